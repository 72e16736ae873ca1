package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;

class ArchiveCheckerTest {
    private final Problems problems = new Problems();
    private final List<CheckedRecord> records = new ArrayList<>();

    @Test
    void papersWithIdsOfTheirOwnAreAllShown() {
        given("a.yaml", "id: a");
        given("b.yaml", "id: b");

        assertEquals(List.of("a", "b"), shown(false));
        assertEquals("", Report.of(problems));
    }

    @Test
    void anIdBelongsToOnePaperWhateverTheOrderOfReading() {
        given("c.yaml", "id: a");
        given("a.yaml", "id: a");
        given("b.yaml", "id: a");

        shown(false);

        assertEquals(
                """
                b.yaml:2: error: the id "a" is taken
                    it is also used at a.yaml:2: an id belongs to one paper
                c.yaml:2: error: the id "a" is taken
                    it is also used at a.yaml:2: an id belongs to one paper""",
                Report.of(problems));
    }

    @Test
    void idsThatDifferInCapitalsAloneAreTheSame() {
        given("a.yaml", "id: alpha");
        given("b.yaml", "id: ALPHA");

        shown(false);

        assertTrue(
                Report.of(problems)
                        .contains(
                                """
                                b.yaml:2: error: the id "ALPHA" is taken
                                    it is also used at a.yaml:2: an id belongs to one paper"""),
                Report.of(problems));
    }

    @Test
    void recordsWithoutAnIdAreNotTheSamePaper() {
        given("a.yaml", "venue: A");
        given("b.yaml", "venue: B");

        shown(false);

        assertEquals(2, problems.errors(), Report.of(problems));
    }

    @Test
    void anAliasIsNoIdOfAnotherPaper() {
        given("a.yaml", "id: a\naliases: [b]");
        given("b.yaml", "id: b");

        shown(false);

        assertEquals(
                """
                a.yaml:3: error: the alias "b" is taken
                    it is the id of the paper at b.yaml:2""",
                Report.of(problems));
    }

    @Test
    void anAliasIsNoAliasOfAnotherPaper() {
        given("a.yaml", "id: a\naliases: [old]");
        given("b.yaml", "id: b\nvenue: B\naliases: [older, old]");

        shown(false);

        assertEquals(
                """
                b.yaml:4: error: the alias "old" is taken
                    it is also used at a.yaml:3: an address belongs to one paper""",
                Report.of(problems));
    }

    @Test
    void aPaperMayBeReplacedByAnotherOrByItsAlias() {
        given("a.yaml", "id: a\nstatus: {state: superseded, by: b}");
        given("b.yaml", "id: b\naliases: [former-b]");
        given("c.yaml", "id: c\nstatus: {state: superseded, by: former-b}");

        assertEquals(List.of("a", "b", "c"), shown(false));
        assertEquals("", Report.of(problems));
    }

    @Test
    void aPaperIsReplacedByAPaperOfTheArchive() {
        given("a.yaml", "id: a\nstatus: {state: superseded, by: mixture-of-expert}");
        given("b.yaml", "id: mixture-of-experts");
        given("c.yaml", "id: c\nstatus: {state: superseded, by: something-else}");

        shown(false);

        assertEquals(
                """
                a.yaml:3: error: status.by is not the id of a paper: "mixture-of-expert"
                    did you mean "mixture-of-experts"?
                c.yaml:3: error: status.by is not the id of a paper: "something-else"
                    write the id of a paper of this archive""",
                Report.of(problems));
    }

    @Test
    void aPaperDoesNotReplaceItself() {
        given("a.yaml", "id: a\nstatus: {state: superseded, by: a}");
        given("b.yaml", "id: b\naliases: [old]\nstatus: {state: superseded, by: old}");

        shown(false);

        assertEquals(
                """
                a.yaml:3: error: status.by names the paper itself
                    write the id of the other paper
                b.yaml:4: error: status.by names the paper itself
                    write the id of the other paper""",
                Report.of(problems));
    }

    @Test
    void aPaperIsNotReplacedByADraftThatIsNotShown() {
        given("a.yaml", "id: a\nstatus: {state: superseded, by: b}");
        given("b.yaml", "id: b\ndraft: true");

        shown(false);

        assertEquals(
                """
                a.yaml:3: error: status.by names a draft: "b"
                    take draft: true from b.yaml, or build with --drafts""",
                Report.of(problems));
    }

