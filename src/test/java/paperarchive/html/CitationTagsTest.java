package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;

/** What reference managers and Google Scholar read. */
class CitationTagsTest {
    private static String tags(String type, Publication in, String... authors) {
        Paper paper =
                new Paper(
                        new PaperId("p"),
                        "Title",
                        List.of(authors).stream().map(Author::named).toList(),
                        OptionalInt.empty(),
                        "",
                        PartialDate.parse("2023-07"),
                        Optional.empty(),
                        "",
                        "",
                        List.of(),
                        type,
                        in,
                        List.of(new Identifier("arxiv", "1"), new Identifier("doi", "10.1/x")),
                        List.of(
                                new Link("page", "https://a.org/"),
                                new Link("pdf", "https://b.org/p.pdf")),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        false,
                        "",
                        "",
                        "");
        return CitationTags.of(paper, "All of it.").stream()
                .map(tag -> tag.name() + ": " + tag.text() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void aConferencePaperSaysWhereItAppeared() {
        assertEquals(
                """
                author: Lovelace, Ada
                author: Turing, Alan
                publication_date: 2023/07
                conference_title: ICML 2023
                publisher: PMLR
                volume: 202
                issue: 3
                firstpage: 101
                lastpage: 117
                doi: 10.1/x
                pdf_url: https://b.org/p.pdf
                abstract: All of it.
                """,
                tags(
                        "paper-conference",
                        new Publication("ICML 2023", "202", "3", "101–117", "PMLR"),
                        "Ada Lovelace",
                        "Alan Turing"));
    }

    @ParameterizedTest
    @CsvSource({
        "paper-conference, conference_title: Venue",
        "article-journal, journal_title: Venue",
        "article, conference_title: Venue",
        "'', conference_title: Venue",
        "chapter, inbook_title: Venue",
        "thesis, dissertation_institution: Press",
        "report, technical_report_institution: Press",
        "book, series_title: Venue",
    })
    void theKindOfWorkDecidesTheNameOfTheVenue(String type, String expected) {
        String tags = tags(type, new Publication("Venue", "", "", "", "Press"));
        assertEquals(1, tags.lines().filter(expected::equals).count(), tags);
    }

    @ParameterizedTest
    @CsvSource({
        "101-117, 101 117",
        "101--117, 101 117",
        "101 — 117, 101 117",
        "e12–e19, e12 e19",
        "xii-xx, xii xx",
        "e1234567, e1234567",
        "7, 7",
        "'12-15, 18', '12-15, 18'",
    })
    void pagesAreTheFirstAndTheLast(String pages, String expected) {
        String found =
                tags("article-journal", new Publication("V", "", "", pages, ""))
                        .lines()
                        .filter(line -> line.contains("page: "))
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }

    /** Zotero splits a sole author at the comma if there are spaces on both of its sides. */
    @Test
    void aSoleAuthorStaysOnePerson() {
        assertEquals(
                "author: van\u00a0Gool, Luc Jan",
                tags("", Publication.NONE, "van Gool, Luc Jan").lines().findFirst().orElse(""));
    }
}
