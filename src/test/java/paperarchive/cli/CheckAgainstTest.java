package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import tools.jackson.databind.json.JsonMapper;

/** An archive that moves here is told which of its addresses would be lost. */
class CheckAgainstTest {
    @TempDir private Path folder;
    private SiteFolder site;

    @BeforeEach
    void writeTwoPapers() throws IOException {
        site = new SiteFolder(folder).writeTwoPapers();
    }

    private CommandLineRun check(String place, String... options) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "check",
                                "--content=" + site.path("content"),
                                "--against=" + place));
        words.addAll(List.of(options));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private String live(String... addresses) throws IOException {
        Path old = folder.resolve("old");
        for (String address : addresses) {
            Files.createDirectories(old.resolve(address));
            Files.writeString(old.resolve(address).resolve("index.html"), "");
        }
        return old.toString();
    }

    @Test
    void aSiteThatIsAllThereIsFine() throws Exception {
        site.build();
        CommandLineRun run = check(site.output().toString());
        assertEquals(ExitCode.DONE, run.code(), run::out);
        assertTrue(run.lastLine().endsWith(" pages compared, 0 errors, 0 warnings"), run::out);
    }

    @Test
    void theSitemapOfABuildNamesWhatTheArchiveAnswers() throws Exception {
        site.build();
        CommandLineRun run = check(site.output().resolve("sitemap.xml").toString());
        assertEquals(ExitCode.DONE, run.code(), run::out);
    }

    @Test
    void eachAddressThatWouldBeLostIsAnErrorWithItsNearest() throws IOException {
        site.write("content/papers/c.yaml", "id: attention\ntitle: C\nlisted: 2025-12-12\n");
        String old = live("papers/a", "papers/attenton", "papers/zzz", "paper/attention.html");
        CommandLineRun run = check(old);
        assertEquals(ExitCode.FOUND, run.code());
        assertEquals(
                """
                old/paper/attention.html/index.html:1: error: nothing would answer at "paper/attention.html/"
                    did you mean papers/attention/? the host has to keep it: run paper-archive docs permanence
                old/papers/attenton/index.html:1: error: nothing would answer at "papers/attenton/"
                    did you mean papers/attention/? add "attenton" to the aliases of a record
                old/papers/zzz/index.html:1: error: nothing would answer at "papers/zzz/"
                    add "zzz" to the aliases of a record
                4 pages compared, 3 errors, 0 warnings
                """,
                run.out().replace(folder + "/", ""));
    }

    @Test
    void anAddressThatDiffersInCapitalsIsAWarning() throws IOException {
        String old = live("papers/A");
        CommandLineRun run = check(old);
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(
                run.out().contains("warning: \"papers/A/\" is answered by a script of 404.html"));
        assertTrue(run.out().contains("the address is papers/a/ here"), run::out);
        assertEquals(ExitCode.FOUND, check(old, "--strict").code());
    }

    @Test
    void anAliasAnswersForItsPaper() throws IOException {
        site.write(
                "content/papers/c.yaml", "id: c\ntitle: C\nlisted: 2025-12-12\naliases: [Old-C]\n");
        assertEquals(ExitCode.DONE, check(live("papers/old-c")).code());
    }

    @Test
    void theReportCanBeJson() throws IOException {
        CommandLineRun run = check(live("papers/zzz"), "--json");
        assertEquals(ExitCode.FOUND, run.code());
        assertEquals(1, new JsonMapper().readTree(run.out()).get("errors").asInt());
    }

    @Test
    void aPlaceThatIsNotThereIsSaidSo() {
        Path nowhere = folder.resolve("nowhere.xml");
        CommandLineRun run = check(nowhere.toString());
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertEquals("error: no such file: " + nowhere + "\n", run.err());
    }

    @Test
    void problemsOfTheContentComeFirst() throws IOException {
        site.write("content/papers/c.yaml", "id: c\n");
        CommandLineRun run = check(live("papers/zzz"));
        assertEquals(ExitCode.FOUND, run.code());
        assertTrue(run.out().contains("the title is missing"), run::out);
    }
}
