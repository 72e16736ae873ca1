package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Status;
import paperarchive.paper.Version;

class StatusCheckerTest {
    @ParameterizedTest
    @EnumSource(Status.State.class)
    void everyStateHasAWord(Status.State state) {
        assertEquals(
                Optional.of(new Status(state, Optional.empty(), "", "", Optional.empty())),
                Report.paper("status: {state: " + state.word() + "}").status());
    }

    @Test
    void aStatusMayHaveADateANoteAnAddressAndAnotherPaper() {
        assertEquals(
                Optional.of(
                        new Status(
                                Status.State.SUPERSEDED,
                                Optional.of(new PartialDate(2024, 5, 0)),
                                "new data",
                                "https://example.org/",
                                Optional.of(new PaperId("b")))),
                Report.paper(
                                """
                                status:
                                  state: superseded
                                  date: 2024-05
                                  note: new data
                                  url: https://example.org/
                                  by: b
                                """)
                        .status());
    }

    @Test
    void anUnknownStateIsAnErrorWithTheStateThatWasMeant() {
        assertEquals(
                """
                a.yaml:4: error: unknown state "Retracted"
                    did you mean "retracted"?""",
                Report.ofYaml("status:\n  state: Retracted"));
        assertEquals(
                """
                a.yaml:4: error: unknown state "lost"
                    write one of retracted, withdrawn, corrected, superseded, removed""",
                Report.ofYaml("status:\n  state: lost"));
    }

    @Test
    void aStatusHasAState() {
        assertEquals(
                """
                a.json:1: error: status has no state
                    write one of retracted, withdrawn, corrected, superseded, removed""",
                Report.ofJson("\"status\": {\"date\": \"2023\"}"));
    }

    @Test
    void everyMistakeInAStatusIsReported() {
        assertEquals(
                """
                a.yaml:4: error: unknown state "x"
                    write one of retracted, withdrawn, corrected, superseded, removed
                a.yaml:5: error: status.date is not a date: "soon"
                    write 2023-12-25, 2023-12 or 2023
                a.yaml:6: error: status.note is a list, not text
                    write one text
                a.yaml:7: error: status.url is not a web address: "y"
                    an address begins with https://, http:// or mailto:
                a.yaml:8: error: status.by is not an id: "The B"
                    an id is %s: "the-b\""""
                        .formatted(PaperId.RULE),
                Report.ofYaml(
                        """
                        status:
                          state: x
                          date: soon
                          note: []
                          url: y
                          by: The B
                        """));
    }

    @Test
    void versionsKeepTheirOrder() {
        assertEquals(
                List.of(
                        new Version(
                                "2",
                                Optional.of(new PartialDate(2024, 1, 2)),
                                "typos",
                                "https://example.org/v2"),
                        new Version("1", Optional.empty(), "", "")),
                Report.paper(
                                """
                                versions:
                                  - version: 2
                                    date: 2024-01-02
                                    note: typos
                                    url: https://example.org/v2
                                  - version: 1
                                """)
                        .versions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"2\"", "\" 2 \""})
    void aVersionMayBeANumberOrAText(String version) {
        assertEquals(
                "2",
                Report.paperOfJson("\"versions\": [{\"version\": " + version + "}]")
                        .versions()
                        .get(0)
                        .version());
    }

    @Test
    void aVersionIsNoTruthValue() {
        assertEquals(
                """
                a.json:1: error: versions.version is true or false, not text
                    write "true\"""",
                Report.ofJson("\"versions\": [{\"version\": true}]"));
    }

    @Test
    void aVersionIsAMap() {
        assertEquals(
                """
                a.yaml:4: error: versions has text, not a map
                    write {version: "2", date: 2023-12-25, note: typos}
                a.yaml:5: error: versions.date is not a date: "soon"
                    write 2023-12-25, 2023-12 or 2023""",
                Report.ofYaml("versions:\n  - v1\n  - {version: 2, date: soon}"));
    }

    @ParameterizedTest
    @CsvSource({"withdrawn, withdrawn", "Retracted, retracted"})
    void aStatusIsAMapThatHoldsTheState(String written, String state) {
        assertEquals(
                "a.yaml:3: error: status is text, not a map\n    write {state: " + state + "}",
                Report.ofYaml("status: " + written));
    }

    @Test
    void aStatusOfAnyOtherWordIsNotGuessed() {
        assertEquals(
                """
                a.yaml:3: error: status is text, not a map
                    write it as fields with names; state is one of retracted, withdrawn, corrected, superseded, removed""",
                Report.ofYaml("status: published"));
    }

    @ParameterizedTest
    @CsvSource({"state, status.state", "by, status.by"})
    void aPartOfTheWrongKindIsOneProblem(String name, String shown) {
        String other = name.equals("by") ? ", \"state\": \"corrected\"" : "";
        assertEquals(
                "a.json:1: error: " + shown + " is a number, not text\n    write \"7\"",
                Report.ofJson("\"status\": {\"" + name + "\": 7" + other + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "two"})
    void versionsAreAListOfMaps(String written) {
        assertEquals(
                "write [{version: \"2\", date: 2023-12-25, note: typos}]",
                Report.ofYaml("versions: " + written)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .strip());
    }

    @Test
    void aStatusWithoutAStateIsReportedOnItsLine() {
        assertEquals("a.yaml:3", Report.ofYaml("status:\n  date: 2023").substring(0, 8));
    }
}
