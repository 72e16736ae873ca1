package paperarchive.bibliography;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import paperarchive.output.LeveledGzip;
import paperarchive.output.StreamedFile;
import paperarchive.plan.SitePath;

/** The citations of a whole archive, packed: {@code archive.bib.gz}. */
record PackedBibliography(SitePath path, BibliographyFile file) implements StreamedFile {
    PackedBibliography(BibliographyFile file) {
        this(new SitePath(file.path().value() + ".gz"), file);
    }

    @Override
    public String kind() {
        return file.kind();
    }

    @Override
    public Optional<String> fingerprint() {
        return file.fingerprint();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        LeveledGzip gzip = new LeveledGzip(out, LeveledGzip.QUICK);
        Writer text = new BufferedWriter(new OutputStreamWriter(gzip, StandardCharsets.UTF_8));
        file.writeTo(text);
        text.flush();
        gzip.finish();
    }
}
