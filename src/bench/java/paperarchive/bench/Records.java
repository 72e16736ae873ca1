package paperarchive.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Content folders to measure with: the first papers of a file, or made-up ones. */
final class Records {
    private static final String SETTINGS = "title: Archive\nbaseUrl: https://example.org/\n";
    private static final String[] WORDS =
            ("model data learning of the a network with training for graph large method we that"
                            + " policy vision language show results error sparse bound and on")
                    .split(" ");

    private Records() {}

    /** The first {@code papers} lines of a {@code .jsonl} or {@code .jsonl.gz} file. */
    static void first(Path records, int papers, Path content) throws IOException {
        Files.createDirectories(content.resolve("papers"));
        Files.writeString(content.resolve("site.yaml"), SETTINGS);
        try (InputStream raw = Files.newInputStream(records);
                InputStream in =
                        records.toString().endsWith(".gz")
                                ? new GZIPInputStream(raw, 1 << 16)
                                : raw;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(content.resolve("papers/all.jsonl"))) {
            String line = lines.readLine();
            for (int i = 0; i < papers && line != null; i++) {
                out.write(line);
                out.write('\n');
                line = lines.readLine();
            }
        }
    }

    /** So many made-up papers with abstracts of some 1,200 characters; author pages are off. */
    static void madeUp(int papers, Path content) throws IOException {
        Files.createDirectories(content.resolve("papers"));
        Files.writeString(content.resolve("site.yaml"), SETTINGS + "authorPages: false\n");
        Random random = new Random(papers);
        try (BufferedWriter out =
                new BufferedWriter(
                        new java.io.OutputStreamWriter(
                                new GZIPOutputStream(
                                        Files.newOutputStream(
                                                content.resolve("papers/all.jsonl.gz")),
                                        1 << 16),
                                StandardCharsets.UTF_8))) {
            for (int i = 0; i < papers; i++) {
                out.write(record(i, random));
                out.write('\n');
            }
        }
    }

    private static String record(int number, Random random) {
        int day = number % 12_000;
        String date = java.time.LocalDate.of(1992, 1, 1).plusDays(day).toString();
        return "{\"id\":\"p"
                + number
                + "\",\"title\":\""
                + words(random, 9)
                + "\",\"authors\":[\"Ada N"
                + random.nextInt(papersPerName())
                + "\",\"Bo N"
                + random.nextInt(papersPerName())
                + "\"],\"listed\":\""
                + date
                + "\",\"tags\":[\"tag "
                + random.nextInt(150)
                + "\"],\"abstract\":\""
                + words(random, 190)
                + "\"}";
    }

    private static int papersPerName() {
        return 100_000;
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder(count * 7);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
