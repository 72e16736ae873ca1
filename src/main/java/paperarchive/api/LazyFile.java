package paperarchive.api;

import java.util.Optional;
import java.util.function.Supplier;
import paperarchive.output.OutputFile;
import paperarchive.plan.SitePath;

/**
 * A file whose bytes are made on demand.
 *
 * @param print the fingerprint; empty for a file that is made in every build
 */
record LazyFile(
        SitePath path, String kind, Supplier<Optional<String>> print, Supplier<byte[]> maker)
        implements OutputFile {
    /** A file without a fingerprint, which is made in every build. */
    static LazyFile always(String path, String kind, Supplier<byte[]> maker) {
        return new LazyFile(new SitePath(path), kind, Optional::empty, maker);
    }

    @Override
    public Optional<String> fingerprint() {
        return print.get();
    }

    @Override
    public byte[] bytes() {
        return maker.get();
    }
}
