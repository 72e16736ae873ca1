package paperarchive.host;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputWarning;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;

/** Another file of the site, packed: {@code sitemap-1.xml.gz}. */
record GzippedFile(SitePath path, OutputFile file) implements OutputFile {
    @Override
    public String kind() {
        return file.kind();
    }

    @Override
    public Location source() {
        return file.source();
    }

    @Override
    public Optional<String> fingerprint() {
        return file.fingerprint();
    }

    @Override
    public byte[] bytes() throws IOException {
        return Gzip.pack(file.bytes());
    }

    @Override
    public List<OutputWarning> warnings() {
        return file.warnings();
    }
}
