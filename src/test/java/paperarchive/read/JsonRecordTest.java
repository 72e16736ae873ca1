package paperarchive.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.problem.Problems;

class JsonRecordTest {
    private final Problems problems = new Problems();

    @Test
    void fieldsAreReadWithTheLineOfTheirName() {
        Optional<RawRecord> record =
                read(
                        """
                        {
                          "id": "a",
                          "title":
                            "A",
                          "tags": ["one",
                            "two"],
                          "status": {"state": "retracted",
                            "by": null},
                          "upvotes": 12, "draft": true
                        }
                        """);

        assertEquals(
                """
                2 id: TEXT "a"
                3 title: TEXT "A"
                5 tags:
                5   - TEXT "one"
                6   - TEXT "two"
                7 status:
                7   state: TEXT "retracted"
                8   by: NULL "null"
                9 upvotes: NUMBER "12"
                9 draft: BOOLEAN "true\"""",
                Outline.of(record));
        assertEquals("", Outline.of(problems));
    }

    @Test
    void aRecordStandsWhereItsBracketStands() {
        assertEquals("a.json:3", read("\n\n{}").orElseThrow().at().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "-1", "1e3", "12345678901234567890"})
    void aNumberIsReadAsItIsWritten(String number) {
        assertEquals("1 n: NUMBER \"" + number + "\"", Outline.of(read("{\"n\": " + number + "}")));
    }

    @Test
    void falseIsATruthValueToo() {
        assertEquals("1 n: BOOLEAN \"false\"", Outline.of(read("{\"n\": false}")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheRecord() {
        assertEquals("1 id: TEXT \"a\"", Outline.of(read("\ufeff{\"id\": \"a\"}")));
        assertEquals("", Outline.of(problems));
    }

    @Test
    void linesMayEndInCarriageReturns() {
        assertEquals("2 id: TEXT \"a\"", Outline.of(read("{\r\n  \"id\": \"a\"\r\n}\r\n")));
    }

    @Test
    void controlCharactersInATextAreLeftToTheCheck() {
        assertEquals(
                "1 id: TEXT \"a\u0000\u0001\ud800\"",
                Outline.of(read("{\"id\": \"a\u0000\\u0001\\ud800\"}")));
        assertEquals("", Outline.of(problems));
    }

    @Test
    void aFieldGivenTwiceIsAnErrorAndTheFirstIsKept() {
        Optional<RawRecord> record = read("{\"id\": \"a\",\n\"id\": [\"b\"]}");

        assertEquals("1 id: TEXT \"a\"", Outline.of(record));
        assertEquals(
                """
                a.json:2: error: the field "id" is given twice
                    it is on line 1 already: keep one of the two""",
                Outline.of(problems));
    }

    @Test
    void theSameNameInTwoMapsIsFine() {
        read("{\"authors\": [{\"family\": \"A\"}, {\"family\": \"B\"}], \"family\": 1}");

        assertEquals("", Outline.of(problems));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\n\"id\": \"a\"\n\"title\": \"A\"}` | 3 | a comma is missing before \"",
                "`{\"a\": [1 2]}`         | 1 | a comma is missing before 2",
                "`{\"id\": \"a\",\n}`    | 2 | there is a comma before }",
                "`{\"a\": [1,\n]}`       | 2 | a value is missing before ]",
                "`{\"id\":}`             | 1 | a value is missing before }",
                "`{\"id\" \"a\"}`        | 1 | a colon is missing before \"",
                "`{\n\"id\": \"a`        | 2 | a string is not closed",
                "`{\"id`                 | 1 | a string is not closed",
                "`{\"id\": \"a\"`        | 1 | the record is not closed",
                "`{`                     | 1 | the record is not closed",
                "`{\"id\":`              | 1 | the record is not closed",
                "`{\"id\":\n\n[1, 2`     | 3 | a list is not closed",
                "`{\"id\":\n\n[1, 2}`    | 3 | expected ], found }",
                "`{}\n}`                 | 2 | there is one } too many",
                "`{'id': 1}`             | 1 | ' does not begin a text",
                "`{\"id\": 'a'}`         | 1 | ' does not begin a text",
                "`{\"id\":\n “a”}`       | 2 | “ does not begin a text",
                "`{“id”: 1}`             | 1 | “ does not begin a text",
                "`{«id»: 1}`             | 1 | « does not begin a text",
                "`{id: 1}`               | 1 | expected a field name, found i",
                "`{\"id\": é}`           | 1 | é is not in quotes",
                "`{\"id\":\u00a01}`     | 1 | unexpected U+00A0",
                "`{\"id\": \"a\" é}`     | 1 | a comma is missing before é",
                "`{\"id\": 01}`          | 1 | this number is not written as JSON writes it",
                "`{\"id\": .5}`          | 1 | this number is not written as JSON writes it",
                "`{\"id\": +1}`          | 1 | this number is not written as JSON writes it",
                "`{\"id\": 1.}`          | 1 | this number is not written as JSON writes it",
                "`{\"id\": NaN}`         | 1 | this number is not written as JSON writes it",
                "`{\"id\": nul}`         | 1 | nul is not in quotes",
                "`hello`                 | 1 | hello is not in quotes",
                "`{\"id\": //b\n1}`      | 1 | JSON has no comments",
                "`{\"id\": \"\\alpha\"}` | 1 | \\a is not a valid escape",
                "`{\"id\": \"\\upsilon\"}` | 1 | four hexadecimal digits are missing after \\u",
            })
    void aMistakeInTheNotationIsNamedOnItsLine(String text, int line, String what) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(1, problems.errors());
        assertEquals(
                "a.json:" + line + ": error: this is not JSON: " + what,
                Outline.of(problems).lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"id\": \"\\alpha\"}` | write a backslash as \\\\",
                "`{\"id\": \"\\upsilon\"}` | write a backslash as \\\\",
                "`{\"id\": \"a\"`        | a } is missing",
                "`{\"id\": [`            | a ] is missing",
                "`{\"id\": “a”}`         | use straight quotes: \"",
                "`{\"id\": é}`           | put a text in quotes; only numbers, true, false and null have none",
            })
    void theHintSaysHowToMendIt(String text, String hint) {
        read(text);

        assertEquals(hint, problems.sorted().get(0).hint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "null", "12", "\"a\"", "true"})
    void aFileWithoutAMapHoldsNoRecord(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                """
                a.json:1: error: there is no record here
                    a record is a map of fields and needs at least id and title""",
                Outline.of(problems));
    }

