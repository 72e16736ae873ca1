package paperarchive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.problem.Problems;

class YamlRecordTest {
    private final Problems problems = new Problems();

    @Test
    void fieldsAreReadWithTheLineOfTheirName() {
        Optional<RawRecord> record =
                read(
                        """
                        # A comment
                        id: a
                        title: "A"
                        tags:
                          - one
                          - 'two'
                        status: {state: retracted,
                          by: null}
                        upvotes: 12
                        draft: true
                        abstract: |
                          First.

                          Second.
                        """);

        assertEquals(
                """
                2 id: TEXT "a"
                3 title: TEXT "A"
                4 tags:
                5   - TEXT "one"
                6   - TEXT "two"
                7 status:
                7   state: TEXT "retracted"
                8   by: NULL ""
                9 upvotes: PLAIN "12"
                10 draft: PLAIN "true"
                11 abstract: TEXT "First.

                Second.
                \"""",
                Outline.of(record));
        assertEquals("", Outline.of(problems));
        assertEquals("a.yaml:2", record.orElseThrow().at().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1984, PLAIN",
        "'\"1984\"', TEXT",
        "2023-12-25, TEXT",
        "2506.00001, PLAIN",
        "1_000, TEXT",
        "false, PLAIN",
        "yes, TEXT",
        "'!!str 12', TEXT",
    })
    void anUnquotedNumberMayStillBeAText(String written, RawValue.Kind kind) {
        String text = written.replaceAll("\"|^!!str ", "");

        assertEquals("1 id: " + kind + " \"" + text + "\"", Outline.of(read("id: " + written)));
    }

    @Test
    void linesMayEndInCarriageReturns() {
        assertEquals(
                "1 id: TEXT \"a\"\n2 title: TEXT \"A\"", Outline.of(read("id: a\r\ntitle: A\r\n")));
    }

    @Test
    void forbiddenCharactersAreDroppedAndCounted() {
        RawRecord record = read("id: a\u0000\ntitle: \u0001A\ud800\n").orElseThrow();

        assertEquals(3, record.dropped());
        assertEquals("1 id: TEXT \"a\"\n2 title: TEXT \"A\"", Outline.of(Optional.of(record)));
    }

    @Test
    void nothingIsDroppedFromACleanText() {
        assertEquals(0, read("id: a").orElseThrow().dropped());
    }

    @Test
    void aForbiddenCharacterWrittenAsAnEscapeIsLeftToTheCheck() {
        assertEquals("1 id: TEXT \"a\u0000\"", Outline.of(read("id: \"a\\0\"")));
    }

    @Test
    void aFieldGivenTwiceIsAnErrorAndTheFirstIsKept() {
        assertEquals("1 id: TEXT \"a\"", Outline.of(read("id: a\nid: b\n")));
        assertEquals(
                """
                a.yaml:2: error: the field "id" is given twice
                    it stands on line 1 already: keep one of the two""",
                Outline.of(problems));
    }

    @Test
    void aReferenceToAnotherValueIsAnError() {
        read("id: &name a\ntitle: *name\ntags:\n  - *name\n");

        assertEquals(
                """
                a.yaml:2: error: "*name" refers to another value
                    write the value out; a text that begins with '*' needs quotes
                a.yaml:4: error: "*name" refers to another value
                    write the value out; a text that begins with '*' needs quotes""",
                Outline.of(problems));
    }

    @Test
    void anAnchorNobodyRefersToIsHarmless() {
        assertEquals("1 id: TEXT \"a\"", Outline.of(read("id: &name a")));
        assertEquals("", Outline.of(problems));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`id: a\ntitle: A: B`        | 2",
                "`id: a\ntitle: A\n tags: b` | 3",
                "`id: a\ntags: [b, c`        | 2",
                "`id: a\ntitle: 'A`          | 2",
                "`id: a\ntitle: @home`       | 2",
                "`? [a, b]\n: c`             | 1",
                "`id: a\ntitle: }`           | 2",
            })
    void aMistakeInTheNotationIsReportedOnItsLine(String text, int line) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(1, problems.errors());
        String report = Outline.of(problems);
        assertTrue(report.startsWith("a.yaml:" + line + ": error: this is not YAML: "), report);
        assertTrue(
                report.endsWith("\n    check the indentation; quote a text that holds ': ' or '#'"),
                report);
    }

    @Disabled("the report says what was being read, not what was found")
    @Test
    void aMistakeInTheNotationIsNamed() {
        read("id: a\ntitle: @home\n");

        assertTrue(Outline.of(problems).contains("'@'"), Outline.of(problems));
    }

    @Disabled("the line is that of what was being read, not of the mistake")
    @ParameterizedTest
    @ValueSource(strings = {"id: a\n- b\n", "id: a\n\ttitle: A\n"})
    void aMistakeInTheIndentationIsReportedOnItsLine(String text) {
        read(text);

        assertEquals("a.yaml:2", problems.sorted().get(0).at().toString());
    }

    @Disabled("only the word null is read as null")
    @ParameterizedTest
    @ValueSource(strings = {"id:", "id: ~", "id: Null", "id: NULL"})
    void nothingIsWrittenInManyWays(String text) {
        assertEquals("1 id: NULL \"\"", Outline.of(read(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# a comment", "---", "just words", "12", "null"})
    void aFileWithoutAMapHoldsNoRecord(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                """
                a.yaml:1: error: there is no record here
                    a record is a map of fields; id and title are the least it holds""",
                Outline.of(problems));
    }

    @Test
    void aListIsNoRecord() {
        assertEquals(Optional.empty(), read("# papers\n- id: a\n- id: b\n"));
        assertEquals(
                """
                a.yaml:2: error: there is no record here
                    write one record a file, or one a line in a .jsonl file""",
                Outline.of(problems));
    }

    @Test
    void aSecondDocumentIsAnError() {
        assertEquals("2 id: TEXT \"a\"", Outline.of(read("---\nid: a\n---\nid: b\n")));
        assertEquals(
                """
                a.yaml:4: error: there is more YAML after the end of the record
                    write one record a file, or one a line in a .jsonl file""",
                Outline.of(problems));
    }

    @Test
    void theMarksOfOneDocumentAreFine() {
        assertEquals("2 id: TEXT \"a\"", Outline.of(read("---\nid: a\n...\n")));
        assertEquals("", Outline.of(problems));
    }

    @Test
    void endlessListsInListsAreAnError() {
        assertEquals(Optional.empty(), read("a: " + "[".repeat(20_000)));
        assertEquals(1, problems.errors());
    }

    @Test
    void aTextThatBeginsLaterCountsFromItsOwnLine() {
        Optional<RawRecord> record = new RecordParser("a.md", problems).yaml("id: a\nid: b\n", 10);

        assertEquals("10 id: TEXT \"a\"", Outline.of(record));
        assertEquals("a.md:11", problems.sorted().get(0).at().toString());
    }

    private Optional<RawRecord> read(String text) {
        return RecordText.yaml(text, "a.yaml", problems);
    }
}
