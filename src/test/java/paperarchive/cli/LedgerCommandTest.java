package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.SiteFolder;
import tools.jackson.databind.json.JsonMapper;

/** What the options of {@code build} mean for the ledger. */
class LedgerCommandTest {
    @TempDir private Path folder;
    private SiteFolder site;

    @BeforeEach
    void writeTwoPapers() throws IOException {
        site = new SiteFolder(folder).writeTwoPapers();
    }

    private CommandLineRun build(String... options) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "build",
                                "--content=" + site.path("content"),
                                "--templates=" + site.path("templates"),
                                "--output=" + site.output()));
        words.addAll(List.of(options));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private boolean ledgerExists() {
        return Files.exists(site.path("content/addresses"));
    }

    @Test
    void aBuildRecordsTheDayItIsGiven() throws IOException {
        CommandLineRun run = build("--publish", "--today=2025-12-12");
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.err().contains("addresses is new"), run::err);
        assertTrue(site.ledger().contains("papers/a/\ta\t2025-12-12\tlovelace2025first\n"));
    }

    @Test
    void aDayThatIsNoneIsWrongUsage() {
        assertEquals(ExitCode.USAGE, build("--today=soon").code());
        assertFalse(ledgerExists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--drafts", "--dry-run", "--shard=2/2", "--full"})
    void whatIsNotDeployedIsNotRecorded(String option) {
        assertEquals(ExitCode.DONE, build(option).code());
        assertFalse(ledgerExists());
    }

    @Test
    void aBuildAtHomeNamesWhatIsNotPublishedYet() {
        CommandLineRun run = build();
        assertTrue(
                run.err()
                        .contains(
                                "Addresses that are not recorded as published: authors/ada-lovelace/, papers/a/,"
                                        + " papers/b/, tags/engines/. Before you deploy this site,"
                                        + " build it with --publish to record them."),
                run::err);
        assertEquals(ExitCode.DONE, build("--publish").code());
        assertTrue(ledgerExists(), "an unchanged site is published all the same");
        assertFalse(build("--full").err().contains("not recorded as published"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--drafts", "--dry-run", "--frozen"})
    void whatCannotBePublishedIsWrongUsage(String option) {
        CommandLineRun run = build("--publish", option);
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("--publish cannot be used with"), run::err);
    }

    @Test
    void theFirstOfSeveralPartsRecordsAllOfThem() throws IOException {
        assertEquals(ExitCode.DONE, build("--publish", "--shard=1/2").code());
        String ledger = site.ledger();
        assertTrue(ledger.contains("papers/a/") && ledger.contains("papers/b/"), ledger);
    }

    @Test
    void aFrozenBuildFailsUntilTheLedgerIsThere() {
        CommandLineRun run = build("--frozen", "--json");
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertEquals(1, new JsonMapper().readTree(run.out()).get("errors").asInt());
        build("--publish");
        assertEquals(ExitCode.DONE, build("--frozen").code());
        assertEquals(ExitCode.DONE, build("--frozen", "--shard=2/2").code());
    }

    @Test
    void aSummaryInJsonStaysAlone() {
        CommandLineRun run = build("--publish", "--json");
        assertEquals(2, new JsonMapper().readTree(run.out()).get("papers").asInt());
        assertTrue(run.err().contains("addresses is new"), run::err);
        assertEquals("", build("--json", "--quiet", "--full").err());
    }

    @Test
    void aDryRunRefusesALossToo() throws IOException {
        build("--publish");
        Files.delete(site.path("content/papers/a.yaml"));
        CommandLineRun run = build("--dry-run");
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("papers/a/, published "), run::err);
    }

    @Test
    void checkRefusesALossAndWritesNothing() throws IOException {
        build("--publish");
        String ledger = site.ledger();
        Files.delete(site.path("content/papers/a.yaml"));
        CommandLineRun run = CommandLineRun.of("check", "--content=" + site.path("content"));
        assertEquals(ExitCode.FOUND, run.code());
        assertTrue(run.out().contains("papers/a/, published "), run::out);
        assertEquals(ledger, site.ledger());
    }

    private CommandLineRun ledger(String command, String... words) {
        List<String> all = new ArrayList<>(List.of("ledger", command));
        all.add("--content=" + site.path("content"));
        all.addAll(List.of(words));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    @Test
    void theLedgerIsListed() {
        build("--publish", "--today=2025-12-12");
        assertEquals(
                """
                papers/a/\ta\t2025-12-12\tlovelace2025first
                papers/b/\tb\t2025-12-12\tanon2025second
                """,
                ledger("list", "papers/").out());
        assertEquals(4, ledger("list").lines().size());
    }

    @Test
    void anAddressThatWasNeverOnlineIsForgotten() throws IOException {
        build("--publish");
        Files.delete(site.path("content/papers/a.yaml"));
        assertTrue(
                build().err()
                        .contains(
                                "if it was never online, run paper-archive ledger forget papers/a/"));
        CommandLineRun run = ledger("forget", "/papers/a", "authors/");
        assertEquals("forgot papers/a/\nforgot authors/ada-lovelace/\n", run.out());
        assertFalse(site.ledger().contains("papers/a/"));
        assertTrue(site.ledger().contains("papers/b/"));
        assertEquals(ExitCode.DONE, build("--publish").code());
    }

    @Test
    void whatTheLedgerDoesNotListCannotBeForgotten() throws IOException {
        build("--publish");
        String before = site.ledger();
        CommandLineRun run = ledger("forget", "papers/a/", "papers/nosuch/", "papers/");
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("the ledger does not list papers/nosuch/"), run::err);
        assertTrue(run.err().contains("the ledger does not list papers/"), run::err);
        assertEquals(before, site.ledger());
        assertEquals(ExitCode.USAGE, ledger("forget").code());
    }

    @Test
    void theFilesOfALedgerAreJoined() throws IOException {
        build("--publish", "--today=2025-12-12");
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\n");
        build("--publish", "--today=2025-12-13");
        String before = site.ledger();
        assertEquals("joined 2 files\n", ledger("compact").out());
        assertEquals(before, site.ledger());
        try (Stream<Path> files = Files.list(site.path("content/addresses"))) {
            assertEquals(1, files.count());
        }
        assertEquals(ExitCode.DONE, build("--frozen").code());
    }
}
