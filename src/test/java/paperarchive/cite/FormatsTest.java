package paperarchive.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.check.RecordChecker;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;
import paperarchive.text.FormulaConverter;
import paperarchive.text.TitleRenderer;

/** A paper in every format but BibTeX, and BibTeX in ASCII. */
class FormatsTest {
    private static final String CONFERENCE =
            """
            id: attention
            title: "Attention for $k$-Means: All You Need?"
            authors: [Ashish Vaswani, Luc van Gool, "John-Paul M. Doe Jr.", 王伟]
            published: 2017-06-12
            type: paper-conference
            venue: NeurIPS 2017
            volume: 30
            pages: 5998-6008
            publisher: Curran
            identifiers: {doi: "https://doi.org/10.1000/a_b"}
            """;

    private static final String PREPRINT =
            """
            id: a
            title: A *Star*
            authors: [Ada Lovelace]
            published: 2025-12
            tags: [cs.CL]
            venue: arXiv
            links: {pdf: "https://arxiv.org/pdf/2512.01234v2"}
            """;

    private static Citation citation(String record) {
        Problems problems = new Problems();
        Paper paper =
                new RecordChecker(problems)
                        .check(RecordText.yaml(record, "a.yaml", problems).orElseThrow())
                        .paper()
                        .orElseThrow();
        assertEquals(0, problems.errors());
        String permanent = "https://example.org/papers/" + paper.id() + "/";
        return Citation.of(
                paper, CitationKey.of(paper), permanent, new TitleRenderer(new FormulaConverter()));
    }

    @Test
    void aPreprintInBiblatexHasItsWholeDateAndItsClass() {
        assertEquals(
                """
                @online{lovelace2025star,
                  title={A *Star*},
                  author={Lovelace, Ada},
                  date={2025-12},
                  eprint={2512.01234v2},
                  eprinttype={arxiv},
                  eprintclass={cs.CL},
                  url={https://arxiv.org/abs/2512.01234v2}
                }\
                """,
                Biblatex.of(citation(PREPRINT)));
    }

    @ParameterizedTest
    @CsvSource({
        "thesis, thesis, institution",
        "report, report, institution",
        "article-journal, article, journaltitle",
        "paper-conference, inproceedings, booktitle",
        "dataset, dataset, organization",
        "software, software, organization"
    })
    void biblatexHasATypeForEachKindOfWork(String type, String word, String host) {
        String record = "id: a\ntitle: T\nauthors: [Ada Lovelace]\nvenue: Here\ntype: " + type;
        String entry = Biblatex.of(citation(record));
        assertTrue(entry.startsWith("@" + word + "{"), entry);
        assertTrue(entry.contains("\n  " + host + "={Here}"), entry);
    }

    @ParameterizedTest
    @CsvSource({
        "Gödel, G{\\\"{o}}del",
        "Erdős, Erd{\\H{o}}s",
        "Łukasiewicz, {\\L}ukasiewicz",
        "Groß, Gro{\\ss}",
        "Çelik, {\\c{C}}elik",
        "王伟, 王伟"
    })
    void lettersAreWrittenInAsciiWhereTexHasACommand(String text, String ascii) {
        assertEquals(ascii, TexLetters.ascii(text));
    }

    @Test
    void aConferencePaperInRis() {
        assertEquals(
                """
                TY  - CPAPER
                ID  - vaswani2017attention
                TI  - Attention for k-Means: All You Need?
                AU  - Vaswani, Ashish
                AU  - van Gool, Luc
                AU  - Doe, John-Paul M., Jr.
                AU  - 王伟
                PY  - 2017
                DA  - 2017/06/12
                T2  - NeurIPS 2017
                VL  - 30
                SP  - 5998
                EP  - 6008
                PB  - Curran
                DO  - 10.1000/a_b
                UR  - https://example.org/papers/attention/
                ER  -\s""",
                Ris.of(citation(CONFERENCE)));
    }

    @Test
    void aConferencePaperInCslJson() {
        assertEquals(
                "{\"id\":\"vaswani2017attention\",\"type\":\"paper-conference\","
                        + "\"title\":\"Attention for k-Means: All You Need?\",\"author\":["
                        + "{\"family\":\"Vaswani\",\"given\":\"Ashish\"},"
                        + "{\"family\":\"Gool\",\"given\":\"Luc\",\"non-dropping-particle\":\"van\"},"
                        + "{\"family\":\"Doe\",\"given\":\"John-Paul M.\",\"suffix\":\"Jr.\"},"
                        + "{\"family\":\"王伟\"}],\"issued\":{\"date-parts\":[[2017,6,12]]},"
                        + "\"container-title\":\"NeurIPS 2017\",\"volume\":\"30\","
                        + "\"page\":\"5998-6008\",\"publisher\":\"Curran\","
                        + "\"DOI\":\"10.1000/a_b\",\"URL\":\"https://example.org/papers/attention/\"}",
                CslJson.of(citation(CONFERENCE)));
    }

