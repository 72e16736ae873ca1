package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Archive;
import paperarchive.paper.FreePage;
import paperarchive.paper.Settings;

/** The plan is the one list of what exists, and reads as text. */
class SitePlanTest {
    private static final Archive EMPTY = new Archive(Settings.DEFAULT, List.of(), List.of());

    @Test
    void aSmallArchiveHasThesePages() {
        SitePlan plan =
                Plans.of(
                        settings().baseUrl("https://example.org/").cname("example.org"),
                        paper("a").authors("Ada Lovelace").tags("NLP").venue("ACL"),
                        paper("b").tags("NLP").aliases("former-b"));

        assertEquals(
                """
                .nojekyll <- nojekyll.ftl
                404.html <- 404.ftlh
                CNAME <- cname.ftl
                archive/index.html <- archive.ftlh
                authors/ada-lovelace/index.html <- author.ftlh
                authors/index.html <- authors.ftlh
                date/2025-12-12/index.html <- dated.ftlh
                index.html <- home.ftlh
                month/2025-12/index.html <- dated.ftlh
                papers/a/index.html <- paper.ftlh
                papers/b/index.html <- paper.ftlh
                papers/former-b/index.html <- redirect.ftlh
                robots.txt <- robots.ftl
                sitemap.xml <- sitemap.ftlx
                tags/index.html <- tags.ftlh
                tags/nlp/index.html <- tag.ftlh
                trending/index.html <- trending.ftlh
                venues/acl/index.html <- venue.ftlh
                venues/index.html <- venues.ftlh
                week/2025-W50/index.html <- dated.ftlh
                year/2025/index.html <- dated.ftlh
                """,
                plan.outline());
    }

    @Test
    void anEmptyArchiveHasItsFixedPagesAlone() {
        assertEquals(
                """
                .nojekyll <- nojekyll.ftl
                404.html <- 404.ftlh
                archive/index.html <- archive.ftlh
                authors/index.html <- authors.ftlh
                index.html <- home.ftlh
                robots.txt <- robots.ftl
                tags/index.html <- tags.ftlh
                trending/index.html <- trending.ftlh
                venues/index.html <- venues.ftlh
                """,
                SitePlanner.plan(EMPTY, List.of()).outline());
    }

    @Test
    void staticFilesAreFilesOfThePlan() {
        SitePlan plan = SitePlanner.plan(EMPTY, List.of("style.css", "fonts/serif.woff2"));
        assertEquals(
                """
                static/fonts/serif.woff2 <- static/fonts/serif.woff2
                static/style.css <- static/style.css
                """,
                Plans.outline(plan, "static/"));
    }

    @Test
    void theOrderOfThePapersDoesNotMatter() {
        SitePlan one = Plans.of(paper("a").tags("x"), paper("b").tags("X"), paper("c").tags("X"));
        SitePlan other = Plans.of(paper("c").tags("X"), paper("b").tags("X"), paper("a").tags("x"));
        assertEquals(one.outline(), other.outline());
        assertEquals(Plans.term(one, "tags/x/"), Plans.term(other, "tags/x/"));
    }

    @Test
    void twoPagesAtOnePathAreADefect() {
        List<Page> pages = List.of(new HostPage.Asset("a.css"), new HostPage.Asset("a.css"));
        assertEquals("two pages at static/a.css", refusal(pages));
    }

    @Test
    void twoPagesOnADiskThatIgnoresCaseAreADefectToo() {
        List<Page> pages = List.of(new HostPage.Asset("a.css"), new HostPage.Asset("A.CSS"));
        assertEquals("two pages at static/a.css", refusal(pages));
    }

    private static String refusal(List<Page> pages) {
        Catalogue catalogue = Catalogue.of(EMPTY);
        return String.valueOf(
                assertThrows(
                                IllegalStateException.class,
                                () -> new SitePlan(Settings.DEFAULT, catalogue, List.of(), pages))
                        .getMessage());
    }

    @Test
    void freePagesHaveAnAddressOfTheirOwn() {
        SitePlan plan = withPages(free("about", true, 0));
        assertEquals("about/index.html <- page.ftlh\n", Plans.outline(plan, "about"));
        assertTrue(plan.pages().stream().allMatch(p -> p.modified().isEmpty()));
    }

    @Test
    void theMenuFollowsTheWrittenOrderThenTheName() {
        SitePlan plan =
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

    private static SitePlan withPages(FreePage... pages) {
        return SitePlanner.plan(
                new Archive(Settings.DEFAULT, List.of(), List.of(pages)), List.of());
    }

    private static FreePage free(String name, boolean menu, int order) {
        return new FreePage(name, "Title", "", "", menu, order, "content/pages/x.md", 3);
    }

    @Test
    void everyKindOfPageAsksForItsOwnAnswer() {
        SitePlan plan =
                Plans.of(
                        settings().baseUrl("https://example.org/"),
                        paper("a").authors("Ada").tags("t").venue("V"),
                        paper("u").undated("2020"),
                        paper("gone").removed(),
                        paper("b").aliases("old"));
        List<String> kinds =
                plan.pages().stream().map(page -> page.match(new KindNames())).distinct().toList();
        List<String> sorted = kinds.stream().sorted().toList();
        assertEquals(
                List.of(
                        "dated",
                        "home",
                        "index",
                        "notFound",
                        "overview",
                        "paper",
                        "plain",
                        "redirect",
                        "removed",
                        "sitemap",
                        "term",
                        "trending",
                        "undated"),
                sorted);
        assertEquals("asset", new HostPage.Asset("x").match(new KindNames()));
        assertEquals("free", new Page.Free(free("a", true, 0)).match(new KindNames()));
        assertEquals("sitemapIndex", new HostPage.SitemapIndex(List.of()).match(new KindNames()));
    }

    @Test
    void onlyPagesForReadersAreListedForSearchEngines() {
        SitePlan plan =
                Plans.of(
                        settings().baseUrl("https://example.org/").cname("example.org"),
                        paper("a").aliases("old"),
                        paper("gone").removed());
        assertEquals(
                List.of(
                        ".nojekyll",
                        "404.html",
                        "CNAME",
                        "papers/gone/",
                        "papers/old/",
                        "robots.txt",
                        "sitemap.xml"),
                plan.pages().stream()
                        .filter(page -> !page.listedInSitemap())
                        .map(page -> page.path().address())
                        .toList());
    }

    /** A list changes with every paper it shows, so that its day would say nothing. */
    @Test
    void aPapersPageKnowsWhenItChangedAndAListDoesNot() {
        SitePlan plan =
                Plans.of(
                        paper("a").tags("t").authors("Ada").upvotes(1).version("2", "2026-03-01"),
                        paper("b").undated("2020-05-17").tags("t"));
        assertEquals("2026-03-01", modified(plan, "papers/a/"));
        assertEquals("2020-05-17", modified(plan, "papers/b/"));
        assertEquals("", modified(plan, "tags/t/"));
        assertEquals("", modified(plan, ""));
        assertEquals("", modified(plan, "archive/"));
    }

    private static String modified(SitePlan plan, String address) {
        Optional<Page> page =
                plan.pages().stream().filter(p -> p.path().address().equals(address)).findFirst();
        return page.orElseThrow().modified().map(Object::toString).orElse("");
    }
}
