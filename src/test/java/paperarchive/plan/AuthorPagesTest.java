package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.PaperBuilder;
import paperarchive.paper.Archive;
import paperarchive.paper.AuthorPages;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.Slugs;

/** An author has a page from a number of papers on; the index of authors knows the others. */
class AuthorPagesTest {
    @ParameterizedTest
    @CsvSource({"0,5000,1", "0,5001,2", "1,100000,1", "3,10,3"})
    void theSizeOfTheArchiveDecidesUnlessTheSettingDoes(int setting, int papers, int needed) {
        assertEquals(needed, new AuthorPages(setting).needed(papers));
    }

    @Test
    void theDefaultSparesThePagesOfAuthorsOfOnePaperInALargeArchive() {
        PaperBuilder[] papers =
                IntStream.rangeClosed(1, AuthorPages.SMALL + 1)
                        .mapToObj(i -> paper("p" + i).authors("Ada", "Author" + i))
                        .toArray(PaperBuilder[]::new);
        SiteModel plan = Plans.of(papers);
        List<String> terms =
                Plans.addresses(plan, "authors/").stream()
                        .filter(address -> !address.contains("page/"))
                        .toList();
        assertEquals(List.of("authors/", "authors/ada/"), terms);
        assertEquals(papers.length + 1, plan.catalogue().terms(Term.Kind.AUTHOR).size());
    }

    @Test
    void aNamesakeWithoutAPageTakesNoAddress() {
        SiteModel plan =
                Plans.of(
                        settings().authorPages(2),
                        paper("a").listed("2025-01-01").authors("Zoe Li"),
                        paper("b").listed("2025-01-02").authors("Zoë Li"),
                        paper("c").listed("2025-01-03").authors("Zoë Li"));
        assertEquals("Zoë Li", Plans.term(plan, "authors/zoe-li/").name());
        assertEquals(List.of("authors/", "authors/zoe-li/"), Plans.addresses(plan, "authors/"));
    }

    @Test
    void anAuthorWithoutAPageLeadsToTheNewestPaper() {
        SiteModel plan =
                Plans.of(
                        settings().authorPages(3),
                        paper("a").listed("2025-01-01").authors("Ada"),
                        paper("b").listed("2025-01-02").authors("Ada"));
        Term ada = plan.catalogue().terms(Term.Kind.AUTHOR).get(0);
        assertFalse(ada.hasPage());
        assertEquals("papers/b/", ada.target().address());
    }

    @Test
    void aPublishedAddressLeadsToTheOnlyPaperOrToTheIndex() {
        SiteModel plan =
                published(
                        List.of("Ada", "Bo"),
                        paper("a").listed("2025-01-01").authors("Ada", "Bo"),
                        paper("b").listed("2025-01-02").authors("Bo"));
        assertEquals("papers/a/", redirect(plan, "authors/ada/"));
        assertEquals("authors/", redirect(plan, "authors/bo/"));
    }

    @Test
    void anAuthorWhoseArchiveGrowsBackHasThePublishedAddressAgain() {
        SiteModel plan =
                published(
                        List.of("Ada"),
                        paper("a").listed("2025-01-01").authors("Ada"),
                        paper("b").listed("2025-01-02").authors("Ada"),
                        paper("c").listed("2025-01-03").authors("Ada"));
        assertTrue(Plans.term(plan, "authors/ada/").hasPage());
    }

    private static Ledger.Entry entry(String name) {
        return new Ledger.Entry(
                "authors/" + Slugs.of(name) + "/", name, LocalDate.EPOCH, "a", Ledger.NAME, 1);
    }

    private static String redirect(SiteModel plan, String address) {
        return Plans.page(plan, address, Redirect.ToTerm.class).target().address();
    }

    /** A plan with a ledger that has published a page of each of these authors. */
    private static SiteModel published(List<String> names, PaperBuilder... papers) {
        List<Paper> built = Stream.of(papers).map(PaperBuilder::build).toList();
        List<Ledger.Entry> entries = names.stream().map(AuthorPagesTest::entry).toList();
        return SitePlanner.plan(
                new Archive(
                        settings().authorPages(3).build(),
                        built,
                        List.of(),
                        new Ledger(Ledger.NAME, entries)));
    }
}
