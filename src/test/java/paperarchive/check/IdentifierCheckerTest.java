package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.Identifier;

class IdentifierCheckerTest {
    @ParameterizedTest
    @CsvSource({
        "DOI, doi",
        "Doi, doi",
        "D.O.I., doi",
        "arXiv, arxiv",
        "ArXiv ID, arxiv",
        "arxiv_id, arxiv",
        "OpenReview, openreview",
        "open-review, openreview",
        "ORCID, orcid",
        "ISSN, issn",
        "Semantic Scholar, semanticscholar",
        "semantic_scholar, semanticscholar",
        "SemanticScholar ID, semanticscholar",
        "ACL Anthology, acl",
        "PubMed, pmid",
        "PMID, pmid",
        "PMC, pmcid",
        "DBLP, dblp"
    })
    void aWellKnownNameIsReadWhateverItsSpelling(String written, String scheme) {
        String value = scheme.equals("doi") ? "10.1000/182" : "2312.00001";
        String fields = "\"identifiers\": {\"" + written + "\": \"" + value + "\"}";
        assertEquals(
                List.of(new Identifier(scheme, value)), Report.paperOfJson(fields).identifiers());
        assertEquals(
                """
                a.json:1: warning: paper "a": identifiers.%s is not the standard name
                    it was read as %s"""
                        .formatted(written, scheme),
                Report.ofJson(fields));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MyCatalogue", "Lab Report", "x", "doi2", "éa"})
    void anyOtherNameStaysAsItIs(String name) {
        String fields = "\"identifiers\": {\"" + name + "\": \"1\"}";
        assertEquals(List.of(new Identifier(name, "1")), Report.paperOfJson(fields).identifiers());
        assertEquals("", Report.ofJson(fields));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2312.00010", "0704.0001", "1706.03762"})
    void aNumberIsKeptDigitByDigit(String number) {
        List<Identifier> identifiers = List.of(new Identifier("arxiv", number));
        assertEquals(
                identifiers, Report.paper("identifiers: {arxiv: " + number + "}").identifiers());
        String json = number.startsWith("0") ? "\"" + number + "\"" : number;
        assertEquals(
                identifiers,
                Report.paperOfJson("\"identifiers\": {\"arxiv\": " + json + "}").identifiers());
    }

    @Test
    void oneIdentifierInTwoSpellingsIsOne() {
        String fields = "\"identifiers\": {\"DOI\": \"doi:10.1000/182\", \"doi\": \"10.1000/182\"}";
        assertEquals(1, Report.paperOfJson(fields).identifiers().size());
    }

    @Test
    void twoIdentifiersOfOneSchemeAreAnError() {
        String fields = "\"identifiers\": {\"DOI\": \"10.1000/182\", \"doi\": \"10.1000/183\"}";
        assertTrue(
                Report.ofJson(fields)
                        .contains(
                                """
                                a.json:1: error: identifiers.doi differs from another doi: "10.1000/182"
                                    keep one of the two"""),
                Report.ofJson(fields));
    }

    @Test
    void aKnownLinkIsFoundWhateverItsCapitals() {
        String fields = "\"links\": {\"PDF\": \"https://example.org/a.pdf\"}";
        assertEquals(
                "https://example.org/a.pdf", Report.paperOfJson(fields).link("pdf").orElse("none"));
    }
}
