package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.SiteFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exit codes and streams of the program as a whole, of {@code check} and of {@code clean}. */
class CommandLineToolTest {
    @TempDir private Path folder;

    @Test
    void theExitCodesAreThoseOfTheContract() {
        assertEquals(0, ExitCode.DONE);
        assertEquals(1, ExitCode.PROBLEMS);
        assertEquals(2, ExitCode.USAGE);
        assertEquals(3, ExitCode.FOUND);
    }

    @Test
    void noWordsAreWrongUsage() {
        CommandLineRun run = CommandLineRun.of();
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Usage: paper-archive"), run::err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"build --nosuch", "nosuch", "build -c", "build stray", "clean --drafts"})
    void wordsThatMakeNoSenseAreWrongUsage(String words) {
        CommandLineRun run = CommandLineRun.of(words.split(" "));
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals("", run.out());
        assertFalse(run.err().isEmpty());
    }

    @Test
    void anUnknownOptionIsNamed() {
        String err = CommandLineRun.of("build", "--darfts").err();
        assertTrue(err.contains("--darfts"), err);
        assertTrue(err.contains("--drafts"), err);
    }

    @Test
    void wrongUsageIsTwoLinesWithTheCure() {
        assertEquals(
                """
                --today: "24.11.2026" is not a day: \
                write it as 2026-11-24
                    paper-archive build --help lists the options
                """,
                CommandLineRun.of("build", "--today", "24.11.2026").err());
        assertEquals(
                """
                there is no option --darfts
                    did you mean --drafts? paper-archive build --help lists the options
                """,
                CommandLineRun.of("build", "--darfts").err());
        assertEquals(2, CommandLineRun.of("biuld").err().lines().count());
        assertTrue(CommandLineRun.of("biuld").err().contains("did you mean build?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    biuld              | there is no command "biuld"              | did you mean build?
                    2401.00001         | there is no command "2401.00001"         | lists the commands
                    --contnet          | there is no option --contnet             | lists the commands
                    build --outptu x   | there is no option --outptu              | did you mean --output?
                    build --outptu=x   | there is no option --outptu              | did you mean --output?
                    build papers       | build cannot use "papers"                | lists the options
                    build -o           | --output needs DIR                       | lists the options
                    search             | search needs QUERY                       | lists the options
                    serve --port abc   | --port: "abc" is not a whole number      | lists the options
                    ledger forgt x     | there is no command "forgt"              | did you mean forget?
                    help biuld         | there is no help on "biuld"              | did you mean build?
                    help ledger forgt  | there is no help on "ledger forgt"       | did you mean forget?
                    help recrods       | there is no help on "recrods"            | did you mean records?
                    """)
    void wrongUsageIsNamedInPlainWords(String words, String wrong, String advice) {
        CommandLineRun run = CommandLineRun.of(words.split(" "));
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals("", run.out());
        List<String> lines = run.err().lines().toList();
        assertEquals(2, lines.size(), run::err);
        assertEquals(wrong, lines.get(0));
        assertTrue(lines.get(1).contains(advice), run::err);
    }

    @Test
    void helpPrintsTheHelpOfACommandOrADocumentationPage() {
        assertEquals(
                CommandLineRun.of("build", "--help").out(),
                CommandLineRun.of("help", "build").out());
        assertEquals(CommandLineRun.of("--help").out(), CommandLineRun.of("help").out());
        assertEquals(
                CommandLineRun.of("ledger", "forget", "--help").out(),
                CommandLineRun.of("help", "ledger", "forget").out());
        assertEquals(
                CommandLineRun.of("docs", "records").out(),
                CommandLineRun.of("help", "records").out());
    }

    @Test
    void aReportOfVeryManyProblemsIsCutAndCounted() throws IOException {
        new SiteFolder(folder)
                .writeTwoPapers()
                .write("content/papers/many.jsonl", "{\"id\": \"b\"}\n".repeat(60_000));
        CommandLineRun run = check();
        assertEquals(ExitCode.FOUND, run.code());
        assertEquals(2 * ShownProblems.MOST + 2, run.lines().size());
        assertEquals(
                List.of("and 119,000 more errors", "120,000 errors, 0 warnings"),
                run.lines().subList(2000, 2002));
        JsonNode report = new JsonMapper().readTree(check("--json").out());
        assertEquals(120_000, report.get("errors").asInt());
        assertEquals(119_000, report.get("unlistedErrors").asInt());
        assertEquals(1000, report.get("problems").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "build --help", "check --help", "clean --help", "--version"})
    void helpIsAResult(String words) {
        CommandLineRun run = CommandLineRun.of(words.split(" "));
        assertEquals(ExitCode.DONE, run.code());
        assertFalse(run.out().isEmpty());
        assertEquals("", run.err());
    }

    @Test
    void checkOfSoundContentSaysSo() throws IOException {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        CommandLineRun run = check();
        assertEquals(ExitCode.DONE, run.code());
        assertEquals("2 papers, 0 errors, 0 warnings\n", run.out());
        assertFalse(Files.exists(site.output()));
    }

    @Test
    void checkThatFindsProblemsPrintsThemAsItsResult() throws IOException {
        new SiteFolder(folder)
                .writeTwoPapers()
                .write("content/papers/bad.yaml", "id: bad\n")
                .write("content/papers/worse.yaml", "title: No id\n");
        CommandLineRun run = check();
        assertEquals(ExitCode.FOUND, run.code());
        assertTrue(run.out().contains("bad.yaml:1: error: the title is missing\n    "), run::out);
        assertTrue(run.out().contains("worse.yaml:1: error: the id is missing\n    "), run::out);
        assertEquals("2 errors, 0 warnings", run.lastLine());
        assertEquals("", run.err());
    }

    @Test
    void checkWithWarningsAloneIsDoneUnlessStrict() throws IOException {
        new SiteFolder(folder).writeTwoPapers().write("content/site.yaml", "title: T\n");
        assertEquals(ExitCode.DONE, check().code());
        assertEquals(ExitCode.FOUND, check("--strict").code());
        assertEquals("2 papers, 0 errors, 1 warning\n", check("-q").out());
        assertTrue(check("-q", "--strict").out().contains("there is no baseUrl"));
    }

    @Test
    void checkAlsoReportsAsJson() throws IOException {
        new SiteFolder(folder).writeTwoPapers().write("content/papers/bad.yaml", "id: bad\n");
        CommandLineRun run = check("--json");
        assertEquals(ExitCode.FOUND, run.code());
        JsonNode report = new JsonMapper().readTree(run.out());
        assertEquals(1, report.get("errors").asInt());
        assertEquals(0, report.get("warnings").asInt());
        assertEquals(1, report.get("problems").get(0).get("line").asInt());
    }

    @Test
    void checkOfAMissingFolderFindsAProblem() {
        CommandLineRun run = CommandLineRun.of("check", "-c", folder.resolve("no").toString());
        assertEquals(ExitCode.FOUND, run.code());
        assertTrue(run.out().contains("error: there is no such folder"), run::out);
    }

    private CommandLineRun check(String... more) {
        String[] args = new String[3 + more.length];
        System.arraycopy(
                new String[] {"check", "-c", folder.resolve("content").toString()}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandLineRun.of(args);
    }

    @Test
    void cleanSaysHowManyFilesItRemoved() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        int files = site.build().published().written();
        CommandLineRun run = CommandLineRun.of("clean", "-o", site.output().toString());
        assertEquals(ExitCode.DONE, run.code());
        assertEquals(files + " files removed from " + site.output() + "\n", run.out());
        assertFalse(Files.exists(site.output().resolve("index.html")));
    }

    @Test
    void cleanWithoutASiteSaysSo() {
        CommandLineRun run = CommandLineRun.of("clean", "-o", folder.resolve("no").toString());
        assertEquals(ExitCode.DONE, run.code());
        assertEquals("There is no site in " + folder.resolve("no") + "\n", run.out());
    }
}
