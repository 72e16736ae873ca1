package paperarchive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Real records, dirt included, one JSON object a line: 2,000 of this checkout, or another file,
 * {@code -Dcorpus=papers.jsonl.gz}.
 *
 * <p>Those of the checkout are titles, names, dates, venues and tags of papers on machine learning,
 * as the ML Anthology has them. Every third one is odd: mathematics, TeX or markup in its title, or
 * letters that ASCII lacks. Their abstracts were written for the tests.
 */
public final class Corpus {
    private static final String OWN = "src/test/resources/corpus/papers.jsonl.gz";

    private Corpus() {}

    /** The file, gzipped or not. */
    public static Path file() {
        return Path.of(System.getProperty("corpus", OWN));
    }

    /** Every record, as it is written. */
    public static List<String> lines() throws IOException {
        return lines(Integer.MAX_VALUE);
    }

    /** The first records, as they are written. */
    public static List<String> lines(int most) throws IOException {
        try (InputStream raw = Files.newInputStream(file());
                InputStream in =
                        file().toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).limit(most).toList();
        }
    }

    /** Writes a content folder with the first records: {@code SITE/content}. */
    public static SiteFolder site(Path folder, int most) throws IOException {
        SiteFolder site = new SiteFolder(folder);
        site.write("content/site.yaml", "title: Corpus\nbaseUrl: https://example.org/\n");
        site.write("content/papers/corpus.jsonl", String.join("\n", lines(most)) + "\n");
        return site;
    }
}
