package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.Paper;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;

/** What records mean by their texts is understood, or a warning says what was made of them. */
class ReadRecordsTest {
    private final Problems problems = new Problems();

    private Paper paper(String json) {
        return new RecordChecker(problems)
                .check(RecordText.json(json, "content/papers/a.json", problems).orElseThrow())
                .paper()
                .orElseThrow();
    }

    private String messages() {
        return String.join("\n", problems.sorted().stream().map(Problem::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "doi, https://doi.org/10.1000/182, 10.1000/182",
        "doi, http://dx.doi.org/10.1000/182, 10.1000/182",
        "DOI, doi:10.1000/182, 10.1000/182",
        "doi, DOI: 10.1000/182, 10.1000/182",
        "doi, doi.org/10.1000/182, 10.1000/182",
        "arxiv, https://arxiv.org/abs/2312.00001, 2312.00001",
        "arxiv, https://arxiv.org/pdf/2312.00001v2.pdf, 2312.00001v2",
        "arxiv, arXiv:2312.00001v2, 2312.00001v2",
        "arXiv, arxiv.org/abs/hep-th/9901001, hep-th/9901001",
        "openreview, https://openreview.net/forum?id=aBc, aBc"
    })
    void anIdentifierLosesTheAddressItWasCopiedWith(String scheme, String text, String bare) {
        String json =
                "{'id': 'a', 'title': 'X', 'identifiers': {'%s': '%s'}}".formatted(scheme, text);
        Paper paper = paper(json.replace('\'', '"'));
        assertEquals(bare, paper.identifiers().get(0).value());
        assertTrue(messages().contains("it was read as " + bare), messages());
    }

    @Test
    void aBareIdentifierIsLeftAlone() {
        String json =
                "{'id': 'a', 'title': 'X', 'identifiers': {'doi': '10.1000/182', 'x': 'doi:1'}}";
        assertEquals(2, paper(json.replace('\'', '"')).identifiers().size());
        assertEquals(List.of(), problems.sorted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$3 \\times 2$",
                "$\\theta$",
                "$a$ and $\\nu$",
                "$\\nabla f$",
                "$x \\neq y$",
                "$\\beta$",
                "$\\frac{1}{2}$",
                "$\\forall x$",
                "$\\rho$",
                "$\\rightarrow$",
                "$\\tau$"
            })
    void whatJsonMakesOfTexIsAWarning(String tex) {
        // One backslash in JSON: a tab, a new line, a backspace, a form feed or a return.
        paper("{\"id\": \"a\", \"title\": \"X\", \"abstract\": \"Uses " + tex + ".\"}");
        assertTrue(messages().contains(" in the place of \\"), messages());
        assertTrue(messages().contains("paper \"a\""), messages());
    }

    @Test
    void linesAndTabsOfFormulasAreNoEscapes() {
        paper("{\"id\": \"a\", \"title\": \"X\", \"abstract\": \"So $x\\n= y$ and $5\\nuse $6.\"}");
        assertFalse(messages().contains(" in the place of \\"), messages());
    }

    @Test
    void authorsInOneTextAreNotAdvisedAsOneAuthor() {
        RecordText.json(
                        "{\"id\": \"a\", \"title\": \"X\", \"authors\": \"Ada Lovelace and Luc van Gool\"}",
                        "content/papers/a.json",
                        problems)
                .ifPresent(new RecordChecker(problems)::check);
        assertTrue(messages().contains("[\"Ada Lovelace\", \"Luc van Gool\"]"), messages());
    }

    @Test
    void aNoteSaysWhatWasMadeOfAName() {
        paper("{\"id\": \"a\", \"title\": \"X\", \"authors\": [\"Wei Wang 0001\", \"A B; C D\"]}");
        assertTrue(messages().contains("number of dblp"), messages());
        assertTrue(messages().contains("several people"), messages());
    }
}
