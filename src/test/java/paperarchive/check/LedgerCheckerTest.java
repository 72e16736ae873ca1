package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Ledger;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;

/** An address of a paper, once published, is answered by a record, an alias or a tombstone. */
class LedgerCheckerTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 12);

    private final Problems problems = new Problems();
    private final List<CheckedRecord> records = new ArrayList<>();
    private final List<Ledger.Entry> published = new ArrayList<>();

    private void given(String file, String fields) {
        records.add(
                new RecordChecker(problems)
                        .check(
                                RecordText.yaml("title: A\n" + fields + "\n", file, problems)
                                        .orElseThrow()));
    }

    private void published(String id, String name) {
        published.add(
                new Ledger.Entry(
                        "papers/" + id + "/", name, DAY, "", "a.tsv", published.size() + 1));
    }

    private String report(boolean drafts) {
        ArchiveChecker.check(records, drafts, new Ledger("addresses", published), problems);
        return Report.of(problems);
    }

    @Test
    void aRecordAnAliasAndATombstoneAnswer() {
        published("a", "a");
        published("b", "b");
        published("c", "c");
        given("a.yaml", "id: a");
        given("new.yaml", "id: new\naliases: [b]");
        given("c.yaml", "id: c\nstatus: {state: removed}");
        assertEquals("", report(false));
    }

    @Test
    void eachLostAddressIsAnErrorWithAllWaysOut() {
        published("a", "a");
        published("gone", "gone");
        published("lost", "lost");
        given("a.yaml", "id: a");
        assertEquals(
                """
                a.tsv:2: error: papers/gone/, published 2025-12-12, would be lost: no record has this id or alias
                    restore its record, add "gone" to the aliases of another record, keep its record with status: {state: removed}, or, if it was never online, run paper-archive ledger forget papers/gone/
                a.tsv:3: error: papers/lost/, published 2025-12-12, would be lost: no record has this id or alias
                    restore its record, add "lost" to the aliases of another record, keep its record with status: {state: removed}, or, if it was never online, run paper-archive ledger forget papers/lost/""",
                report(false));
    }

    @Test
    void theHintNamesTheRecordThatTheAddressLedTo() {
        published("new", "new");
        published("old", "new");
        given("papers/new.yaml", "id: new");
        assertTrue(
                report(false).contains("add \"old\" to the aliases in papers/new.yaml, "),
                report(false));
    }

    @Test
    void theHintNamesANewRecordOfNearlyTheName() {
        published("attention-2017", "attention-2017");
        given("papers/x.yaml", "id: attention2017");
        given("papers/y.yaml", "id: something-else");
        assertTrue(report(false).contains("to the aliases in papers/x.yaml, "), report(false));
    }

    @Test
    void aPublishedPaperCannotBecomeADraft() {
        published("a", "a");
        given("a.yaml", "id: a\ndraft: true");
        assertEquals(
                """
                a.tsv:1: error: papers/a/, published 2025-12-12, would be lost: its record is a draft
                    take draft: true from a.yaml, give it status: {state: removed}, or, if it was never online, run paper-archive ledger forget papers/a/""",
                report(false));
    }

    @Test
    void aDraftThatIsShownLosesNothing() {
        published("a", "a");
        given("a.yaml", "id: a\ndraft: true");
        assertEquals("", report(true));
    }

    @Test
    void aRecordThatBreaksARuleStillHasItsAddress() {
        published("a", "a");
        given("papers/a.yaml", "id: a\nlisted: soon");
        assertEquals(1, report(false).lines().filter(l -> l.contains(": error: ")).count());
    }

    @Test
    void whileARecordCannotBeReadNothingIsSaidToBeLost() {
        published("a", "a");
        given("content/papers/b.yaml", "id: b");
        problems.error(Location.of("content/papers/a.yaml"), "this is not YAML", "write YAML");
        assertEquals(1, report(false).lines().filter(l -> l.contains(": error: ")).count());
    }

    @Test
    void otherMistakesDoNotHideALoss() {
        published("a", "a");
        given("content/papers/b.yaml", "id: b\nlisted: soon");
        problems.error(Location.of("content/site.yaml"), "unknown field", "leave it out");
        assertTrue(report(false).contains("papers/a/, published"), report(false));
    }

    @Test
    void otherAddressesThanThoseOfPapersMayLeadOn() {
        published.add(new Ledger.Entry("authors/ada/", "Ada", DAY, "a", "a.tsv", 1));
        given("a.yaml", "id: a");
        assertEquals("", report(false));
    }
}
