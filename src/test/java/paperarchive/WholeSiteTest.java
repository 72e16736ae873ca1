package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problems;

/**
 * One folder below {@code sites/} for each behaviour: {@code content}, perhaps {@code templates},
 * and what comes of them. A site builds without a warning, or with those of {@code warnings.txt}.
 * {@code outline.txt} is the plan. {@code expected} holds the files that {@code show.txt} names, or
 * every file but static and compressed ones where there is no such list.
 *
 * <p>{@code ./mvnw test -Dtest=WholeSiteTest -Dgolden=write} rewrites what is expected.
 */
class WholeSiteTest {
    private static final Path SITES = Path.of("src/test/resources/sites");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));
    private static final long MOST_BYTES = 1_000_000;

    @TempDir private Path folder;

    static List<String> behaviours() throws IOException {
        try (Stream<Path> folders = Files.list(SITES)) {
            return folders.filter(Files::isDirectory)
                    .map(site -> site.getFileName().toString())
                    .filter(name -> !name.startsWith("broken-"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void theSiteIsAsExpected(String behaviour) throws Exception {
        Path site = SITES.resolve(behaviour);
        Problems problems = new Problems();
        BuildOptions.Content options =
                BuildOptions.Content.of(site.resolve("content"), site.resolve("templates"));
        BuildOptions.Output target = BuildOptions.Output.to(folder);
        String outline = new Build(options, new Problems()).plan().outline();
        new Build(options, problems)
                .run(target, new LedgerMode.Preview(), new SiteFolder.Silence());
        Path warnings = site.resolve("warnings.txt");
        String report = report(problems);
        Map<String, String> shown = shown(site);
        if (WRITE) {
            if (Files.exists(warnings)) {
                Files.writeString(warnings, report);
            }
            Files.writeString(site.resolve("outline.txt"), outline);
            rewrite(site.resolve("expected"), shown);
        }
        assertEquals(Files.readString(site.resolve("outline.txt")), outline);
        assertEquals(Files.exists(warnings) ? Files.readString(warnings) : "", report);
        Map<String, String> expected = SiteFolder.tree(site.resolve("expected"));
        assertEquals(expected.keySet(), shown.keySet());
        shown.forEach(
                (path, text) ->
                        assertEquals(
                                readable(expected.getOrDefault(path, "")), readable(text), path));
    }

    private static String report(Problems problems) {
        StringBuilder report = new StringBuilder();
        problems.sorted().forEach(problem -> report.append(problem).append('\n'));
        return report.toString().replace(SITES.toString().replace('\\', '/') + "/", "");
    }

    private Map<String, String> shown(Path site) throws IOException {
        NavigableMap<String, String> tree = SiteFolder.tree(folder);
        Path list = site.resolve("show.txt");
        if (!Files.exists(list)) {
            // A compressed file depends on the zlib of the machine.
            tree.keySet().removeIf(path -> path.startsWith("static/") || path.endsWith(".gz"));
            tree.keySet().remove("api/record.schema.json");
            return tree;
        }
        Map<String, String> shown = new TreeMap<>();
        for (String path : Files.readAllLines(list)) {
            String text = tree.get(path);
            assertTrue(text != null, () -> list + " names " + path + ", which is not built");
            shown.put(path, String.valueOf(text));
        }
        return shown;
    }

    private static String readable(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void rewrite(Path expected, Map<String, String> shown) throws IOException {
        if (Files.exists(expected)) {
            try (Stream<Path> old = Files.walk(expected)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<String, String> file : shown.entrySet()) {
            Path path = expected.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void everyTemplateIsShownBySomeSite() throws IOException {
        StringBuilder outlines = new StringBuilder();
        for (String behaviour : behaviours()) {
            outlines.append(Files.readString(SITES.resolve(behaviour).resolve("outline.txt")));
        }
        try (Stream<Path> templates = Files.list(Path.of("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String name = template.getFileName().toString();
                // Only a site of more than 50,000 pages has one; SitemapTest plans it.
                if (!name.equals("sitemap-index.ftlx")) {
                    assertTrue(outlines.indexOf(" " + name + "\n") >= 0, name);
                }
            }
        }
    }

    @Test
    void theExpectedFilesStaySmall() throws IOException {
        long bytes = 0;
        for (String behaviour : behaviours()) {
            try (Stream<Path> files = Files.walk(SITES.resolve(behaviour))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    bytes += Files.size(file);
                }
            }
        }
        assertTrue(bytes < MOST_BYTES, "too many bytes: " + bytes);
        assertTrue(bytes > 0);
    }
}
