package paperarchive.importer;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import paperarchive.paper.Identifier;

/**
 * Reads one bibliographic format. An importer holds no state, so threads may share it.
 *
 * <p>To add a format, implement this interface and add the class to {@link ImportFormats#ALL}.
 */
interface Importer {
    /** What the command line calls the format: {@code bibtex}. */
    String name();

    /** What a person calls the format: {@code BibTeX}. */
    String title();

    /** Whether a file looks like this format. Only its beginning is read. */
    boolean isRecognized(ImportSource source);

    /** Reads every entry of a source. A damaged entry is refused and the next one is read. */
    void read(ImportSource source, EntrySink sink);

    /** Returns the identifier that an argument such as {@code 2312.00001} names at the service. */
    default Optional<Identifier> identifier(String argument) {
        return Optional.empty();
    }

    /** Returns the addresses of the service that answer for some arguments that are no files. */
    default List<String> requests(List<String> arguments) {
        return List.of();
    }

    /** The address of the service, to which {@link #requests} are relative; empty if none. */
    default String service() {
        return "";
    }

    /** Returns the address of the next part of an answer that comes in parts. */
    default Optional<URI> next(URI address, ImportSource answer) {
        return Optional.empty();
    }
}
