package paperarchive.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.check.RecordChecker;
import paperarchive.paper.Paper;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordText;
import paperarchive.text.FormulaConverter;
import paperarchive.text.TitleRenderer;

class BibtexTest {
    private static final String ATTENTION =
            """
            id: attention
            title: Attention Is All You Need
            authors: [Ashish Vaswani, Luc van Gool, "John Doe Jr.", 王伟]
            authorCount: 8
            published: 2017-06-12
            type: paper-conference
            venue: NeurIPS 2017
            pages: 5998–6008
            identifiers: {doi: "10.1000/a_b(1)"}
            """;

    @Test
    void anEntryReadsAsPeopleWouldWriteIt() {
        assertEquals(
                """
                @inproceedings{vaswani2017attention,
                  title={Attention Is All You Need},
                  author={Vaswani, Ashish and van Gool, Luc and Doe, Jr., John and 王伟 and others},
                  booktitle={NeurIPS 2017},
                  pages={5998--6008},
                  year={2017},
                  month=jun,
                  doi={10.1000/a_b(1)}
                }""",
                bibtex(ATTENTION));
    }

    @Test
    void aParserReadsTheSameFields() throws Exception {
        BibTeXEntry entry = parsed(bibtex(ATTENTION));
        assertEquals("inproceedings", entry.getType().getValue());
        assertEquals("vaswani2017attention", entry.getKey().getValue());
        assertEquals("Attention Is All You Need", field(entry, "title"));
        assertEquals("5998--6008", field(entry, "pages"));
        assertEquals("2017", field(entry, "year"));
    }

    @ParameterizedTest
    @CsvSource({
        "article-journal, JMLR, '', article, journal, JMLR",
        "article-journal, '', '', misc, , ",
        "paper-conference, ICML 2025, PMLR, inproceedings, booktitle, ICML 2025",
        "chapter, A Book, '', incollection, booktitle, A Book",
        "thesis, '', MIT, phdthesis, school, MIT",
        "thesis, MIT, '', phdthesis, school, MIT",
        "report, TR 7, A Lab, techreport, institution, A Lab",
        "book, '', Springer, book, publisher, Springer",
        "article, arXiv, '', misc, publisher, arXiv",
        "article, ICML 2023, '', inproceedings, booktitle, ICML 2023",
        "article, Machine Learning Journal, '', article, journal, Machine Learning Journal",
        "dataset, Zenodo, '', misc, publisher, Zenodo",
        "dataset, '', '', misc, , ",
    })
    void theTypeOfARecordDecidesTheTypeOfTheEntry(
            String type, String venue, String publisher, String word, String host, String value)
            throws Exception {
        String record = "id: a\ntitle: A\ntype: " + type + "\n";
        record += venue.isEmpty() ? "" : "venue: " + venue + "\n";
        record += publisher.isEmpty() ? "" : "publisher: " + publisher + "\n";
        BibTeXEntry entry = parsed(bibtex(record));
        assertEquals(word, entry.getType().getValue());
        if (host != null) {
            assertEquals(value, field(entry, host));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMD-Nets: Stereo Mixture Density Networks|{SMD-Nets}: Stereo Mixture Density Networks",
                "Scaling GPT-4 and iPhone|Scaling {GPT-4} and {iPhone}",
                "What Do I Know?|What Do {I} Know?",
                "How we learned to love Bayes and other priors|How we learned to love {Bayes} and other priors",
                "Layer-Wise Learning|Layer-Wise Learning",
                "X-ray Images|{X-ray} Images",
                "R&D at 100% for #1|{R\\&D} at 100\\% for \\#1",
                "Sorting in $O(n \\log n)$ Steps|Sorting in {$O(n \\log n)$} Steps",
                "It costs $5 and $10|It costs \\$5 and \\$10",
                "A {Title} of \\textit{Note}|A {Title} of \\emph{Note}",
                "An open { brace|An open \\textbraceleft{} brace",
                "snake_case^2|snake\\_case\\^{}2",
            })
    void aTitleIsSafeForTexAndKeepsItsCapitals(String title, String tex) throws Exception {
        assertEquals(tex, BibtexTitle.of(title));
        parsed("@misc{a,\n  title={" + BibtexTitle.of(title) + "}\n}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jürgen Müller|The Größe of Things|muller2020grosse",
                "Ole Ødegård|A Note|odegard2020note",
                "Ada Lovelace|$k$-Means for $n$|lovelace2020means",
                "Ada Lovelace|On the|lovelace2020on",
                "王伟|学习|a",
            })
    void theKeyIsForPeopleAndInAscii(String author, String title, String key) {
        String record =
                "id: a\npublished: 2020\nauthors: ['" + author + "']\ntitle: '" + title + "'\n";
        assertTrue(bibtex(record).startsWith("@misc{" + key + ","), bibtex(record));
    }

    @Test
    void aPaperWithoutADoiSaysWhereItCanBeFound() {
        String record = "id: a\ntitle: A\n";
        assertTrue(bibtex(record).contains("url={https://example.org/papers/a/}"));
        String page = record + "links: {pdf: 'https://e.org/a.pdf', page: 'https://e.org/a'}\n";
        assertTrue(bibtex(page).contains("url={https://e.org/a}"));
        String arxiv = bibtex(record + "identifiers: {arxiv: '2512.01234'}\n");
        assertTrue(arxiv.contains("eprint={2512.01234}"), arxiv);
        assertTrue(arxiv.contains("url={https://arxiv.org/abs/2512.01234}"), arxiv);
    }

    @Test
    void aRetractedPaperSaysSo() {
        assertTrue(
                bibtex("id: a\ntitle: A\nstatus: {state: retracted}\n").contains("={Retracted}"));
    }

    @Test
    void anOrganizationStandsForAuthorsWhoAreNotNamed() throws Exception {
        BibTeXEntry entry = parsed(bibtex("id: a\ntitle: A\norganization: A Lab and More\n"));
        assertEquals("{A Lab and More}", field(entry, "author"));
    }

    @Test
    void whateverATitleHoldsTheParserReadsOneEntry() throws Exception {
        Random random = new Random(7);
        String signs = "ab C{}\\$%&#_^~\"@, ='é王";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder title = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                title.append(signs.charAt(random.nextInt(signs.length())));
            }
            String entry =
                    "@misc{a,\n  title={" + BibtexTitle.of(title.toString()) + "},\n  year=1\n}";
            assertEquals("1", field(parsed(entry), "year"), title::toString);
        }
    }

    private static String bibtex(String record) {
        Problems problems = new Problems();
        RawRecord raw = RecordText.yaml(record, "a.yaml", problems).orElseThrow();
        Paper paper = new RecordChecker(problems).check(raw).paper().orElseThrow();
        assertEquals(List.of(), problems.sorted());
        return Bibtex.of(
                Citation.of(
                        paper,
                        CitationKey.of(paper),
                        "https://example.org/papers/a/",
                        new TitleRenderer(new FormulaConverter())));
    }

    private static BibTeXEntry parsed(String bibtex) throws Exception {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(bibtex));
        Map<Key, BibTeXEntry> entries = database.getEntries();
        assertEquals(1, entries.size(), bibtex);
        return entries.values().iterator().next();
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }
}
