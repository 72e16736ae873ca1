package paperarchive.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Disabled;
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
                8   by: NULL ""
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
                    it stands on line 1 already: keep one of the two""",
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
                "`{\n\"id\": \"a\"\n\"title\": \"A\"}` | 3",
                "`{\"id\": \"a\",\n}`                  | 2",
                "`{\n\"id\": \"a`                      | 2",
                "`{'id': 1}`                           | 1",
                "`{\"id\":\n\n[1, 2}`                  | 3",
                "`{\"id\": 01}`                        | 1",
                "`{\"id\": nul}`                       | 1",
                "`{\"id\": \"\\a\"}`                   | 1",
                "`{}\n}`                               | 2",
                "`hello`                               | 1",
            })
    void aMistakeInTheNotationIsReportedOnItsLine(String text, int line) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(1, problems.errors());
        String report = Outline.of(problems);
        assertTrue(report.startsWith("a.json:" + line + ": error: this is not JSON: "), report);
        assertTrue(report.endsWith("\n    check the quotes, commas and brackets"), report);
    }

    @Test
    void anUnclosedRecordIsNotJson() {
        assertEquals(Optional.empty(), read("{\"id\": \"a\",\n\"tags\": [\"one\""));
        assertTrue(Outline.of(problems).contains("this is not JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "null", "12", "\"a\"", "true"})
    void aFileWithoutAMapHoldsNoRecord(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                """
                a.json:1: error: there is no record here
                    a record is a map of fields; id and title are the least it holds""",
                Outline.of(problems));
    }

    @Test
    void aListIsNoRecord() {
        assertEquals(Optional.empty(), read("\n[{\"id\": \"a\"}]"));
        assertEquals(
                """
                a.json:2: error: there is no record here
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
    void listsInListsAreReadToAGreatDepth() {
        assertTrue(read("{\"a\": " + "[".repeat(400) + "]".repeat(400) + "}").isPresent());
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
                new RecordParser("a.jsonl", problems).json(bytes, 2, bytes.length - 4, 40);

        assertEquals("40 id: TEXT \"a\"", Outline.of(record));
        assertEquals("a.jsonl:40", record.orElseThrow().at().toString());
        assertEquals("", Outline.of(problems));
    }

    @Disabled("the report speaks of the program that read the file")
    @Test
    void anUnclosedRecordIsReportedInWordsOfTheFile() {
        read("{\"id\": \"a\"");

        assertFalse(Outline.of(problems).contains("StreamReadFeature"), Outline.of(problems));
    }

    @Disabled("curly quotes are called broken UTF-8")
    @Test
    void curlyQuotesAreNoBrokenUtf8() {
        read("{\"id\": “a”}");

        assertFalse(Outline.of(problems).contains("UTF-8"), Outline.of(problems));
    }

    @Disabled("any of the encodings of Unicode is read, other than in a YAML file")
    @Test
    void jsonIsUtf8LikeEveryOtherFile() {
        assertEquals(Optional.empty(), read("{\"id\": \"a\"}".getBytes(UTF_16LE)));
    }

    private Optional<RawRecord> read(String text) {
        return RecordText.json(text, "a.json", problems);
    }

    private Optional<RawRecord> read(byte[] bytes) {
        return new RecordParser("a.json", problems).json(bytes, 0, bytes.length, 1);
    }
}