    @Test
    void aListIsNoRecord() {
        assertEquals(Optional.empty(), read("\n[{\"id\": \"a\"}]"));
        assertEquals(
                """
                a.json:2: error: found a list in the place of the record
                    write one record a file, or one a line in a .jsonl file""",
                Outline.of(problems));
    }

    @Test
    void aSecondRecordIsAnError() {
        assertEquals("1 id: TEXT \"a\"", Outline.of(read("{\"id\": \"a\"}\n\n{\"id\": \"b\"}")));
        assertEquals(
                """
                a.json:3: error: there is more JSON after the end of the record
                    write one record a file, or one a line in a .jsonl file""",
                Outline.of(problems));
    }

    @Test
    void bytesThatAreNotUtf8AreReportedSo() {
        assertEquals(Optional.empty(), read("{\n\"id\": \"Zürich\"}".getBytes(ISO_8859_1)));
        assertEquals(
                """
                a.json:2: error: this is not UTF-8 text
                    save the file in the encoding UTF-8""",
                Outline.of(problems));
    }

    @Test
    void listsInListsAreReadDeeperThanAnyRecordNests() {
        assertTrue(read("{\"a\": " + "[".repeat(30) + "]".repeat(30) + "}").isPresent());
    }

    @Test
    void endlessListsInListsAreAnError() {
        assertEquals(Optional.empty(), read("{\"a\": " + "[".repeat(100_000)));
        assertEquals(1, problems.errors());
    }

    @Test
    void aStretchOfAFileCountsFromItsOwnLine() {
        byte[] bytes = "[]{\"id\": \"a\"}[]".getBytes(UTF_8);
        Optional<RawRecord> record =
                new RecordParser("a.jsonl", DocumentKind.PAPER, problems)
                        .json(bytes, 2, bytes.length - 4, 40);

        assertEquals("40 id: TEXT \"a\"", Outline.of(record));
        assertEquals("a.jsonl:40", record.orElseThrow().at().toString());
        assertEquals("", Outline.of(problems));
    }

    @Test
    void aControlCharacterBetweenValuesIsNamed() {
        read("{\"id\": \u00011}");

        assertEquals(
                """
                a.json:1: error: this is not JSON: there is a control character between two values
                    leave it out""",
                Outline.of(problems));
    }

    @Test
    void noWordsOfTheParserReachAPerson() {
        for (String nested : List.of("[".repeat(600), "\"" + "x".repeat(60_000) + "\": 1}")) {
            read("{" + (nested.startsWith("[") ? "\"a\": " : "") + nested);
        }

        assertEquals(2, problems.errors(), Outline.of(problems));
        assertFalse(Outline.of(problems).contains("StreamRead"), Outline.of(problems));
        assertFalse(Outline.of(problems).contains("code "), Outline.of(problems));
    }

    @Test
    void jsonIsUtf8LikeEveryOtherFile() {
        List<Charset> others =
                List.of(
                        UTF_16,
                        UTF_16BE,
                        UTF_16LE,
                        Charset.forName("UTF-32BE"),
                        Charset.forName("UTF-32LE"));
        for (Charset other : others) {
            Problems found = new Problems();
            byte[] bytes = "{\"id\": \"a\"}".getBytes(other);

            assertEquals(
                    Optional.empty(),
                    new RecordParser("a.json", DocumentKind.PAPER, found)
                            .json(bytes, 0, bytes.length, 7));
            assertEquals(
                    """
                    a.json:7: error: this is not UTF-8 text
                        save the file in the encoding UTF-8""",
                    Outline.of(found),
                    other.name());
        }
    }

    private Optional<RawRecord> read(String text) {
        return RecordText.json(text, "a.json", problems);
    }

    private Optional<RawRecord> read(byte[] bytes) {
        return new RecordParser("a.json", DocumentKind.PAPER, problems)
                .json(bytes, 0, bytes.length, 1);
    }
}
