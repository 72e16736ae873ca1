package paperarchive.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import paperarchive.output.LeveledGzip;
import paperarchive.output.StreamedFile;
import paperarchive.paper.Paper;
import paperarchive.plan.SitePath;
import paperarchive.write.PaperRecord;
import paperarchive.write.RecordJson;

/**
 * The records of papers as lines of JSON, gzipped: {@code api/papers.jsonl.gz}. The file can be
 * used in {@code content/papers/}. One record is in memory at a time.
 *
 * @param print the fingerprint; empty for a file that is made in every build
 */
record RecordLines(SitePath path, List<Paper> papers, Supplier<Optional<String>> print)
        implements StreamedFile {
    @Override
    public String kind() {
        return "records";
    }

    @Override
    public Optional<String> fingerprint() {
        return print.get();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        LeveledGzip gzip = new LeveledGzip(out, LeveledGzip.QUICK);
        for (Paper paper : papers) {
            String line = RecordJson.line(PaperRecord.of(paper)) + "\n";
            gzip.write(line.getBytes(StandardCharsets.UTF_8));
        }
        gzip.finish();
    }
}
