package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import paperarchive.PaperBuilder;

/** Two spellings of one slug are one tag. */
class TagsTest {
    @Test
    void aTagHasOnePageHoweverItIsSpelled() {
        SiteModel plan =
                Plans.of(paper("a").tags("Language Models"), paper("b").tags("language-models"));
        assertEquals(List.of("tags/", "tags/language-models/"), Plans.addresses(plan, "tags/"));
        assertEquals("a b", Plans.ids(Plans.term(plan, "tags/language-models/").papers()));
    }

    @Test
    void theMostFrequentSpellingIsShown() {
        SiteModel plan =
                Plans.of(paper("a").tags("NLP"), paper("b").tags("nlp"), paper("c").tags("nlp"));
        assertEquals("nlp", Plans.term(plan, "tags/nlp/").name());
    }

    @Test
    void betweenEquallyFrequentSpellingsTheSmallestIsShown() {
        SiteModel plan = Plans.of(paper("a").tags("nlp"), paper("b").tags("NLP"));
        assertEquals("NLP", Plans.term(plan, "tags/nlp/").name());
    }

    @Test
    void theSpellingDeclaredFirstInTheSettingsIsShown() {
        SiteModel plan =
                Plans.of(
                        settings().tags("Nlp", "NLP", "unused"),
                        paper("a").tags("nlp"),
                        paper("b").tags("nlp"));
        assertEquals("Nlp", Plans.term(plan, "tags/nlp/").name());
        assertEquals(List.of("tags/", "tags/nlp/"), Plans.addresses(plan, "tags/"));
    }

    @Test
    void lettersOfEveryScriptStandInAnAddress() {
        SiteModel plan = Plans.of(paper("a").tags("Übersetzung", "机器学习", "C++"));
        assertEquals(
                List.of("tags/", "tags/c-plus-plus/", "tags/ubersetzung/", "tags/机器学习/"),
                Plans.addresses(plan, "tags/"));
    }

    @Test
    void thePapersOfATagComeNewestFirst() {
        SiteModel plan =
                Plans.of(
                        paper("old").listed("2024-01-01").tags("t"),
                        paper("new").listed("2025-01-01").tags("t"),
                        paper("undated").undated("2024-06").tags("t"));
        assertEquals("new undated old", Plans.ids(Plans.term(plan, "tags/t/").papers()));
    }

    @Test
    void aLongTagGoesOnToFurtherPages() {
        SiteModel plan =
                Plans.of(settings().pageSize(1), paper("a").tags("t"), paper("b").tags("t"));
        assertEquals(
                """
                tags/index.html <- tags
                tags/t/index.html <- tag
                tags/t/page/2/index.html <- tag
                """,
                Plans.outline(plan, "tags/"));
    }

    @Test
    void aPaperNamesItsTagsAsTheArchiveSpellsThem() {
        PaperBuilder paper = paper("a").tags("zebra", "nlp");
        Catalogue catalogue = Plans.of(settings().tags("NLP"), paper).catalogue();
        assertEquals(
                List.of("zebra", "NLP"),
                catalogue.termsOf(paper.build()).tags().stream().map(Term::name).toList());
    }

    @Test
    void theIndexIsInTheOrderOfLettersWithoutAccentsAndCase() {
        SiteModel plan = Plans.of(paper("a").tags("zoo", "Äpfel", "apples", "Bees", "3D"));
        assertEquals(
                List.of("3D", "Äpfel", "apples", "Bees", "zoo"), Plans.names(plan, Term.Kind.TAG));
    }

    @Test
    void anIndexOfMoreThanAThousandGoesOnAndKnowsWhereEachLetterBegins() {
        String[] tags =
                Stream.concat(
                                IntStream.range(0, 1000).mapToObj(i -> String.format("m%04d", i)),
                                Stream.of("n", "7", "mz"))
                        .toArray(String[]::new);
        SiteModel plan = Plans.of(paper("a").tags(tags));
        assertEquals(
                List.of("tags/", "tags/page/2/"),
                Plans.addresses(plan, "tags/").stream()
                        .filter(address -> address.equals("tags/") || address.contains("/page/"))
                        .toList());
        IndexPage.Index first = Plans.page(plan, "tags/", IndexPage.Index.class);
        SitePath second = SitePath.page("tags").further(2);
        assertEquals(
                List.of(
                        new IndexPage.Letter("0–9", first.path(), 1),
                        new IndexPage.Letter("M", first.path(), 1001),
                        new IndexPage.Letter("N", second, 1)),
                first.letters());
        assertEquals(1003, first.slice().total());
        assertEquals(1000, first.slice().items().size());
    }

    @Test
    void aDeclaredTagThatNoPaperWearsHasNoPage() {
        assertEquals(
                List.of("tags/"),
                Plans.addresses(Plans.of(settings().tags("unused"), paper("a")), "tags/"));
    }
}
