package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/**
 * Inputs of the kinds that people reported as changed on their way, one folder of {@code inputs}
 * for each: {@code content}, and {@code expected.txt} with statements about the site.
 */
class ReportedInputsTest {
    private static final Path INPUTS = Path.of("src/test/resources/inputs");

    @TempDir private Path folder;

    static List<String> kinds() throws IOException {
        try (Stream<Path> folders = Files.list(INPUTS)) {
            return folders.map(kind -> kind.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyStatementHolds(String kind) throws Exception {
        Path content = INPUTS.resolve(kind).resolve("content");
        Problems problems = new Problems();
        try {
            new Build(BuildOptions.Content.of(content, folder.resolve("templates")), problems)
                    .run(
                            BuildOptions.Output.to(folder.resolve("site")),
                            new LedgerMode.Preview(),
                            new SiteFolder.Silence());
        } catch (ProblemsFound found) {
            Files.createDirectories(folder.resolve("site"));
        }
        String report =
                problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
        SiteStatements site = new SiteStatements(folder.resolve("site"), report);
        List<String> statements = Files.readAllLines(INPUTS.resolve(kind).resolve("expected.txt"));
        assertEquals("", String.join("\n", site.wrong(statements)));
    }
}
