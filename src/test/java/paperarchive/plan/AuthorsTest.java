package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.PaperBuilder;
import paperarchive.paper.Slugs;

/** Who is who, by ORCID and by name, and what the address of each is. */
class AuthorsTest {
    private static final String FIRST = "0000-0002-1825-0097";
    private static final String SECOND = "0000-0001-5109-3700";

    @Test
    void caseAndTheCodePointsOfApostrophesAndHyphensDoNotPartAPerson() {
        SiteModel plan =
                Plans.of(
                        paper("a").authors("Ann O'Brien", "Jean-Paul Sartre", "John Doe, Jr."),
                        paper("b").authors("Ann O’Brien", "Jean‐Paul Sartre", "John Doe Jr."),
                        paper("c").authors("Ann Oʼbrien", "Jean–Paul Sartre"));
        assertEquals(
                List.of(
                        "authors/",
                        "authors/ann-o-brien/",
                        "authors/jean-paul-sartre/",
                        "authors/john-doe-jr/"),
                Plans.addresses(plan, "authors/"));
    }

    @Test
    void oneNameIsOnePerson() {
        SiteModel plan =
                Plans.of(paper("a").authors("Ada Lovelace"), paper("b").authors("Ada Lovelace"));
        assertEquals("a b", Plans.ids(Plans.term(plan, "authors/ada-lovelace/").papers()));
    }

    @Test
    void oneOrcidIsOnePersonHoweverSpelled() {
        SiteModel plan =
                Plans.of(
                        paper("a").author("A. Lovelace", FIRST),
                        paper("b").author("Ada Lovelace", FIRST),
                        paper("c").author("Ada Lovelace", FIRST));
        assertEquals(
                List.of("authors/", "authors/ada-lovelace/"), Plans.addresses(plan, "authors/"));
        Term ada = Plans.term(plan, "authors/ada-lovelace/");
        assertEquals("a b c", Plans.ids(ada.papers()));
        assertEquals(FIRST, ada.orcid());
        assertEquals("Lovelace, Ada", ada.indexName());
    }

    @Test
    void aNameWithOneOrcidIsThatPersonEvenWhereTheOrcidIsNotGiven() {
        SiteModel plan =
                Plans.of(paper("a").author("Wei Wang", FIRST), paper("b").authors("Wei Wang"));
        assertEquals("a b", Plans.ids(Plans.term(plan, "authors/wei-wang/").papers()));
    }