    @Test
    void draftsAreShownWhenAskedFor() {
        given("a.yaml", "id: a\nstatus: {state: superseded, by: b}");
        given("b.yaml", "id: b\ndraft: true");

        assertEquals(List.of("a", "b"), shown(true));
        assertEquals("", Report.of(problems));
    }

    @Test
    void draftsAreLeftOutOtherwise() {
        given("a.yaml", "id: a");
        given("b.yaml", "id: b\ndraft: true");

        assertEquals(List.of("a"), shown(false));
    }

    @Test
    void aRecordThatBrokeARuleStillHoldsItsId() {
        given("a.yaml", "id: a\nlisted: soon");
        given("b.yaml", "id: a");
        given("c.yaml", "id: c\nstatus: {state: superseded, by: a}");

        assertEquals(List.of("a", "c"), shown(false));
        assertEquals(
                List.of("a.yaml:3", "b.yaml:2"),
                problems.sorted().stream().map(p -> p.at().toString()).toList());
    }

    @Test
    void idsAreComparedAsThePaperHasThem() {
        given("a.yaml", "id: alpha");
        given("b.yaml", "id: ' alpha '");
        given("c.yaml", "id: \"alpha\\0\"");

        shown(false);

        assertEquals(
                List.of("b.yaml:2", "c.yaml:2"),
                problems.sorted().stream()
                        .filter(p -> p.message().equals("the id \"alpha\" is taken"))
                        .map(p -> p.at().toString())
                        .toList(),
                Report.of(problems));
    }

    @Test
    void whatIsWrongIsReportedOnItsLine() {
        given("a.yaml", "id: a\nstatus:\n  state: superseded\n  by: nobody");
        given("b.yaml", "id: b\naliases:\n  - a");

        shown(false);

        assertEquals(
                List.of("a.yaml:5", "b.yaml:4"),
                problems.sorted().stream().map(p -> p.at().toString()).toList());
    }

    @Test
    void aRecordThatBrokeARuleStillHoldsItsAliases() {
        given("a.yaml", "id: a\naliases: [old]\nlisted: soon");
        given("b.yaml", "id: b\nstatus: {state: superseded, by: old}");

        shown(false);

        assertEquals(1, problems.errors(), Report.of(problems));
    }

    @Test
    void theOtherNamesInARecordThatBrokeARuleAreChecked() {
        given("a.yaml", "id: a\nlisted: soon\naliases: [b]\nstatus: {state: lost, by: nobody}");
        given("b.yaml", "id: b");

        shown(false);

        assertEquals(
                List.of(
                        "listed is not a date: \"soon\"",
                        "the alias \"b\" is taken",
                        "status.by is not the id of a paper: \"nobody\"",
                        "unknown state \"lost\""),
                problems.sorted().stream().map(p -> p.message()).toList());
    }

    @Test
    void anAliasThatIsItsOwnIdInCapitalsIsReportedAsTheIdAlone() {
        given("a.yaml", "id: Alpha\naliases: [alpha]");

        shown(false);

        assertEquals(1, problems.errors(), Report.of(problems));
    }

    @Test
    void aDraftThatBrokeARuleIsADraft() {
        given("a.yaml", "id: a\nstatus: {state: superseded, by: b}");
        given("b.yaml", "id: b\ndraft: true\nlisted: soon");

        shown(false);

        assertTrue(Report.of(problems).contains("status.by names a draft"), Report.of(problems));
    }

    @Test
    void aDraftMayBeReplacedByADraft() {
        given("a.yaml", "id: a\ndraft: true\nstatus: {state: superseded, by: b}");
        given("b.yaml", "id: b\ndraft: true");

        assertEquals(List.of(), shown(false));
        assertEquals("", Report.of(problems));
    }

    /** A record titled A with these further fields, which begin on line 2 of the file. */
    private void given(String file, String fields) {
        records.add(
                new RecordChecker(problems)
                        .check(
                                RecordText.yaml("title: A\n" + fields, file, problems)
                                        .orElseThrow()));
    }

    private List<String> shown(boolean drafts) {
        return ArchiveChecker.check(records, drafts, problems).stream()
                .map(paper -> paper.id().value())
                .toList();
    }
}
