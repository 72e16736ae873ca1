package paperarchive.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problems;

/**
 * Each file in {@code src/test/resources/imports} is imported; beside it is what must come of it.
 *
 * <p>{@code ./mvnw test -Dtest=GoldenImportsTest -Dgolden=write} writes what comes now.
 */
class GoldenImportsTest {
    private static final Path SOURCES = Path.of("src/test/resources/imports");
    private static final String EXPECTED = ".expected";

    @TempDir private Path folder;

    @Test
    void everyFileIsImportedAsExpected() throws Exception {
        Map<String, Integer> entries = new TreeMap<>();
        for (Path source : sources()) {
            String report = report(source);
            entries.merge(format(source), entries(report), Integer::sum);
            Path expected = source.resolveSibling(source.getFileName() + EXPECTED);
            if ("write".equals(System.getProperty("golden"))) {
                Files.writeString(expected, report);
            }
            assertEquals(Files.readString(expected), report, source.toString());
        }
        assertEquals(ImportFormats.names(), List.copyOf(entries.keySet()));
        entries.forEach((format, n) -> assertTrue(n >= 20, n + " entries of " + format));
    }

    private static String format(Path source) throws IOException {
        ImportSource text = ImportSource.of(source.toString(), Files.readAllBytes(source));
        return ImportFormats.recognized(text, Map.of()).orElseThrow().name();
    }

    /** The number in the last line: {@code 5 of 7}. */
    private static int entries(String report) {
        return Integer.parseInt(report.strip().replaceFirst("(?s).* ", ""));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(f -> !f.toString().endsWith(EXPECTED))
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private String report(Path source) throws Exception {
        Problems problems = new Problems();
        ImportRun.Order order =
                new ImportRun.Order(
                        folder,
                        ImportFormats.AUTO,
                        List.of(source.toString()),
                        Optional.empty(),
                        false,
                        true,
                        List.of(),
                        Map.of(),
                        "",
                        Map.of());
        ImportOutcome outcome = Imports.run(order, problems);
        List<String> lines = new ArrayList<>();
        problems.sorted().forEach(p -> lines.add(p.toString()));
        outcome.unkept().forEach((name, count) -> lines.add("not kept: " + name + ", " + count));
        lines.addAll(outcome.changes());
        lines.add(outcome.imported() + " of " + outcome.entries());
        return (String.join("\n", lines) + "\n")
                .replace(folder.toString(), "content")
                .replace('\\' + "papers", "/papers");
    }

    /** Runs imports without a network. */
    static final class Imports {
        private Imports() {}

        static ImportOutcome run(ImportRun.Order order, Problems problems) throws Exception {
            PoliteClient client =
                    new PoliteClient(
                            order.content().resolve(".cache"),
                            Duration.ZERO,
                            Duration.ofSeconds(5),
                            () -> Instant.EPOCH,
                            time -> {});
            return new ImportRun(order, client, problems)
                    .run(
                            new ImportRun.Progress() {
                                @Override
                                public void source(String name) {}

                                @Override
                                public void read(int entries) {}
                            });
        }
    }
}
