package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code build} as scripts call it. */
class BuildCommandTest {
    @TempDir private Path folder;
    private SiteFolder site = new SiteFolder(Path.of(""));

    @BeforeEach
    void writeContent() throws IOException {
        site = new SiteFolder(folder).writeTwoPapers();
        Files.createDirectories(site.path("templates"));
    }

    private CommandLineRun build(String... more) {
        List<String> args = new ArrayList<>(List.of("build"));
        args.addAll(List.of("-c", site.path("content").toString()));
        args.addAll(List.of("-t", site.path("templates").toString()));
        args.addAll(List.of("-o", site.output().toString()));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    @Test
    void aBuildEndsWithItsSummary() {
        CommandLineRun run = build("--publish");
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(
                run.lastLine()
                        .matches(
                                "2 papers, \\d+ pages written, 0 unchanged, 0 removed,"
                                        + " [\\d,]+ bytes,"
                                        + " \\d+\\.\\d\\d s, 0 warnings"),
                run::lastLine);
        assertTrue(run.out().startsWith("Open file:///"), run::out);
        assertTrue(run.out().contains("site-output/index.html"), run::out);
        assertTrue(run.lines().get(1).matches("80 files, \\d+ kB: static \\d+ kB, .*"), run::out);
        assertTrue(run.err().contains("addresses is new"), run::err);
        assertEquals("", build("--full").err());
    }

    @Test
    void aSecondBuildSaysThatNothingChanged() {
        build();
        String summary = build().lastLine();
        assertTrue(summary.startsWith("2 papers, 0 pages written, "), summary);
        assertFalse(summary.contains(" 0 unchanged"), summary);
    }

    @Test
    void aFullBuildWritesEveryFileAgain() {
        build();
        assertTrue(build("--full").lastLine().contains(" 0 unchanged"));
    }

    @Test
    void aPartThatDoesNotExistIsWrongUsage() {
        CommandLineRun run = build("--shard", "5/4");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().startsWith("--shard is not a part such as 2/4: 5/4"), run::err);
    }

    @Test
    void quietLeavesTheLastLineAlone() {
        CommandLineRun run = build("--quiet");
        assertEquals(1, run.lines().size());
        assertTrue(run.lastLine().startsWith("2 papers, "), run::out);
        assertEquals("", run.err());
    }

    @Test
    void verboseTellsTheStagesToTheLog() {
        CommandLineRun run = build("-v");
        assertTrue(run.err().contains("s: plan\n"), run::err);
        assertFalse(run.out().contains("s: plan"), run::out);
    }

    @Test
    void warningsGoToTheLogAndAreCounted() throws IOException {
        site.write("content/site.yaml", "title: No address\n");
        CommandLineRun run = build();
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(
                run.err().contains("site.yaml:1: warning: settings: there is no baseUrl\n"),
                run::err);
        assertTrue(run.lastLine().endsWith(", 1 warning"), run::lastLine);
        assertFalse(run.out().contains("baseUrl"), run::out);
    }

    @Test
    void quietHidesWarningsButCountsThem() throws IOException {
        site.write("content/site.yaml", "title: No address\n");
        CommandLineRun run = build("-q");
        assertEquals("", run.err());
        assertTrue(run.lastLine().endsWith(", 1 warning"), run::lastLine);
    }

