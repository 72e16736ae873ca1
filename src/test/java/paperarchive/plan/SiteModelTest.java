package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Archive;
import paperarchive.paper.FreePage;
import paperarchive.paper.Settings;

/** The pages and former addresses of an archive, decided from its records alone. */
class SiteModelTest {
    private static final Archive EMPTY = new Archive(Settings.DEFAULT, List.of(), List.of());

    @Test
    void aSmallArchiveHasThesePages() {
        SiteModel plan =
                Plans.of(
                        settings().baseUrl("https://example.org/").cname("example.org"),
                        paper("a").authors("Ada Lovelace").tags("NLP").venue("ACL"),
                        paper("b").tags("NLP").aliases("former-b"));

        assertEquals(
                """
                archive/index.html <- archive
                authors/ada-lovelace/index.html <- author
                authors/index.html <- authors
                date/2025-12-12/index.html <- dated
                index.html <- home
                month/2025-12/index.html <- dated
                papers/a/index.html <- paper
                papers/b/index.html <- paper
                papers/former-b/index.html <- redirect
                reading-list/index.html <- reading-list
                search/index.html <- search
                stats/index.html <- stats
                subscribe/index.html <- subscribe
                tags/index.html <- tags
                tags/nlp/index.html <- tag
                trending/index.html <- trending
                venues/acl/index.html <- venue
                venues/index.html <- venues
                week/2025-W50/index.html <- dated
                year/2025/index.html <- dated
                """,
                Plans.outline(plan, ""));
    }

    @Test
    void anEmptyArchiveHasItsFixedPagesAlone() {
        assertEquals(
                """
                archive/index.html <- archive
                authors/index.html <- authors
                index.html <- home
                reading-list/index.html <- reading-list
                search/index.html <- search
                stats/index.html <- stats
                subscribe/index.html <- subscribe
                tags/index.html <- tags
                trending/index.html <- trending
                venues/index.html <- venues
                """,
                Plans.outline(SitePlanner.plan(EMPTY), ""));
    }

    @Test
    void theOrderOfThePapersDoesNotMatter() {
        SiteModel one = Plans.of(paper("a").tags("x"), paper("b").tags("X"), paper("c").tags("X"));
        SiteModel other =
                Plans.of(paper("c").tags("X"), paper("b").tags("X"), paper("a").tags("x"));
        assertEquals(Plans.outline(one, ""), Plans.outline(other, ""));
        assertEquals(Plans.term(one, "tags/x/"), Plans.term(other, "tags/x/"));
    }

    @Test
    void freePagesHaveAnAddressOfTheirOwn() {
        SiteModel plan = withPages(free("about", true, 0));
        assertEquals("about/index.html <- page\n", Plans.outline(plan, "about"));
    }

    @Test
    void theMenuFollowsTheWrittenOrderThenTheName() {
        SiteModel plan =
                withPages(
                        free("a-last", true, 9),
                        free("z-first", true, 1),
                        free("hidden", false, 0),
                        free("b", true, 5),
                        free("a", true, 5));
        assertEquals(
                List.of("z-first", "a", "b", "a-last"),
                plan.menu().stream().map(page -> page.page().name()).toList());
        assertTrue(Plans.addresses(plan, "hidden").contains("hidden/"));
    }

    private static SiteModel withPages(FreePage... pages) {
        return SitePlanner.plan(new Archive(Settings.DEFAULT, List.of(), List.of(pages)));
    }

    private static FreePage free(String name, boolean menu, int order) {
        return new FreePage(name, "Title", "", "", menu, order, "content/pages/x.md", 3);
    }

    @Test
    void everyKindOfPageAsksForItsOwnAnswer() {
        SiteModel plan =
                Plans.of(
                        settings().baseUrl("https://example.org/"),
                        paper("a").authors("Ada").tags("t").venue("V"),
                        paper("u").undated("2020"),
                        paper("gone").removed(),
                        paper("b").aliases("old"));
        List<String> kinds = plan.addresses().stream().map(KindNames::of).distinct().toList();
        List<String> sorted = kinds.stream().sorted().toList();
        assertEquals(
                List.of(
                        "archive",
                        "author",
                        "authors",
                        "dated",
                        "home",
                        "paper",
                        "reading-list",
                        "redirect",
                        "removed",
                        "search",
                        "stats",
                        "subscribe",
                        "tag",
                        "tags",
                        "trending",
                        "undated",
                        "venue",
                        "venues"),
                sorted);
        assertEquals("page", KindNames.of(new Page.Free(free("a", true, 0))));
    }

    @Test
    void onlyPagesForReadersAreListedForSearchEngines() {
        SiteModel plan =
                Plans.of(
                        settings().baseUrl("https://example.org/").cname("example.org"),
                        paper("a").aliases("old"),
                        paper("gone").removed());
        assertEquals(
                List.of("papers/gone/", "reading-list/"),
                plan.pages().stream()
                        .filter(page -> !page.listedInSitemap())
                        .map(page -> page.path().address())
                        .toList());
        assertEquals(
                List.of("papers/old/"),
                plan.redirects().stream().map(redirect -> redirect.path().address()).toList());
    }
}
