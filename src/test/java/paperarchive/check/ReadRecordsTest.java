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
        "openreview, https://openreview.net/forum?id=aBc, aBc",
        "openreview, https://openreview.net/forum?id=aBc&noteId=x, aBc",
        "doi, https://www.doi.org/10.1000/182, 10.1000/182",
        "doi, DOI 10.1000/182, 10.1000/182",
        "doi, 10.1000/182., 10.1000/182",
        "doi, https://doi.org/10.1000%2F182, 10.1000/182",
        "doi, HTTPS://DOI.ORG/10.1000/182, 10.1000/182",
        "arxiv, arXiv 2312.00001, 2312.00001",
        "arxiv, https://arxiv.org/abs/2312.00001?context=cs.LG, 2312.00001",
        "arxiv, https://arxiv.org/abs/2312.00001/, 2312.00001",
        "arxiv, https://arxiv.org/html/2312.00001v1, 2312.00001v1",
        "arxiv, https://export.arxiv.org/abs/math/0309136#x, math/0309136"
    })
    void anIdentifierLosesTheAddressItWasCopiedWith(String scheme, String text, String bare) {
        String json =
                "{'id': 'a', 'title': 'X', 'identifiers': {'%s': '%s'}}".formatted(scheme, text);
        Paper paper = paper(json.replace('\'', '"'));
        assertEquals(bare, paper.identifiers().get(0).value());
        assertTrue(messages().contains("it was read as " + bare), messages());
    }

    @ParameterizedTest
    @CsvSource({
        "doi, https://example.org/10.1000/182",
        "doi, 182",
        "doi, 10.1000",
        "doi, '10.1000/1 82'",
        "arxiv, 1706.037",
        "arxiv, '1706.03762, 1706.03763'",
        "arxiv, https://example.org/1706.03762",
        "arXiv, cs.LG",
        "arxiv, 10.48550/arXiv.1706.03762x y"
    })
    void whatCannotBeAnIdentifierIsAnError(String scheme, String text) {
        check(
                "{\"id\": \"a\", \"title\": \"X\", \"identifiers\": {\"%s\": \"%s\"}}"
                        .formatted(scheme, text),
                "content/papers/a.json");
        assertEquals(1, problems.errors(), messages());
        assertTrue(messages().contains("write it as in 1"), messages());
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
    void whatJsonMakesOfTexIsAnError(String tex) {
        // One backslash in JSON: a tab, a new line, a backspace, a form feed or a return.
        String json = "{\"id\": \"a\", \"title\": \"X\", \"abstract\": \"Uses " + tex + ".\"}";
        check(json, "content/papers/a.json");
        assertTrue(messages().contains(" instead of \\"), messages());
        assertTrue(problems.errors() == 1, messages());
        // What a program stored is kept, so that an archive with such damage can be built.
        int before = problems.errors();
        check(json, "content/papers/all.jsonl");
        assertEquals(before, problems.errors(), messages());
        assertTrue(messages().contains("paper \"a\""), messages());
    }

    private void check(String json, String file) {
        RecordText.json(json, file, problems).ifPresent(new RecordChecker(problems)::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50\\times", "See\\theta", "a\\beta b"})
    void outsideOfFormulasItIsAWarning(String tex) {
        check(
                "{\"id\": \"a\", \"title\": \"X\", \"abstract\": \"" + tex + "\"}",
                "content/papers/a.json");
        assertTrue(messages().contains(" instead of \\"), messages());
        assertEquals(0, problems.errors(), messages());
    }

    @Test
    void aDamagedNameIsAnError() {
        check(
                "{\"id\": \"a\", \"title\": \"X\", \"authors\": [\"\\b{o} Ada\"]}",
                "content/papers/a.json");
        assertEquals(1, problems.errors(), messages());
    }

    @Test
    void linesAndTabsOfFormulasAreNoEscapes() {
        paper("{\"id\": \"a\", \"title\": \"X\", \"abstract\": \"So $x\\n= y$ and $5\\nuse $6.\"}");
        assertFalse(messages().contains(" instead of \\"), messages());
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
    void severalPeopleInOneTextAreSeveralAuthors() {
        Paper paper =
                paper(
                        "{'id': 'a', 'title': 'X', 'authors': ['A B; C D', 'E F et al.']}"
                                .replace('\'', '"'));
        assertEquals(3, paper.authors().size());
        assertEquals(4, paper.authorTotal());
        assertTrue(messages().contains("write \"A B\", \"C D\""), messages());
        assertTrue(messages().contains("set authorCount"), messages());
    }

    @Test
    void theNumberOfAuthorsIsKeptWhereOthersAreNotNamed() {
        String json = "{'id': 'a', 'title': 'X', 'authorCount': 9, 'authors': ['A B', 'others']}";
        assertEquals(9, paper(json.replace('\'', '"')).authorTotal());
    }

    @ParameterizedTest
    @CsvSource({
        "Proceedings of CoNLL, '', paper-conference",
        "International Conference on Learning, 3, paper-conference",
        "ICML 2024, '', paper-conference",
        "NeurIPS, '', ''",
        "ICLR'23, '', paper-conference",
        "Advances in Neural Information Processing Systems, 30, paper-conference",
        "Workshop on Toys, '', paper-conference",
        "Journal of Toys, '', article-journal",
        "IEEE Transactions on Toys, '', article-journal",
        "Nature, 521, article-journal",
        "Physical Review Letters, 114, article-journal",
        "Nature, '', ''",
        "'', 4, ''"
    })
    void theTypeFollowsFromTheVenue(String venue, String volume, String type) {
        String json = "{'id': 'a', 'title': 'X', 'venue': `%s`, 'volume': '%s'}";
        String quoted = json.formatted(venue, volume).replace('\'', '"').replace('`', '"');
        assertEquals(type, paper(quoted.replace("ICLR\"23", "ICLR'23")).type());
    }

    @ParameterizedTest
    @CsvSource({
        "inproceedings, paper-conference",
        "InProceedings, paper-conference",
        "misc, article",
        "preprint, article",
        "journal article, article-journal",
        "phdthesis, thesis",
        "techreport, report",
        "incollection, chapter"
    })
    void aTypeOfAnotherFormatIsAnsweredWithTheRightWord(String written, String right) {
        check(
                "{\"id\": \"a\", \"title\": \"X\", \"type\": \"" + written + "\"}",
                "content/papers/a.json");
        assertTrue(messages().contains("write \"" + right + "\""), messages());
    }

    @Test
    void thePdfFollowsFromTheArxiv() {
        String json = "{'id': 'a', 'title': 'X', 'identifiers': {'arXiv': '2312.00001v2'}}";
        assertEquals(
                "https://arxiv.org/pdf/2312.00001v2",
                paper(json.replace('\'', '"')).links().get(0).address());
        String given =
                json.replace("{'arXiv'", "{'arxiv'")
                        .replace("}}", "}, 'links': {'pdf': 'https://example.org/a.pdf'}}");
        assertEquals(
                List.of("https://example.org/a.pdf"),
                paper(given.replace('\'', '"')).links().stream().map(l -> l.address()).toList());
    }

    @Test
    void aNoteSaysWhatWasMadeOfAName() {
        paper("{\"id\": \"a\", \"title\": \"X\", \"authors\": [\"Wei Wang 0001\", \"A B, C D\"]}");
        assertTrue(messages().contains("dblp number"), messages());
        assertTrue(messages().contains("several people"), messages());
    }
}
