package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paperarchive.cli.CommandLineTool;
import paperarchive.cli.ExitCode;

/**
 * What a person reads when something is wrong: each folder {@code sites/broken-*} holds a site and
 * the whole report of {@code check}. {@code -Dgolden=write} writes the reports anew.
 */
class BrokenSitesTest {
    private static final Path SITES =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "sites")
                    .toAbsolutePath();

    static List<String> brokenSites() throws IOException {
        try (Stream<Path> sites = Files.list(SITES)) {
            return sites.map(site -> site.getFileName().toString())
                    .filter(name -> name.startsWith("broken-"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenSites")
    void checkReportsWhatIsWrong(String site) throws IOException {
        Path expected = SITES.resolve(site).resolve("expected.txt");
        Outcome outcome = check(SITES.resolve(site).resolve("content"));

        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(expected, outcome.report());
        }
        assertEquals(Files.readString(expected), outcome.report());
        boolean error = outcome.report().contains(": error: ");
        assertEquals(error ? ExitCode.FOUND : ExitCode.DONE, outcome.exitCode());
    }

    @Test
    void thereAreBrokenSites() throws IOException {
        assertTrue(brokenSites().size() >= 25, brokenSites().toString());
    }

    private static Outcome check(Path content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode =
                new CommandLineTool(stream(out), stream(err), false)
                        .run("check", "--content", content.toString());
        assertEquals("", text(err), "the report of check goes to standard output alone");
        String folder = content.toString().replace('\\', '/');
        return new Outcome(exitCode, text(out).replace(folder, "content"));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** An exit code, and a report whose paths begin at the content folder. */
    private record Outcome(int exitCode, String report) {}
}
