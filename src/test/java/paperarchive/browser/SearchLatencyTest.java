package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Corpus;
import paperarchive.SiteFolder;
import paperarchive.search.WordAnalyzer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The time from a key to results, with the index of a built site and titles of its records: {@code
 * -Dsearch.site=DIR -Dcorpus=FILE}. It depends on the machine, so that it runs on request only.
 */
@EnabledIfSystemProperty(named = "search.site", matches = ".+")
class SearchLatencyTest {
    private static final int QUERIES = Integer.getInteger("search.queries", 500);

    /** Writes a query into the field and returns the milliseconds until its results are shown. */
    private static final String TIMED =
            """
            const [query, done] = arguments;
            const field = document.querySelector('main input[name=q]');
            const found = document.querySelector('#found');
            const start = performance.now();
            new MutationObserver((all, observer) => {
              observer.disconnect();
              done([String(performance.now() - start)]);
            }).observe(found, { childList: true });
            field.value = query;
            field.dispatchEvent(new Event('input'));
            """;

    @TempDir private Path folder;

    /** A site of one paper, with the index of the other. */
    private Path site() throws Exception {
        SiteFolder small = new SiteFolder(folder);
        small.write("content/papers/a.yaml", "id: a\ntitle: A\n");
        small.build();
        Path index = small.output().resolve("search");
        Path given = Path.of(System.getProperty("search.site")).resolve("search");
        try (Stream<Path> files = Files.list(given.resolve("data"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = index.resolve("data").resolve(file.getFileName());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.delete(index.resolve("root.json"));
        Files.copy(given.resolve("root.json"), index.resolve("root.json"));
        return small.output();
    }

    /** Two words that follow each other, of each of many titles. */
    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        for (String line : Corpus.lines(3 * QUERIES)) {
            String title = JsonMapper.shared().readTree(line).path("title").asString("");
            List<String> words =
                    WordAnalyzer.words(title).stream()
                            .filter(word -> word.matches("[a-z]{3,}"))
                            .filter(word -> !WordAnalyzer.isStopWord(word))
                            .toList();
            if (words.size() > 1 && queries.size() < QUERIES) {
                int start = title.length() % (words.size() - 1);
                queries.add(words.get(start) + " " + words.get(start + 1));
            }
        }
        return queries;
    }

    private static double time(Chromium browser, String query) {
        return Double.parseDouble(browser.later(TIMED, query).get(0));
    }

    @Test
    void resultsAreThereAtOnceOnThisMachine() throws Exception {
        List<Double> times = new ArrayList<>();
        try (Chromium browser = Chromium.start(folder.resolve("profile"));
                SiteServer server = SiteServer.of(site())) {
            browser.open(server.root() + "search/");
            for (String query : queries()) {
                times.add(time(browser, query));
            }
        }
        assertEquals(QUERIES, times.size());
        assertTrue(print("on this machine", times, 50) <= 80);
        assertTrue(print("on this machine", times, 95) <= 200);
    }

    @Test
    void theFirstResultsOverASlowLineTakeASecondAndAHalf() throws Exception {
        List<Double> times = new ArrayList<>();
        try (Chromium browser = Chromium.start(folder.resolve("profile"));
                SiteServer server = SiteServer.slow(site(), 150, 200_000)) {
            for (String query : queries().subList(0, Math.min(20, QUERIES))) {
                browser.open(server.root() + "search/");
                times.add(time(browser, query));
            }
        }
        assertTrue(print("150 ms, 1.6 Mbit/s, cold", times, 50) <= 1_500);
    }

    private static double print(String what, List<Double> times, int percent) {
        List<Double> sorted = times.stream().sorted().toList();
        double time = sorted.get(sorted.size() * percent / 100);
        System.out.printf(
                Locale.ROOT, "%s: %d %% of %d in %.0f ms%n", what, percent, times.size(), time);
        return time;
    }
}
