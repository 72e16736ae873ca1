package paperarchive.search;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What queries of two words that follow each other in a title cost: bytes of the index as they are
 * in its files, and round trips. A cold query reads {@code root.json}, as a host compresses it, and
 * the dictionary of cards, too; the next one follows another query. Run it with a built site, the
 * records that it was built from, and a number of queries.
 */
public final class QueryTraffic {
    /** The results that the search page shows at first. */
    private static final int SHOWN = 5;

    private final Path site;
    private final List<String> queries;

    private QueryTraffic(Path site, List<String> queries) {
        this.site = site;
        this.queries = queries;
    }

    /** Prints median, 95th percentile and maximum of bytes and round trips. */
    public static void main(String[] arguments) throws IOException {
        List<String> titles = titles(Path.of(arguments[1]));
        Collections.shuffle(titles, new Random(15));
        List<String> queries = new ArrayList<>();
        for (String title : titles) {
            List<String> words =
                    WordAnalyzer.words(title).stream()
                            .filter(word -> word.matches("[a-z]{3,}"))
                            .filter(word -> !WordAnalyzer.isStopWord(word))
                            .toList();
            if (words.size() > 1) {
                int start = title.length() % (words.size() - 1);
                queries.add(words.get(start) + " " + words.get(start + 1) + " ");
            }
        }
        int wanted = Math.min(Integer.parseInt(arguments[2]), queries.size());
        new QueryTraffic(Path.of(arguments[0]), queries.subList(0, wanted)).run();
    }

    private static List<String> titles(Path file) throws IOException {
        List<String> titles = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                titles.add(JsonMapper.shared().readTree(line).path("title").asString(""));
            }
        }
        return titles;
    }

    private void run() throws IOException {
        long always = packed(Files.readString(site.resolve("search/root.json"))) + dictionary();
        List<Long> cold = new ArrayList<>();
        List<Long> next = new ArrayList<>();
        List<Long> trips = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            SearchEngine engine = SearchEngine.open(site);
            long[] first = cost(engine, queries.get(i));
            long[] second = cost(engine, queries.get((i + 1) % queries.size()));
            cold.add(always + first[0]);
            next.add(second[0]);
            trips.add(first[1]);
        }
        print("cold query, bytes", cold);
        print("next query, bytes", next);
        print("cold query, round trips", trips);
    }

    private long dictionary() throws IOException {
        String name =
                JsonMapper.shared()
                        .readTree(Files.readString(site.resolve("search/root.json")))
                        .path("dictionary")
                        .asString();
        return size(name + ".gz");
    }

    /** Returns bytes and round trips of a query. */
    private long[] cost(SearchEngine engine, String query) throws IOException {
        long[] cost = new long[2];
        engine.watch(
                names -> {
                    cost[0] += names.stream().mapToLong(this::size).sum();
                    cost[1]++;
                });
        engine.search(query, SHOWN);
        return cost;
    }

    private long size(String name) {
        try {
            return Files.size(site.resolve("search/data").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static void print(String what, List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-24s median %,d, 95 %% %,d, most %,d%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1));
    }
}
