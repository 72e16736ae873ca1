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
        return Files.exists(site.path("content/addresses.tsv"));
    }

    @Test
    void aBuildRecordsTheDayItIsGiven() throws IOException {
        CommandLineRun run = build("--today=2025-12-12");
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.err().contains("addresses.tsv is new"), run::err);
        assertTrue(
                site.read("content/addresses.tsv")
                        .contains("papers/a/\ta\t2025-12-12\tlovelace2025first\n"));
    }

    @Test
    void aDayThatIsNoneIsWrongUsage() {
        assertEquals(ExitCode.USAGE, build("--today=soon").code());
        assertFalse(ledgerExists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--drafts", "--dry-run", "--shard=2/2"})
    void whatIsNotTheWholeSiteForGoodIsNotRecorded(String option) {
        assertEquals(ExitCode.DONE, build(option).code());
        assertFalse(ledgerExists());
    }

    @Test
    void theFirstOfSeveralPartsRecordsAllOfThem() throws IOException {
        assertEquals(ExitCode.DONE, build("--shard=1/2").code());
        String ledger = site.read("content/addresses.tsv");
        assertTrue(ledger.contains("papers/a/") && ledger.contains("papers/b/"), ledger);
    }

    @Test
    void aFrozenBuildFailsUntilTheLedgerIsThere() {
        CommandLineRun run = build("--frozen", "--json");
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertEquals(1, new JsonMapper().readTree(run.out()).get("errors").asInt());
        build();
        assertEquals(ExitCode.DONE, build("--frozen").code());
        assertEquals(ExitCode.DONE, build("--frozen", "--shard=2/2").code());
    }

    @Test
    void aSummaryInJsonStaysAlone() {
        CommandLineRun run = build("--json");
        assertEquals(2, new JsonMapper().readTree(run.out()).get("papers").asInt());
        assertTrue(run.err().contains("addresses.tsv is new"), run::err);
        assertEquals("", build("--json", "--quiet", "--full").err());
    }

    @Test
    void aDryRunRefusesALossToo() throws IOException {
        build();
        Files.delete(site.path("content/papers/a.yaml"));
        CommandLineRun run = build("--dry-run");
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("papers/a/, published "), run::err);
    }

    @Test
    void checkRefusesALossAndWritesNothing() throws IOException {
        build();
        String ledger = site.read("content/addresses.tsv");
        Files.delete(site.path("content/papers/a.yaml"));
        CommandLineRun run = CommandLineRun.of("check", "--content=" + site.path("content"));
        assertEquals(ExitCode.FOUND, run.code());
        assertTrue(run.out().contains("papers/a/, published "), run::out);
        assertEquals(ledger, site.read("content/addresses.tsv"));
    }
}