    @Test
    void aConferencePaperAsALineOfReferences() {
        assertEquals(
                "Vaswani, A., van Gool, L., Doe, J.-P. M., Jr., & 王伟. (2017). Attention for"
                        + " k-Means: All You Need? In NeurIPS 2017 (Vol. 30, pp. 5998–6008). Curran."
                        + " https://doi.org/10.1000/a_b",
                ReferenceText.plain(citation(CONFERENCE)).replace('\u00a0', ' '));
    }

    @Test
    void aPreprintIsCitedByItsNumberAtArxiv() {
        Citation preprint = citation(PREPRINT);
        assertEquals(
                "Lovelace, A. (2025). A *Star* (arXiv:2512.01234v2). arXiv."
                        + " https://arxiv.org/abs/2512.01234v2",
                ReferenceText.plain(preprint));
        assertEquals(
                "Lovelace, A. (2025). *A \\*Star\\** (arXiv:2512.01234v2). arXiv."
                        + " https://arxiv.org/abs/2512.01234v2",
                ReferenceText.markdown(preprint));
        assertEquals(
                """
                @misc{lovelace2025star,
                  title={A *Star*},
                  author={Lovelace, Ada},
                  year={2025},
                  month=dec,
                  eprint={2512.01234v2},
                  archivePrefix={arXiv},
                  primaryClass={cs.CL},
                  url={https://arxiv.org/abs/2512.01234v2}
                }""",
                Bibtex.of(preprint));
    }

    @Test
    void aRetractedPaperCarriesANoteInEveryFormat() {
        Citation retracted = citation(PREPRINT + "status: {state: retracted}\n");
        assertEquals(true, Bibtex.of(retracted).contains("note={Retracted}"));
        assertEquals(true, Ris.of(retracted).contains("N1  - Retracted\n"));
        assertEquals(true, CslJson.of(retracted).contains("\"note\":\"Retracted\""));
        assertEquals(true, ReferenceText.plain(retracted).contains(" [Retracted]."));
    }

    @ParameterizedTest
    @CsvSource({
        "Proceedings of the 42nd Conference on X, '', '', paper-conference",
        "NEURIPS 2023, '', '', paper-conference",
        "ICML '23, '', '', paper-conference",
        "Journal of Machine Learning Research, 3, 1, article-journal",
        "Nature, 3, 1, article-journal",
        "arXiv, '', '', article",
        "'', '', '', article"
    })
    void whereARecordHasNoTypeItsVenueSuggestsOne(
            String venue, String volume, String number, String csl) {
        String record = "id: a\ntitle: A\n";
        record += venue.isEmpty() ? "" : "venue: \"" + venue + "\"\n";
        record += volume.isEmpty() ? "" : "volume: " + volume + "\nnumber: " + number + "\n";
        assertEquals(csl, citation(record).type().csl());
    }

    @ParameterizedTest
    @CsvSource({
        "van der Berg, Anna, van der|Berg|",
        "'Doe, Jr.', John, |Doe|Jr.",
        "de la Cruz III, Ana, de la|Cruz|III",
        "Lovelace, Ada, |Lovelace|"
    })
    void aFamilyNameIsTakenApart(String family, String given, String parts) {
        CitedName name = CitedName.of(new Author(given, family, "", "", ""));
        assertEquals(parts, name.particle() + "|" + name.family() + "|" + name.suffix());
    }

    @ParameterizedTest
    @CsvSource({
        "John-Paul M., J.-P. M.",
        "J.Y., J. Y.",
        "Md. Tanvir, Md. T.",
        "Gy., Gy.",
        "Émilie (Emmy), É. E.",
        "伟, 伟."
    })
    void aGivenNameIsShortenedUnlessItIsAbbreviatedAlready(String given, String initials) {
        CitedName name = CitedName.of(new Author(given, "Family", "", "", ""));
        assertEquals("Family, " + initials, name.withInitials());
    }

    @ParameterizedTest
    @CsvSource({
        "426-426, (p. 426).",
        "e1001, (p. e1001).",
        "3-9, (pp. 3–9).",
        "'1, 5-9', 'pp. 1, 5-9'"
    })
    void aLineOfReferencesTellsOnePageFromSeveral(String pages, String shown) {
        Citation citation = citation("id: a\ntitle: A\nvenue: ICML\npages: \"" + pages + "\"\n");
        String line = ReferenceText.plain(citation);
        assertEquals(true, line.contains(shown), line);
    }
}
