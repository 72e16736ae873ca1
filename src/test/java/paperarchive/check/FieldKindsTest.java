package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;

/** Each field of a record holds one kind of value; anything else is named with what is right. */
class FieldKindsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "organization",
                "abstract",
                "summary",
                "type",
                "venue",
                "volume",
                "number",
                "pages",
                "publisher",
                "submittedBy",
                "license",
                "language"
            })
    void aFieldOfTextHoldsNothingElse(String name) {
        assertEquals(
                "a.json:1: error: " + name + " is a number, not text\n    write \"12\"",
                Report.ofJson("\"" + name + "\": 12"));
        assertEquals(
                "a.json:1: error: " + name + " is true or false, not text\n    write \"true\"",
                Report.ofJson("\"" + name + "\": true"));
        assertEquals(
                "a.json:1: error: " + name + " is a list, not text\n    write one text",
                Report.ofJson("\"" + name + "\": [\"one\"]"));
        assertEquals(
                "a.json:1: error: " + name + " is a map, not text\n    write one text",
                Report.ofJson("\"" + name + "\": {\"one\": \"two\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "tags", "aliases"})
    void aFieldOfManyTextsHoldsAList(String name) {
        assertEquals(
                "a.json:1: error: " + name + " is text, not a list\n    write [\"one\"]",
                Report.ofJson("\"" + name + "\": \"one\""));
        assertEquals(
                "a.yaml:3: error: " + name + " is an unquoted word, not a list\n    write [\"12\"]",
                Report.ofYaml(name + ": 12"));
        assertEquals(
                "a.json:1: error: " + name + " is a number, not a list\n    write [\"5\"]",
                Report.ofJson("\"" + name + "\": 5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nlp, vision      | [\"nlp\", \"vision\"]",
                "nlp , , vision,  | [\"nlp\", \"vision\"]",
                "'C \"sharp\" \\' | [\"C \\\"sharp\\\" \\\\\"]",
            })
    void tagsInOneTextAreShownAsTheList(String written, String list) {
        assertEquals(
                "a.yaml:3: error: tags is text, not a list\n    write " + list,
                Report.ofYaml("tags: " + written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7          | a number      | write \"7\"",
                "true       | true or false | write \"true\"",
                "null       | an empty value | leave it out",
                "[\"nlp\"] | a list       | write one text",
                "{}         | a map         | write one text",
            })
    void aListOfTextsHoldsNothingElse(String item, String kind, String hint) {
        for (String name : List.of("tags", "aliases")) {
            assertEquals(
                    "a.json:1: error: " + name + " has " + kind + " instead of a text\n    " + hint,
                    Report.ofJson("\"" + name + "\": [\"b\", " + item + "]"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"links", "identifiers"})
    void nothingIsNoValueOfAName(String name) {
        assertEquals(
                "a.json:1: error: " + name + ".pdf is an empty value, not text\n    leave it out",
                Report.ofJson("\"" + name + "\": {\"pdf\": null}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifiers", "links"})
    void aFieldOfNamesAndValuesHoldsAMap(String name) {
        assertEquals(
                "a.json:1: error: "
                        + name
                        + " is text, not a map\n    write it as fields with names",
                Report.ofJson("\"" + name + "\": \"one\""));
        assertEquals(
                "a.json:1: error: "
                        + name
                        + " is a list, not a map\n    write it as fields with names",
                Report.ofJson("\"" + name + "\": []"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorCount", "upvotes", "comments"})
    void aCountIsAWholeNumber(String name) {
        for (String wrong : List.of("-1", "1.0", "1e3", "\"12\"", "true", "12345678901")) {
            assertEquals(
                    "a.json:1: error: "
                            + name
                            + " is not a whole number from 0 to 1000000000: "
                            + wrong
                            + "\n    write digits alone, without quotes: 12",
                    Report.ofJson("\"" + name + "\": " + wrong));
        }
        assertEquals(
                "a.json:1: error: "
                        + name
                        + " is not a whole number from 0 to 1000000000: 1000000001"
                        + "\n    the minimum is 0, the maximum 1000000000",
                Report.ofJson("\"" + name + "\": 1000000001"));
        assertEquals("", Report.ofJson("\"" + name + "\": 0"));
        assertEquals("", Report.ofJson("\"" + name + "\": 1000000000"));
    }

    @ParameterizedTest
    @CsvSource({"[1], a list", "{}, a map", "12345678901, 12345678901"})
    void aCountIsNoListAndNoMap(String written, String shown) {
        assertEquals(
                "a.json:1: error: upvotes is not a whole number from 0 to 1000000000: "
                        + shown
                        + "\n    write digits alone, without quotes: 12",
                Report.ofJson("\"upvotes\": " + written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"true\" | \"true\"", "1 | 1", "[true] | a list", "\"no\" | \"no\""})
    void aDraftIsTrueOrFalse(String written, String shown) {
        assertEquals(
                "a.json:1: error: draft is neither true nor false: "
                        + shown
                        + "\n    write true or false, without quotes",
                Report.ofJson("\"draft\": " + written));
    }

    @Test
    void aDraftMayBeSaidInEveryFormat() {
        assertTrue(Report.paper("draft: true").draft());
        assertFalse(Report.paper("draft: false").draft());
        assertTrue(Report.paperOfJson("\"draft\": true").draft());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"12/25/2023\"     | \"12/25/2023\" | write 2023-12-25",
                "\"2023-02-30\"     | \"2023-02-30\" | February 2023 has 28 days",
                "20231225           | 20231225 | write 2023-12-25",
                "true               | true | write 2023-12-25, 2023-12 or 2023",
                "[\"2023\"]         | a list | write 2023-12-25, 2023-12 or 2023",
                "{\"year\": 2023}   | a map | write 2023-12-25, 2023-12 or 2023",
            })
    void aWrongDateIsAnError(String written, String shown, String advice) {
        assertEquals(
                "a.json:1: error: published is not a date: " + shown + "\n    " + advice,
                Report.ofJson("\"published\": " + written));
    }

    @Test
    void nullIsAsIfNothingWasWritten() {
        assertEquals(
                "",
                Report.ofJson(
                        "\"authors\": null, \"venue\": null, \"upvotes\": null, \"draft\": null,"
                                + " \"published\": null, \"status\": null, \"links\": null"));
    }

    @ParameterizedTest
    @CsvSource({
        "autors, authors",
        "author, authors",
        "Title, title",
        "author_count, authorCount",
        "journal, venue",
        "keywords, tags",
        "year, published",
        "doi, identifiers",
        "url, links",
        "upvote, upvotes",
    })
    void anUnknownFieldIsAnErrorWithTheFieldThatWasMeant(String written, String meant) {
        assertEquals(
                "a.json:1: error: unknown field \""
                        + written
                        + "\"\n    did you mean \""
                        + meant
                        + "\"?",
                Report.ofJson("\"" + written + "\": \"x\""));
    }

    @Test
    void whereNoFieldIsNearAllAreNamed() {
        assertEquals(
                "a.yaml:3: error: unknown field \"colour\"\n    known are: "
                        + String.join(", ", AllowedKeys.RECORD),
                Report.ofYaml("colour: green"));
    }

    @Test
    void unknownFieldsWithinAFieldAreErrorsToo() {
        assertEquals(
                """
                a.yaml:4: error: unknown field "authors.afiliation"
                    did you mean "authors.affiliation"?
                a.yaml:6: error: unknown field "versions.number"
                    known are: version, date, note, url
                a.yaml:9: error: unknown field "status.dat"
                    did you mean "status.date"?""",
                Report.ofYaml(
                        """
                        authors:
                          - {family: Lovelace, afiliation: London}
                        versions:
                          - number: 1
                        status:
                          state: retracted
                          dat: 2023
                        """));
    }

    @Test
    void whiteSpaceInALineBecomesSingleSpaces() {
        Paper paper =
                Report.paperOfJson(
                        "\"venue\": \" A\\n\\tB \", \"tags\": [\" c  d \"],"
                                + " \"identifiers\": {\" doi \": \" 10.1000/1 \"}");

        assertEquals("A B", paper.publication().venue());
        assertEquals(List.of("c d"), paper.tags());
        assertEquals(List.of(new Identifier("doi", "10.1000/1")), paper.identifiers());
    }

    @Test
    void aTextOfManyLinesKeepsThemWithOneKindOfLineEnd() {
        assertEquals(
                "a\nb\n\nc  d",
                Report.paperOfJson("\"abstract\": \"\\n a\\r\\nb\\r\\rc  d \"").abstractText());
    }

    @Test
    void aLineEndMayComeFirst() {
        assertEquals("a\nb", Report.paperOfJson("\"abstract\": \"\\ra\\rb\"").abstractText());
    }

    @Test
    void aForbiddenCharacterIsDroppedWithAWarningThatNamesTheRecord() {
        String fields = "\"venue\": \"IC\\u0000ML\", \"summary\": \"\\u0001a\\ud800\"";

        assertEquals(
                """
                a.json:1: warning: paper "a": summary held 2 characters that no page may hold
                    control characters and the like were removed; everything else is kept
                a.json:1: warning: paper "a": venue held 1 character that no page may hold
                    control characters and the like were removed; everything else is kept""",
                Report.ofJson(fields));
        assertEquals("ICML", Report.paperOfJson(fields).publication().venue());
        assertEquals("a", Report.paperOfJson(fields).summary());
    }

    @Test
    void charactersDroppedFromAWholeFileAreWarnedOfOnceOnTheFirstLine() {
        assertEquals(
                """
                a.yaml:4: warning: paper "a": its text held characters that no page may hold, the first on this line
                    control characters and the like were removed; everything else is kept""",
                Report.ofYaml("number: 4\nvenue: IC\u0000ML\nvolume: 1\u0001"));
    }

    @Test
    void aRecordWithoutAnIdIsCalledSo() {
        assertTrue(
                Report.ofWholeJson("\"title\": \"A\\u0000\"")
                        .contains("warning: paper without an id: title held 1 character"));
    }

    @Test
    void aLinkIsAWebAddress() {
        assertEquals(
                """
                a.yaml:4: error: links.pdf is not a web address: "javascript:alert(1)"
                    an address begins with https://, http:// or mailto:
                a.yaml:5: error: links.code is a list, not text
                    write one text""",
                Report.ofYaml("links:\n  pdf: javascript:alert(1)\n  code: []"));
    }

    @Test
    void aSpaceInALinkIsWarnedOfAndEncoded() {
        String fields = "\"links\": {\"pdf\": \"https://example.org/a b\"}";

        assertEquals(
                """
                a.json:1: warning: paper "a": links.pdf has a space: "https://example.org/a b"
                    the space was written as %20; is it one address?""",
                Report.ofJson(fields));
        assertEquals(
                List.of(new Link("pdf", "https://example.org/a%20b")),
                Report.paperOfJson(fields).links());
    }

    @Test
    void anUnquotedNumberIsATextWhereATextIsAsked() {
        assertEquals("202", Report.paper("volume: 202").publication().volume());
        assertEquals(OptionalInt.of(202), Report.paper("upvotes: 202").upvotes());
    }

    @Test
    void theHintForAListIsNeverItselfWrong() {
        assertEquals(
                "a.json:1: error: authors is a map, not a list\n    put it in square brackets",
                Report.ofJson("\"authors\": {\"family\": \"Lovelace\"}"));
    }

    @Test
    void noIdentifierIsLostSilently() {
        for (String blank : List.of("", " ", "\\t")) {
            assertEquals(
                    """
                    a.json:1: error: identifiers has a value without a name
                        write its name before the colon""",
                    Report.ofJson("\"identifiers\": {\"" + blank + "\": \"10\"}"));
        }
        for (List<String> names :
                List.of(List.of("doi", "doi "), List.of("doi ", "doi"), List.of(" doi", "doi "))) {
            assertEquals(
                    """
                    a.json:1: error: the field "identifiers.doi" is given twice
                        two names that differ in white space alone are one: keep one""",
                    Report.ofJson(
                            "\"identifiers\": {\""
                                    + names.get(0)
                                    + "\": \"10.1000/1\", \""
                                    + names.get(1)
                                    + "\": \"10.1000/2\"}"));
        }
    }

    @Test
    void aForbiddenCharacterInANameIsWarnedOf() {
        String fields = "\"identifiers\": {\"do\\u0000i\": \"10.1000/1\"}";

        assertEquals(
                """
                a.json:1: warning: paper "a": identifiers held 1 character that no page may hold
                    control characters and the like were removed; everything else is kept""",
                Report.ofJson(fields));
        assertEquals(
                List.of(new Identifier("doi", "10.1000/1")),
                Report.paperOfJson(fields).identifiers());
    }

    @ParameterizedTest
    @CsvSource({
        "https://, write a whole address: https://example.org/paper.pdf",
        "HTTP:/example.org, write a whole address: https://example.org/paper.pdf",
        "mailto:ada, write a whole address: mailto:ada@example.org",
        "www.example.org, write https://www.example.org",
        "example, 'an address begins with https://, http:// or mailto:'",
    })
    void theHintForALinkGoesOnWhereTheLinkWentWrong(String written, String hint) {
        assertEquals(
                "a.yaml:3: error: links.pdf is not a web address: \"" + written + "\"\n    " + hint,
                Report.ofYaml("links: {pdf: '" + written + "'}"));
    }

    @Test
    void aLongValueIsShortened() {
        assertEquals(
                "a.json:1: error: published is not a date: \""
                        + "x".repeat(120)
                        + "…\"\n    write 2023-12-25, 2023-12 or 2023",
                Report.ofJson("\"published\": \"" + "x".repeat(5000) + "\""));
    }

    @Test
    void aProblemIsOneLineAndOneHint() {
        assertEquals(2, Report.ofJson("\"published\": \"a\\nb\\u001b[31m\"").lines().count());
        assertTrue(Report.ofJson("\"published\": \"\\u001b\"").indexOf('\u001b') < 0);
    }

    @Test
    void anEmptyYamlFieldIsAsIfNothingWasWritten() {
        assertEquals("", Report.ofYaml("authors:\npublished:\nupvotes:\nstatus:\nlinks:\n"));
    }
}