    @Test
    void aNameWithTwoOrcidsIsThreePeople() {
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2025-01-01").author("Wei Wang", FIRST),
                        paper("b").listed("2025-01-02").author("Wei Wang", SECOND),
                        paper("c").listed("2025-01-03").authors("Wei Wang"));
        String second = "authors/wei-wang-" + Slugs.mark(SECOND) + "/";
        String nobody = "authors/wei-wang-" + Slugs.mark("Wei Wang") + "/";
        assertEquals("a", Plans.ids(Plans.term(plan, "authors/wei-wang/").papers()));
        assertEquals("b", Plans.ids(Plans.term(plan, second).papers()));
        assertEquals("c", Plans.ids(Plans.term(plan, nobody).papers()));
        assertEquals("", Plans.term(plan, nobody).orcid());
        assertEquals(SECOND, Plans.term(plan, second).orcid());
        assertEquals(4, Plans.addresses(plan, "authors/").size());
    }

    @Test
    void aNamesakeWhoComesLaterMovesNobody() {
        SiteModel before = Plans.of(paper("a").listed("2025-01-02").authors("Jose Garcia"));
        SiteModel after =
                Plans.of(
                        paper("a").listed("2025-01-02").authors("Jose Garcia"),
                        paper("b").listed("2025-01-03").authors("José García"));
        assertEquals("Jose Garcia", Plans.term(before, "authors/jose-garcia/").name());
        assertEquals("Jose Garcia", Plans.term(after, "authors/jose-garcia/").name());
        String suffixed = "authors/jose-garcia-" + Slugs.mark("José García") + "/";
        assertEquals("José García", Plans.term(after, suffixed).name());
    }

    @Test
    void whoseFirstPaperIsEarlierHasThePlainAddress() {
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2025-01-02").authors("Jose Garcia"),
                        paper("b").listed("2025-01-01").authors("José García"),
                        paper("c").listed("2025-06-01").authors("José García"));
        assertEquals("José García", Plans.term(plan, "authors/jose-garcia/").name());
    }

    @Test
    void betweenNamesakesOfOneDayTheNameDecides() {
        SiteModel plan =
                Plans.of(paper("a").authors("José García"), paper("b").authors("Jose Garcia"));
        assertEquals("Jose Garcia", Plans.term(plan, "authors/jose-garcia/").name());
    }

    @Test
    void betweenNamesakesOfOneNameTheOrcidDecides() {
        SiteModel plan =
                Plans.of(
                        paper("a").author("Wei Wang", FIRST),
                        paper("b").author("Wei Wang", SECOND));
        assertTrue(SECOND.compareTo(FIRST) < 0);
        assertEquals(SECOND, Plans.term(plan, "authors/wei-wang/").orcid());
    }

    @Test
    void twoWaysToStoreAnAccentAreOneName() {
        SiteModel plan =
                Plans.of(
                        paper("a").authors("Jos\u00e9 Roux"),
                        paper("b").authors("Jose\u0301 Roux"));
        assertEquals("a b", Plans.ids(Plans.term(plan, "authors/jose-roux/").papers()));
    }

    @Test
    void aNameWithoutLettersHasAnAddressToo() {
        SiteModel plan = Plans.of(paper("a").authors("???", "!!!"));
        assertEquals(
                List.of("???", "!!!").stream()
                        .map(name -> "authors/" + Slugs.mark(name) + "/")
                        .sorted()
                        .toList(),
                Plans.addresses(plan, "authors/").stream()
                        .filter(address -> !address.equals("authors/"))
                        .toList());
        assertEquals("#", Plans.term(plan, "authors/" + Slugs.mark("???") + "/").letter());
    }

    @Test
    void aSuffixThatIsTakenGrowsLonger() {
        String mark = Slugs.mark("José García");
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2025-01-01").authors("Jose Garcia"),
                        paper("b").listed("2025-01-02").authors("Jose Garcia " + mark),
                        paper("c").listed("2025-01-03").authors("José García"));
        String taken = "jose-garcia-" + mark;
        assertEquals("Jose Garcia " + mark, Plans.term(plan, "authors/" + taken + "/").name());
        String longer = "authors/" + taken + "-" + Slugs.mark(taken) + "/";
        assertEquals("José García", Plans.term(plan, longer).name());
    }

    @Test
    void whoIsNamedTwiceOnAPaperHasThePaperOnce() {
        SiteModel plan = Plans.of(paper("a").authors("Ada Lovelace", "Ada Lovelace"));
        assertEquals("a", Plans.ids(Plans.term(plan, "authors/ada-lovelace/").papers()));
    }

    @Test
    void theIndexIsSortedByFamilyName() {
        SiteModel plan =
                Plans.of(
                        paper("a").authors("Ada Lovelace", "Émile Zola", "Charles Babbage"),
                        paper("b").authors("Zoe Ångström", "Luc van Gool", "Plato"));
        assertEquals(
                List.of(
                        "Ångström, Zoe",
                        "Babbage, Charles",
                        "Lovelace, Ada",
                        "Plato",
                        "van Gool, Luc",
                        "Zola, Émile"),
                Plans.names(plan, Term.Kind.AUTHOR));
        IndexPage.Index index = Plans.page(plan, "authors/", IndexPage.Index.class);
        assertEquals(
                List.of("A", "B", "L", "P", "V", "Z"),
                index.letters().stream().map(IndexPage.Letter::letter).toList());
    }

    @Test
    void namesOfTheSameLettersAreSortedByTheExactText() {
        SiteModel plan = Plans.of(paper("a").authors("Jo Roe", "Jó Roe"));
        assertEquals(List.of("Roe, Jo", "Roe, Jó"), Plans.names(plan, Term.Kind.AUTHOR));
    }

    @Test
    void namesOfTheSameTextAreSortedByTheirAddress() {
        SiteModel plan =
                Plans.of(
                        paper("a").author("Wei Wang", FIRST),
                        paper("b").author("Wei Wang", SECOND));
        List<Term> both = plan.catalogue().terms(Term.Kind.AUTHOR);
        assertEquals(List.of("Wang, Wei", "Wang, Wei"), Plans.names(plan, Term.Kind.AUTHOR));
        assertTrue(both.get(0).slug().compareTo(both.get(1).slug()) < 0);
        assertNotEquals(0, both.get(0).compareTo(both.get(1)));
    }

    @Test
    void authorsHaveNoPagesWhereTheArchiveWantsNone() {
        SiteModel plan = Plans.of(settings().withoutAuthorPages(), paper("a").authors("Ada"));
        assertEquals("", Plans.outline(plan, "authors"));
        assertEquals("tags/index.html <- tags\n", Plans.outline(plan, "tags"));
    }

    @Test
    void aPaperKnowsTheTermOfEachAuthorHoweverSpelled() {
        PaperBuilder later = paper("b").listed("2026-01-01").author("Ada Lovelace", FIRST);
        PaperBuilder first = paper("a").author("A. Lovelace", FIRST).authors("Bo Ek");
        Catalogue catalogue = Plans.of(first, later).catalogue();
        assertEquals(List.of("A. Lovelace", "Bo Ek"), authors(catalogue, first));
        assertEquals(List.of("A. Lovelace"), authors(catalogue, later));
        assertEquals(List.of(), authors(catalogue, paper("unknown").authors("Bo Ek")));
    }

    private static List<String> authors(Catalogue catalogue, PaperBuilder paper) {
        return catalogue.termsOf(paper.build()).authors().stream().map(Term::name).toList();
    }
}
