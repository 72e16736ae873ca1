package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The levels, formats and repairs of {@code check}. */
class CheckCommandTest {
    private static final String RECORD =
            """
            # A remark.
            id: a
            title: Q&amp;A in CafÃ©s # another
            authors: [JosÃ© Silva, "&Eacute;. B"]
            identifiers: {doi: "https://doi.org/10.1000/182"}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("content/papers"));
        Files.writeString(record(), RECORD);
        Files.createDirectories(folder.resolve("templates"));
        settings("");
    }

    private Path record() {
        return folder.resolve("content/papers/a.yaml");
    }

    private void settings(String more) throws IOException {
        Files.writeString(
                folder.resolve("content/site.yaml"),
                "title: A\nbaseUrl: https://a.example/\n" + more);
    }

    private CommandLineRun check(String... words) {
        List<String> all = new ArrayList<>(List.of("check", "-c", folder.resolve("content") + ""));
        all.addAll(List.of("-t", folder.resolve("templates").toString()));
        all.addAll(List.of(words));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    @Test
    void aLevelIsChangedByItsName() throws IOException {
        assertEquals(ExitCode.DONE, check().code());
        assertTrue(check().out().contains("[mojibake]"), check().out());
        settings("checks: {mojibake: off, character-reference: error}\n");
        CommandLineRun run = check();
        assertEquals(ExitCode.FOUND, run.code());
        assertFalse(run.out().contains("[mojibake]"), run.out());
        assertTrue(run.out().contains("a.yaml:3: error: title has a character reference"));
        settings("checks: {identifier-not-bare: off, mojibake: off, character-reference: off}\n");
        assertTrue(check().lastLine().startsWith("1 paper, 0 errors, "), check().out());
        assertFalse(check().out().contains("is not bare"), check().out());
        settings("checks: {mojibak: off}\n");
        assertTrue(check().out().contains("did you mean mojibake?"), check().out());
        settings("checks: {mojibake: loud}\n");
        assertTrue(check().out().contains("neither error, warning nor off"), check().out());
    }

    @Test
    void aCheckThatIsAnErrorStopsABuildToo() throws IOException {
        settings("checks: {mojibake: error}\n");
        CommandLineRun run =
                CommandLineRun.of(
                        "build",
                        "-c",
                        folder.resolve("content").toString(),
                        "-o",
                        folder.resolve("out").toString());
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("[mojibake]"), run.err());
    }

    @Test
    void programsGetEveryProblemWithTheNameOfItsCheck() throws IOException {
        JsonNode json = new JsonMapper().readTree(check("--format", "json").out());
        assertEquals("mojibake", json.at("/problems/1/check").stringValue(""), json.toString());
        JsonNode sarif = new JsonMapper().readTree(check("--format", "sarif").out());
        assertEquals("2.1.0", sarif.path("version").stringValue(""));
        JsonNode results = sarif.at("/runs/0/results");
        assertEquals(json.path("problems").size(), results.size());
        for (JsonNode result : results) {
            String rule = result.path("ruleId").stringValue("");
            assertTrue(sarif.at("/runs/0/tool/driver/rules").toString().contains('"' + rule + '"'));
            assertTrue(result.at("/locations/0/physicalLocation/region/startLine").intValue(0) > 0);
        }
        for (String line : check("--format", "github").lines()) {
            assertTrue(
                    line.matches("::warning file=[^:,]*a\\.yaml,line=\\d,title=[a-z-]+::[^\\n]+")
                            || line.matches(".* errors?, .* warnings?"),
                    line);
        }
    }

    @Test
    void whatHasOneRightAnswerIsRepaired() throws IOException {
        CommandLineRun dry = check("--fix", "--dry-run");
        assertEquals(RECORD, Files.readString(record()));
        assertTrue(dry.err().contains("+     title: Q&A in Cafés"), dry.err());
        assertTrue(dry.err().contains("would repair 1 record"), dry.err());
        CommandLineRun run = check("--fix");
        assertEquals("1 paper, 0 errors, 0 warnings", run.lastLine());
        assertEquals(
                """
                # A remark.
                id: a
                title: Q&A in Cafés
                authors: [José Silva, É. B]
                identifiers:
                  doi: 10.1000/182
                """,
                Files.readString(record()));
        assertTrue(check("--fix").err().contains("repaired 0 records"));
    }

    @Test
    void aBuiltSiteIsCrawled() {
        Path out = folder.resolve("out");
        CommandLineRun built =
                CommandLineRun.of(
                        "build", "-c", folder.resolve("content") + "", "-o", out.toString());
        assertEquals(ExitCode.DONE, built.code(), built.err());
        CommandLineRun run = check("--rendered", out.toString());
        assertTrue(run.lastLine().endsWith(" pages, 0 errors, 0 warnings"), run.out());
        assertEquals(ExitCode.USAGE, check("--rendered", folder.resolve("no") + "").code());
        assertEquals(ExitCode.USAGE, check("--dry-run").code());
    }
}
