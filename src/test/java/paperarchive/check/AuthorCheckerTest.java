package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.Author;

class AuthorCheckerTest {
    @Test
    void anAuthorMayBeAMap() {
        assertEquals(
                List.of(
                        new Author(
                                "Ada",
                                "Lovelace",
                                "0000-0002-1825-0097",
                                "London",
                                "https://example.org/")),
                Report.paper(
                                "authors: [{given: Ada, family: Lovelace,"
                                        + " orcid: 0000-0002-1825-0097, affiliation: London,"
                                        + " url: 'https://example.org/'}]")
                        .authors());
    }

    @Test
    void aGivenNameThatListsFurtherPeopleIsParted() {
        assertEquals(
                """
                a.yaml:3: warning: paper "a": the author "Luc van Gool, Grace Hopper, Ada Lovelace" is several people
                    write "Ada Lovelace", "Luc van Gool", "Grace Hopper\"""",
                Report.ofYaml(
                        "authors: [{family: Ada Lovelace, given: 'Luc van Gool, Grace Hopper,'}]"));
    }

    @ParameterizedTest
    @CsvSource({
        "0000-0002-1825-0097, 0000-0002-1825-0097",
        "https://orcid.org/0000-0002-1825-0097, 0000-0002-1825-0097",
        "http://orcid.org/0000-0002-1825-0097, 0000-0002-1825-0097",
        "0000-0002-1694-233X, 0000-0002-1694-233X",
        "0000-0002-1694-233x, 0000-0002-1694-233X",
        "0000-0001-5109-3700, 0000-0001-5109-3700",
        "'', ''",
    })
    void anOrcidIsKeptInItsShortForm(String written, String orcid) {
        Author author =
                Report.paper("authors: [{family: A, orcid: '" + written + "'}]").authors().get(0);

        assertEquals(orcid, author.orcid());
    }

    @ParameterizedTest
    @CsvSource({
        "orcid.org/0000-0002-1825-0097, 0000-0002-1825-0097",
        "https://www.orcid.org/0000-0002-1825-0097/, 0000-0002-1825-0097",
        "HTTPS://ORCID.ORG/0000-0002-1694-233x, 0000-0002-1694-233X",
        "'ORCID: 0000-0002-1825-0097', 0000-0002-1825-0097",
        "'0000 0002 1825 0097', 0000-0002-1825-0097",
        "0000–0002–1825–0097, 0000-0002-1825-0097",
        "000000021694233X, 0000-0002-1694-233X",
        "https://orcid.org/0000-0002-1825-0097?lang=en, 0000-0002-1825-0097",
    })
    void anOrcidInAnotherFormIsReadWithAWarning(String written, String orcid) {
        assertEquals(
                "a.yaml:3: warning: paper \"a\": authors.orcid is not bare: \""
                        + written
                        + "\"\n    it was read as "
                        + orcid,
                Report.ofYaml("authors: [{family: A, orcid: '" + written + "'}]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825",
                "0000-0002-1825-00977",
                "X000-0002-1825-0097",
                "0000-0002-1825-009Y",
                "https://example.org/0000-0002-1825-0097"
            })
    void anythingElseIsNoOrcid(String written) {
        assertEquals(
                """
                a.yaml:5: error: authors.orcid is not an ORCID: "%s"
                    write sixteen digits in groups of four: 0000-0002-1825-0097"""
                        .formatted(written),
                Report.ofYaml("authors:\n  - family: A\n    orcid: " + written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0098", "0000-0002-1852-0097", "0000-0002-1825-009X"})
    void aWrongCheckDigitIsAWarning(String orcid) {
        assertEquals(
                """
                a.yaml:3: warning: paper "a": the ORCID %s has a wrong check digit
                    one of its digits was mistyped"""
                        .formatted(orcid),
                Report.ofYaml("authors: [{family: A, orcid: " + orcid + "}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "{}", "{\"given\": \"\", \"family\": \" \"}"})
    void anAuthorHasAName(String author) {
        assertEquals(
                """
                a.json:1: error: an author has no name
                    write "Ada Lovelace" or given and family""",
                Report.ofJson("\"authors\": [\"Ada Lovelace\", " + author + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"given", "family"})
    void onePartOfANameIsEnough(String part) {
        assertEquals(
                "Plato", Report.paper("authors: [{" + part + ": Plato}]").authors().get(0).name());
    }

    @Test
    void aMistakeWithinAnAuthorIsNamedWithItsField() {
        assertEquals(
                """
                a.yaml:5: error: authors.affiliation is a list, not text
                    write one text
                a.yaml:6: error: authors.url is not a web address: "example.org"
                    write https://example.org""",
                Report.ofYaml(
                        """
                        authors:
                          - family: A
                            affiliation: [London, Paris]
                            url: example.org
                        """));
    }

    @Test
    void aWrongCheckDigitIsReportedOnItsLine() {
        assertEquals(
                "a.yaml:5",
                Report.ofYaml("authors:\n  - family: A\n    orcid: 0000-0002-1825-0098")
                        .substring(0, 8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7              | authors has a number instead of a text | write \"7\"",
                "null           | authors has an empty value instead of a text     | leave it out",
                "[\"Ada\"]    | authors has a list instead of a text   | write one text",
                "{\"given\": 7} | authors.given is a number, not text          | write \"7\"",
                "{\"family\": true} | authors.family is true or false, not text | write \"true\"",
            })
    void anAuthorOfTheWrongKindIsOneProblem(String author, String what, String hint) {
        assertEquals(
                "a.json:1: error: " + what + "\n    " + hint,
                Report.ofJson("\"authors\": [" + author + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "\u00a0\u200b"})
    void anAuthorOfNothingToBeSeenHasNoName(String name) {
        assertEquals(
                """
                a.json:1: error: an author has no name
                    write "Ada Lovelace" or given and family""",
                Report.ofJson("\"authors\": [{\"family\": \"" + name + "\"}]"));
    }
}
