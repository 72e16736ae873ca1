package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Ledger;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.read.Limits;
import paperarchive.read.RecordText;

/** The rules across records, for very many of them, and for those that were published. */
class ManyRecordsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Problems problems = new Problems();
    private final List<CheckedRecord> records = new ArrayList<>();

    private void given(String fields) {
        String record = "{" + fields + ", \"title\": \"A\"}";
        records.add(
                new RecordChecker(problems)
                        .check(
                                RecordText.json(record, records.size() + ".json", problems)
                                        .orElseThrow()));
    }

    private void check(Ledger ledger) {
        ArchiveChecker.check(records, false, ledger, problems);
    }

    private String report() {
        return Report.of(problems);
    }

    /** It took 110 seconds when each looked for the nearest id among all. */
    @Test
    void thousandsOfIdsThatAreNearlyRightTakeNoTime() {
        String end = "x".repeat(90);
        for (int i = 0; i < 3600; i++) {
            given(
                    "\"id\": \"a%d%s\", \"status\": {\"state\": \"superseded\", \"by\": \"b%d%s\"}"
                            .formatted(i, end, i, end));
        }

        assertTimeout(SOON, () -> check(Ledger.none("addresses")));

        assertEquals(3600, problems.errors());
        assertEquals(
                100,
                problems.sorted().stream().filter(p -> p.hint().startsWith("did you")).count());
    }

    @Test
    void aLongChainOfPapersThatReplaceEachOtherTakesNoTime() {
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            given(
                    "\"id\": \"a%d\", \"status\": {\"state\": \"superseded\", \"by\": \"a%d\"}"
                            .formatted(i, i + 1));
        }
        given("\"id\": \"a" + count + "\"");

        assertTimeout(SOON, () -> check(Ledger.none("addresses")));

        assertEquals("", report());
    }

    @Test
    void aLongCircleIsOneErrorHoweverManyLeadIntoIt() {
        int count = 5000;
        for (int i = 0; i < 2 * count; i++) {
            int by = i < count ? (i + 1) % count : i - 1;
            given(
                    "\"id\": \"a%d\", \"status\": {\"state\": \"superseded\", \"by\": \"a%d\"}"
                            .formatted(i, by));
        }

        assertTimeout(SOON, () -> check(Ledger.none("addresses")));

        assertEquals(1, problems.errors());
        assertTrue(report().startsWith("0.json:1: error: status.by is circular: "), report());
    }

    @Test
    void afterTooManyErrorsTheRulesAcrossRecordsAreNotApplied() {
        for (int i = 0; i <= Limits.ERRORS; i++) {
            problems.error(new Location("z.json", i + 1), "wrong", "right");
        }
        given("\"id\": \"a\"");
        given("\"id\": \"a\"");
        check(Ledger.none("addresses"));

        assertEquals(Limits.ERRORS + 1, problems.errors());
    }

    @Test
    void anIdThatNamesADeviceIsAnErrorUnlessItWasPublished() {
        given("\"id\": \"con\"");
        given("\"id\": \"a\", \"aliases\": [\"aux.1\", \"b.\"]");
        Ledger ledger =
                new Ledger(
                        "addresses",
                        List.of(
                                new Ledger.Entry(
                                        "papers/aux.1/",
                                        "aux.1",
                                        LocalDate.of(2025, 12, 12),
                                        "",
                                        "addresses/a.tsv",
                                        1)));
        check(ledger);

        assertEquals(
                """
                0.json:1: error: Windows does not allow a folder for the id "con": \
                it takes the part before the first dot for a device
                    choose another id, such as "paper-con"
                1.json:1: error: Windows does not allow a folder for the alias "b.": \
                it drops a dot at the end of a name
                    choose another alias, such as "b"
                1.json:1: warning: Windows does not allow a folder for the alias "aux.1": \
                it takes the part before the first dot for a device
                    build the site on Linux or macOS: it is published""",
                report());
    }
}
