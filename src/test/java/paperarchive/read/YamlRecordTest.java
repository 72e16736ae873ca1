package paperarchive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
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
                8   by: NULL "null"
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
    void forbiddenCharactersAreDroppedAndTheLineOfTheFirstIsKept() {
        RawRecord record = read("id: a\r\ntitle: \u0001A\ud800\rvenue: \u0000B").orElseThrow();

        assertEquals(2, record.dropped());
        assertEquals(
                "1 id: TEXT \"a\"\n2 title: TEXT \"A\"\n3 venue: TEXT \"B\"",
                Outline.of(Optional.of(record)));
        assertEquals(3, read("id: a\r\r\u0000b: c").orElseThrow().dropped());
        assertEquals(1, read("\u0000id: a").orElseThrow().dropped());
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
                    it is on line 1 already: keep one of the two""",
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
                "`id: a\ntitle: A: B`        | 2 | unexpected colon: no field can begin here",
                "`id: a\ntitle: A\n tags: b` | 3 | unexpected colon: no field can begin here",
                "`id: a\ntags: [b,\nc\n`     | 2 | a list is not closed with ]",
                "`id: a\ntags: [b, c\nx: 1`  | 2 | a list is not closed with ]",
                "`id: a\nlinks: {b: c\n`     | 2 | a map is not closed with }",
                "`id: a\ntitle: 'A\nB`       | 2 | a quoted text is not closed",
                "`id: a\ntitle: \"A\nx: y`   | 2 | a quoted text is not closed",
                "`id: a\ntitle: 'A' B`       | 2 | there is more after the end of a quoted text",
                "`id: a\ntitle: @home`       | 2 | no text begins with @",
                "`id: a\ntitle: }`           | 2 | expected a value, found }",
                "`id: a\ntitle: \"\\q\"`     | 2 | \\q is not a valid escape in double quotes",
                "`id: a\n- b\n`              | 2 | expected a field, found a list item",
                "`tags:\n  - a\n  id: b\n`    | 3 | expected a list item, found a field",
                "`id: a\n\ttitle: A\n`       | 2 | a tab is used where only spaces are allowed",
                "`id: a\njust words\nb: c`   | 2 | this line is not a field",
                "`id: [a]]`                  | 1 | no field can begin here",
                "`id: a\n...\nb`             | 3 | no field can begin here",
                "`? [a, b]\n: c`             | 1 | expected a field name, found a list or a map",
            })
    void aMistakeInTheNotationIsNamedOnItsLine(String text, int line, String what) {
        read(text);

        assertEquals(
                "a.yaml:" + line + ": error: this is not YAML: " + what,
                problems.sorted()
                        .get(problems.errors() - 1)
                        .toString()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theHintSaysHowToMendIt() {
        read("id: a\ntitle: A: B");

        assertEquals(
                "check the indentation; quote a text that contains ': ' or '#'",
                problems.sorted().get(0).hint());
    }

    @Test
    void whatIsTooLongOrTooDeepIsSaidSo() {
        read("id: " + "x".repeat(3_200_000));
        read("id: " + "[".repeat(1000));

        assertEquals(
                """
                a.yaml:1: error: this is not YAML: Document nesting depth (33) is more than the 32 there can be
                    write less of it
                a.yaml:1: error: this is not YAML: it is longer than 3 million characters
                    store so long a record as .json""",
                Outline.of(problems));
    }

    @Test
    void valuesTakenFromElsewhereAreOneProblem() {
        assertEquals("1 id: TEXT \"a\"", Outline.of(read("id: &x a\n<<: *x\n")));
        assertEquals(1, problems.errors(), Outline.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'~'", "\"\"", "'null'", "\"NULL\"", "|-\n  ~", "!!str ~"})
    void nothingInQuotesIsAText(String written) {
        assertTrue(Outline.of(read("id: " + written)).startsWith("1 id: TEXT"));
    }

    @Test
    void aNumberKeepsItsZeros() {
        assertEquals(
                "1 volume: TEXT \"08\"\n2 number: TEXT \"007\"",
                Outline.of(read("volume: 08\nnumber: 007")));
        assertEquals("", Outline.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id:", "id: ~", "id: Null", "id: NULL"})
    void nothingIsWrittenInManyWays(String text) {
        String written = text.substring("id:".length()).strip();
        assertEquals("1 id: NULL \"" + written + "\"", Outline.of(read(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# a comment", "---", "just words", "12", "null"})
    void aFileWithoutAMapHoldsNoRecord(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                """
                a.yaml:1: error: there is no record here
                    a record is a map of fields and needs at least id and title""",
                Outline.of(problems));
    }

    @Test
    void aListIsNoRecord() {
        assertEquals(Optional.empty(), read("# papers\n- id: a\n- id: b\n"));
        assertEquals(
                """
                a.yaml:2: error: found a list in the place of the record
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
        Optional<RawRecord> record =
                new RecordParser("a.md", DocumentKind.PAPER, problems).yaml("id: a\nid: b\n", 10);

        assertEquals("10 id: TEXT \"a\"", Outline.of(record));
        assertEquals("a.md:11", problems.sorted().get(0).at().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing is set yet\n", "---", "null", "~"})
    void settingsMayAllBeLeftAsTheyAre(String text) {
        RawRecord settings =
                new RecordParser("site.yaml", DocumentKind.SETTINGS, problems)
                        .yaml(text, 1)
                        .orElseThrow();

        assertEquals("", Outline.of(Optional.of(settings)));
        assertEquals("site.yaml:1", settings.at().toString());
        assertEquals("", Outline.of(problems));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- title | write each setting with its name, as in title: My archive",
                "title   | settings are fields with names, as in title: My archive",
            })
    void settingsAreFields(String text, String hint) {
        new RecordParser("site.yaml", DocumentKind.SETTINGS, problems).yaml(text, 1);

        assertEquals(
                "site.yaml:1: error: there are no settings here\n    " + hint,
                Outline.of(problems));
    }

    private Optional<RawRecord> read(String text) {
        return RecordText.yaml(text, "a.yaml", problems);
    }
}