    @Test
    void strictLetsWarningsFail() throws IOException {
        site.write("content/site.yaml", "title: No address\n");
        CommandLineRun run = build("--strict");
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("there is no baseUrl"), run::err);
        assertTrue(run.err().endsWith("0 errors, 1 warning; nothing was written\n"), run::err);
        assertFalse(Files.exists(site.output()));
    }

    @Test
    void strictShowsTheWarningThatFailedEvenWhereQuiet() throws IOException {
        site.write("content/site.yaml", "title: No address\n");
        assertTrue(build("--strict", "-q").err().contains("there is no baseUrl"));
    }

    @Test
    void anErrorOfTheContentWritesNothing() throws IOException {
        site.write("content/papers/bad.yaml", "id: bad\ntitel: Typo\n");
        CommandLineRun run = build();
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("bad.yaml:2: error: "), run::err);
        assertTrue(run.err().endsWith("nothing was written\n"), run::err);
        assertFalse(Files.exists(site.output()));
    }

    @Test
    void quietStillShowsErrors() throws IOException {
        site.write("content/papers/bad.yaml", "id: bad\n");
        assertTrue(build("-q").err().contains("bad.yaml:1: error: the title is missing"));
    }

    @Test
    void aMissingContentFolderIsSaid() {
        CommandLineRun run = CommandLineRun.of("build", "-c", folder.resolve("no").toString());
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("error: there is no such folder"), run::err);
        assertEquals("", run.out());
    }

    @Test
    void theSummaryIsAlsoJson() {
        CommandLineRun run = build("--json");
        assertEquals(1, run.lines().size(), run::out);
        JsonNode summary = new JsonMapper().readTree(run.out());
        assertEquals(
                new TreeSet<>(
                        List.of(
                                "papers",
                                "pages",
                                "written",
                                "unchanged",
                                "removed",
                                "bytes",
                                "seconds",
                                "warnings",
                                "errors",
                                "output")),
                new TreeSet<>(summary.propertyNames()));
        assertEquals(2, summary.get("papers").asInt());
        assertEquals(summary.get("pages").asInt(), summary.get("written").asInt());
        assertEquals(0, summary.get("errors").asInt());
        assertTrue(summary.get("seconds").isNumber());
        assertEquals(site.output().toString(), summary.get("output").asString());
    }

    @Test
    void aFailedBuildIsJsonToo() throws IOException {
        site.write("content/papers/bad.yaml", "id: bad\ntitel: Typo\n");
        CommandLineRun run = build("--json");
        assertEquals(ExitCode.PROBLEMS, run.code());
        JsonNode report = new JsonMapper().readTree(run.out());
        assertEquals(2, report.get("errors").asInt());
        JsonNode first = report.get("problems").get(0);
        assertTrue(first.get("file").asString().endsWith("content/papers/bad.yaml"));
        assertEquals("error", first.get("severity").asString());
        assertTrue(first.get("line").isNumber());
        assertFalse(first.get("message").asString().isEmpty());
        assertFalse(first.get("hint").asString().isEmpty());
    }

    @Test
    void aDryRunPrintsThePlanAndWritesNothing() {
        CommandLineRun run = build("--dry-run");
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.lines().contains("papers/a/index.html <- html paper.ftlh"), run::out);
        assertTrue(run.lines().contains("sitemap.xml <- host sitemap.ftlx"), run::out);
        assertTrue(run.lines().stream().allMatch(line -> line.contains(" <- ")), run::out);
        assertFalse(Files.exists(site.output()));
    }

    @Test
    void theDryRunNamesExactlyTheFilesOfTheBuild() throws IOException {
        List<String> planned =
                build("--dry-run").lines().stream()
                        .map(line -> line.substring(0, line.indexOf(" <- ")))
                        .toList();
        build();
        assertEquals(List.copyOf(site.tree().keySet()), planned);
    }

    @Test
    void draftsAreLeftOutUnlessAskedFor() throws IOException {
        site.write(
                "content/papers/d.yaml", "id: d\ntitle: Draft\nlisted: 2025-12-12\ndraft: true\n");
        assertTrue(build().lastLine().startsWith("2 papers, "));
        assertFalse(Files.exists(site.output().resolve("papers/d")));
        assertTrue(build("--drafts").lastLine().startsWith("3 papers, "));
        assertTrue(Files.exists(site.output().resolve("papers/d/index.html")));
    }

    @Test
    void theAddressOfTheCommandLineWins() throws IOException {
        build("--base-url", "https://elsewhere.example/archive");
        String page = site.page("papers/a/index.html");
        assertTrue(page.contains("https://elsewhere.example/archive/papers/a/"), page);
        assertFalse(page.contains("https://example.org/"), page);
        assertTrue(
                site.page("sitemap.xml").contains("https://elsewhere.example/archive/papers/a/"));
    }

    @Test
    void anAddressThatIsNoneIsWrongUsage() {
        CommandLineRun run = build("--base-url", "elsewhere");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().startsWith("--base-url is not the URL of a site: elsewhere"));
        assertFalse(Files.exists(site.output()));
    }

    @Test
    void aMistakeInATemplateNamesItsLineThePageAndTheRecord() throws IOException {
        site.write("templates/paper.ftlh", "<h1>${paper.title}</h1>\n<p>${paper.nosuch}</p>\n");
        CommandLineRun run = build();
        assertEquals(ExitCode.PROBLEMS, run.code());
        String first = run.err().lines().findFirst().orElse("");
        assertTrue(
                first.contains("templates/paper.ftlh:2: error: while rendering papers/a/"), first);
        assertTrue(first.contains("(paper \"a\")"), first);
        assertTrue(run.err().contains("paper.nosuch"), run::err);
        assertFalse(run.err().contains("\tat "), run::err);
    }

    @Test
    void aTemplateThatCannotBeReadIsNamedWithItsLine() throws IOException {
        site.write("templates/home.ftlh", "<p>\n<#list days as day>\n");
        CommandLineRun run = build();
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(
                run.err()
                        .lines()
                        .anyMatch(l -> l.matches(".*templates/home\\.ftlh:\\d+: error: .*")),
                run::err);
        assertFalse(Files.exists(site.output().resolve("index.html")));
    }

    @Test
    void aFolderOfOthersIsRefused() throws IOException {
        site.write("site-output/thesis.tex", "years of work");
        CommandLineRun run = build();
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("is not known as the output of a build"), run::err);
    }
}
