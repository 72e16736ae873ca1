package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.check.CheckedRecord.Mention;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;

class RecordCheckerTest {
    private static final String ID_RULE = "an id is " + PaperId.RULE;

    @Test
    void anIdAndATitleAreEnough() {
        Paper paper = Report.paper("");

        assertEquals(new PaperId("a"), paper.id());
        assertEquals("A", paper.title());
        assertEquals(List.of(), paper.authors());
        assertEquals(OptionalInt.empty(), paper.upvotes());
        assertEquals(Optional.empty(), paper.published());
        assertEquals(Optional.empty(), paper.status());
        assertSame(Publication.NONE, paper.publication());
        assertFalse(paper.draft());
    }

    @Test
    void everyFieldReachesThePaper() {
        Paper paper =
                Report.paper(
                        """
                        authors: [Ada Lovelace, {family: Babbage}]
                        authorCount: 3
                        organization: Royal Society
                        abstract: |
                          One.

                          Two.
                        summary: "Short. "
                        type: paper-conference
                        venue: ICML
                        volume: 202
                        number: 4
                        pages: 1-12
                        publisher: PMLR
                        identifiers: {doi: 10.1000/182, arxiv: 2506.00001}
                        links: {pdf: https://example.org/a.pdf}
                        upvotes: 12
                        comments: 0
                        draft: true
                        submittedBy: mary
                        license: CC-BY-4.0
                        language: pt-BR
                        aliases: [old, older, old]
                        """);

        assertEquals(
                List.of(Author.named("Ada Lovelace"), Author.named("Babbage")), paper.authors());
        assertEquals(OptionalInt.of(3), paper.authorCount());
        assertEquals("Royal Society", paper.organization());
        assertEquals("One.\n\nTwo.", paper.abstractText());
        assertEquals("Short.", paper.summary());
        assertEquals("paper-conference", paper.type());
        assertEquals(new Publication("ICML", "202", "4", "1-12", "PMLR"), paper.publication());
        assertEquals(
                List.of(
                        new Identifier("doi", "10.1000/182"),
                        new Identifier("arxiv", "2506.00001")),
                paper.identifiers());
        assertEquals(List.of(new Link("pdf", "https://example.org/a.pdf")), paper.links());
        assertEquals(OptionalInt.of(12), paper.upvotes());
        assertEquals(OptionalInt.of(0), paper.comments());
        assertTrue(paper.draft());
        assertEquals("mary", paper.submittedBy());
        assertEquals("CC-BY-4.0", paper.license());
        assertEquals("pt-BR", paper.language());
        assertEquals(List.of(new PaperId("old"), new PaperId("older")), paper.aliases());
    }

