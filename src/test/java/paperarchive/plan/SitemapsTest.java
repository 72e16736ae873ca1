package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Paper;

/** Search engines are told of every page for readers, at most 50,000 in one file. */
class SitemapsTest {
    @Test
    void aSiteWithoutAnAddressHasNoSitemap() {
        assertEquals("", Plans.outline(Plans.of(paper("a")), "sitemap"));
    }

    @Test
    void theHostIsToldItsNameOnlyWhereThereIsOne() {
        assertEquals("", Plans.outline(Plans.of(paper("a")), "CNAME"));
        assertEquals(
                "CNAME <- cname.ftl\n",
                Plans.outline(Plans.of(settings().cname("papers.example.org")), "CNAME"));
    }

    @Test
    void aSitemapListsReadersPagesWithTheDayTheyChanged() {
        SitePlan plan =
                Plans.of(
                        settings().baseUrl("https://example.org/").withoutAuthorPages(),
                        paper("b").published("2019"),
                        paper("a").version("2", "2026-01-31").aliases("old"),
                        paper("gone").removed());
        HostPage.Sitemap sitemap = Plans.page(plan, "sitemap.xml", HostPage.Sitemap.class);
        assertEquals(
                """
                archive/ -
                date/2025-12-12/ -
                 -
                month/2025-12/ -
                papers/a/ 2026-01-31
                papers/b/ 2025-12-12
                tags/ -
                trending/ -
                venues/ -
                week/2025-W50/ -
                year/2025/ -
                """,
                text(sitemap));
        assertEquals(Optional.of(LocalDate.of(2026, 1, 31)), sitemap.modified());
    }

    @Test
    void fiftyThousandAddressesFitInOneFile() {
        List<Page> sitemaps = Sitemaps.of(pages(50_000));
        assertEquals(List.of("sitemap.xml"), paths(sitemaps));
        assertEquals(50_000, ((HostPage.Sitemap) sitemaps.get(0)).entries().size());
    }

    @Test
    void oneMoreNeedsTwoFilesAndAnIndex() {
        List<Page> sitemaps = Sitemaps.of(pages(50_001));
        assertEquals(List.of("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"), paths(sitemaps));
        HostPage.SitemapIndex index = (HostPage.SitemapIndex) sitemaps.get(2);
        assertEquals(
                List.of(50_000, 1),
                index.sitemaps().stream().map(part -> part.entries().size()).toList());
        assertEquals("papers/p50000/", index.sitemaps().get(1).entries().get(0).path().address());
        assertEquals("sitemap-index.ftlx", index.template());
        assertEquals("sitemap.ftlx", sitemaps.get(1).template());
    }

    private static List<Page> pages(int count) {
        Paper paper = paper("any").build();
        List<Page> pages =
                new ArrayList<>(
                        IntStream.range(0, count)
                                .mapToObj(i -> "p" + "0".repeat(5 - String.valueOf(i).length()) + i)
                                .<Page>map(id -> page(paper(id).build()))
                                .toList());
        pages.add(new PaperPage.Redirect(SitePath.page("papers", "old"), paper));
        return pages;
    }

    private static Page page(Paper paper) {
        return new PaperPage.OfPaper(paper, Optional.empty(), Optional.empty());
    }

    private static List<String> paths(List<Page> pages) {
        return pages.stream().map(page -> page.path().value()).toList();
    }

    private static String text(HostPage.Sitemap sitemap) {
        StringBuilder text = new StringBuilder();
        for (HostPage.Entry entry : sitemap.entries()) {
            text.append(entry.path().address())
                    .append(' ')
                    .append(entry.modified().map(LocalDate::toString).orElse("-"))
                    .append('\n');
        }
        return text.toString();
    }
}