    @Test
    void aMissingIdAndAMissingTitleAreReportedTogether() {
        assertEquals(
                """
                a.json:1: error: the id is missing
                    add a line id: with %s
                a.json:1: error: the title is missing
                    add a line such as title: My paper"""
                        .formatted(PaperId.RULE),
                Report.ofWholeJson(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \\n\\t \"", "null"})
    void aBlankTitleIsNoTitle(String title) {
        assertEquals(
                """
                a.json:2: error: the title is missing
                    add a line such as title: My paper""",
                Report.ofWholeJson("\"id\": \"a\",\n\"title\": " + title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My Paper | my-paper",
                "-a       | a",
                "Ünïcode  | unicode",
                "a/b      | a-b",
            })
    void aTextThatIsNoIdIsAnErrorWithTheNearestId(String written, String near) {
        assertEquals(
                """
                a.json:1: error: id is not an id: "%s"
                    %s: "%s\""""
                        .formatted(written, ID_RULE, near),
                Report.ofWholeJson("\"id\": \"" + written + "\", \"title\": \"A\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"注意", "", "++"})
    void whereThereIsNoNearIdTheRuleAloneIsTheHint(String written) {
        assertEquals(
                """
                a.json:1: error: id is not an id: "%s"
                    %s"""
                        .formatted(written, ID_RULE),
                Report.ofWholeJson("\"id\": \"" + written + "\", \"title\": \"A\""));
    }

    @Test
    void aPaperListedOnNoDayIsListedTheDayItWasPublished() {
        assertEquals(
                Optional.of(LocalDate.of(2023, 12, 25)),
                Report.paper("published: 2023-12-25").listed());
        assertEquals(Optional.empty(), Report.paper("published: 2023-12").listed());
        assertEquals(
                Optional.of(LocalDate.of(2024, 1, 2)),
                Report.paper("published: 2023-12-25\nlisted: 2024-01-02").listed());
    }

    @Test
    void aPaperIsPublishedOnADayInAMonthOrInAYear() {
        assertEquals(
                Optional.of(new PartialDate(2023, 12, 25)),
                Report.paper("published: 2023-12-25").published());
        assertEquals(
                Optional.of(new PartialDate(2023, 12, 0)),
                Report.paper("published: ' 2023-12 '").published());
        assertEquals(
                Optional.of(new PartialDate(2023, 0, 0)),
                Report.paperOfJson("\"published\": 2023").published());
    }

    @Test
    void aPaperIsListedOnAFullDate() {
        assertEquals(
                """
                a.yaml:4: error: listed is not a full date: "2023-12"
                    a paper is listed on one day: write it as 2023-12-25""",
                Report.ofYaml("published: 2023\nlisted: 2023-12"));
    }

    @Test
    void aWrongDateIsReportedOnce() {
        assertEquals(
                """
                a.yaml:3: error: listed is not a date: "soon"
                    write 2023-12-25, 2023-12 or 2023""",
                Report.ofYaml("listed: soon"));
    }

    @Test
    void theNamesAreNoMoreThanTheCount() {
        assertEquals(
                """
                a.yaml:4: error: authorCount is 1 but 2 authors are named
                    leave authorCount out: the names are counted""",
                Report.ofYaml("authors: [A, B]\nauthorCount: 1"));
        assertEquals(2, Report.paper("authors: [A, B]\nauthorCount: 2").authorTotal());
    }

    @Test
    void tagsWithTheSameSlugAreOneTagAsFirstWritten() {
        assertEquals(
                List.of("Deep learning", "NLP"),
                Report.paper("tags: ['Deep  learning', NLP, deep-learning, nlp, '']").tags());
    }

    @Test
    void aTagNeedsALetterOrADigit() {
        assertEquals(
                """
                a.yaml:3: error: the tag "++" has no letter and no digit
                    a tag's address is made of its letters and digits""",
                Report.ofYaml("tags: [C++, ++]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paper_conference | did you mean \"paper-conference\"?",
                "Thesis           | did you mean \"thesis\"?",
                "unheard          | write a CSL type: article, article-journal, paper-conference,"
                        + " thesis, report, …",
            })
    void anUnknownTypeIsAnError(String type, String hint) {
        assertEquals(
                "a.yaml:3: error: unknown type \"" + type + "\"\n    " + hint,
                Report.ofYaml("type: " + type));
    }

    @Test
    void anAliasKeepsTheRuleForIds() {
        assertEquals(
                """
                a.yaml:5: error: an alias is not an id: "Old Name"
                    %s: "old-name\""""
                        .formatted(ID_RULE),
                Report.ofYaml("aliases:\n  - old\n  - Old Name"));
    }

    @Test
    void aPaperIsNoAliasOfItself() {
        assertEquals(
                """
                a.yaml:3: error: the alias "a" is the paper's own id
                    aliases are former ids: leave this one out""",
                Report.ofYaml("aliases: [b, a]"));
    }

    @Test
    void capitalsInAnAliasAreFolded() {
        assertEquals(
                List.of(new PaperId("p19-1001")),
                Report.paper("aliases: [P19-1001, p19-1001]").aliases());
    }

    @Test
    void theIdInCapitalsIsAnAliasThatNeedsNoPage() {
        assertEquals(List.of(), Report.paper("aliases: [A]").aliases());
    }

    @Test
    void blankIdentifiersAndLinksAreLeftOut() {
        Paper paper = Report.paper("identifiers: {doi: ' '}\nlinks: {pdf: ''}");

        assertEquals(List.of(), paper.identifiers());
        assertEquals(List.of(), paper.links());
    }

    @Test
    void aCheckedRecordKnowsItsIdAndItsPlaces() {
        Problems problems = new Problems();
        String text = "title: A\nid: ' Alpha '\naliases:\n- b\nstatus:\n  by: c\ndraft: true\n";
        CheckedRecord checked =
                new RecordChecker(problems)
                        .check(RecordText.yaml(text, "a.yaml", problems).orElseThrow());

        assertEquals(Optional.empty(), checked.paper());
        assertEquals("Alpha", checked.id());
        assertEquals("a.yaml:2", checked.at().toString());
        assertEquals(
                List.of(new Mention(new PaperId("b"), new Location("a.yaml", 4))),
                checked.aliases());
        assertEquals(
                Optional.of(new Mention(new PaperId("c"), new Location("a.yaml", 6))),
                checked.by());
        assertTrue(checked.draft());
    }

    @Test
    void aRecordWithoutAnIdStandsWhereItBegins() {
        Problems problems = new Problems();
        CheckedRecord checked =
                new RecordChecker(problems)
                        .check(RecordText.yaml("\ntitle: A", "a.yaml", problems).orElseThrow());

        assertEquals("", checked.id());
        assertEquals("a.yaml:2", checked.at().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "\u2003", "\u00a0", "\u00ad", "\u200b \u2060"})
    void aTitleOfNothingToBeSeenIsNoTitle(String title) {
        assertEquals(
                """
                a.json:1: error: the title is missing
                    add a line such as title: My paper""",
                Report.ofWholeJson("\"id\": \"a\", \"title\": \"" + title + "\""));
    }

    @Test
    void oneMistakeIsOneProblem() {
        assertEquals(
                """
                a.json:1: error: id is a number, not text
                    write "7\"""",
                Report.ofWholeJson("\"id\": 7, \"title\": \"A\""));
        assertEquals(
                """
                a.json:1: error: title is a number, not text
                    write "7\"""",
                Report.ofWholeJson("\"id\": \"a\", \"title\": 7"));
    }
}
