package paperarchive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import paperarchive.PaperBuilder;
import paperarchive.SettingsBuilder;
import paperarchive.output.Generator;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Archive;
import paperarchive.paper.Paper;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Problems;
import paperarchive.template.Templates;
import paperarchive.template.Theme;

/** Search engines are told of every page for readers, at most 50,000 in one file. */
class SitemapTest {
    private static SiteModel site(SettingsBuilder settings, PaperBuilder... papers) {
        List<Paper> built = Arrays.stream(papers).map(PaperBuilder::build).toList();
        return SitePlanner.plan(new Archive(settings.build(), built, List.of()));
    }

    private static OutputPlan files(SiteModel site) throws IOException {
        Problems problems = new Problems();
        Templates templates = new Templates(Theme.builtIn(), problems);
        List<Generator> generators = List.of(new HostFiles(templates));
        OutputPlan plan = OutputPlan.of(site, generators, problems);
        assertEquals(List.of(), problems.sorted());
        return plan;
    }

    private static String outline(SettingsBuilder settings, PaperBuilder... papers)
            throws IOException {
        return files(site(settings, papers)).outline();
    }

    @Test
    void aSiteWithoutAnAddressHasNoSitemap() throws IOException {
        assertEquals(
                """
                .nojekyll <- host nojekyll.ftl
                404.html <- host 404.ftlh
                robots.txt <- host robots.ftl
                """,
                outline(settings(), paper("a")));
    }

    @Test
    void theHostIsToldItsNameOnlyWhereThereIsOne() throws IOException {
        assertEquals(
                """
                .nojekyll <- host nojekyll.ftl
                404.html <- host 404.ftlh
                CNAME <- host cname.ftl
                opensearch.xml <- host opensearch.ftlx
                papers/old/index.html <- host redirect.ftlh
                robots.txt <- host robots.ftl
                sitemap.xml <- host sitemap.ftlx
                """,
                outline(
                        settings().baseUrl("https://example.org/").cname("papers.example.org"),
                        paper("a").aliases("old")));
    }

    @Test
    void aSitemapListsReadersPages() {
        SiteModel site =
                site(
                        settings().baseUrl("https://example.org/").withoutAuthorPages(),
                        paper("b").published("2019"),
                        paper("a").version("2", "2026-01-31").aliases("old"),
                        paper("gone").removed());
        List<Sitemap> sitemaps = Sitemap.of(site.pages());
        assertEquals(1, sitemaps.size());
        assertEquals(
                """
                archive/
                date/2025-12-12/

                month/2025-12/
                papers/a/
                papers/b/
                search/
                stats/
                subscribe/
                tags/
                trending/
                venues/
                week/2025-W50/
                year/2025/
                """,
                text(sitemaps.get(0)));
    }

    @Test
    void aSmallSitemapIsOneFileAndALargeOneIsPacked() {
        assertEquals(List.of("sitemap.xml"), paths(Sitemap.of(pages(9_999))));
        assertEquals(List.of("sitemap-1.xml.gz"), paths(Sitemap.of(pages(10_000))));
    }

    @Test
    void fiftyThousandAddressesFitInOneFile() {
        List<Sitemap> sitemaps = Sitemap.of(pages(50_000));
        assertEquals(List.of("sitemap-1.xml.gz"), paths(sitemaps));
        assertEquals(50_000, sitemaps.get(0).pages().size());
    }

    @Test
    void oneMoreNeedsTwoFilesAndAnIndex() throws IOException {
        List<Page> pages = pages(50_001);
        List<Sitemap> sitemaps = Sitemap.of(pages);
        assertEquals(List.of("sitemap-1.xml.gz", "sitemap-2.xml.gz"), paths(sitemaps));
        assertEquals(
                List.of(50_000, 1), sitemaps.stream().map(part -> part.pages().size()).toList());
        assertEquals("papers/p50000/", sitemaps.get(1).pages().get(0).address());

        SiteModel small = site(settings().baseUrl("https://example.org/"));
        SiteModel large =
                new SiteModel(
                        small.archive(),
                        small.catalogue(),
                        small.citationKeys(),
                        List.of(),
                        pages,
                        List.of());
        OutputPlan plan = files(large);
        OutputFile index = plan.find("sitemap.xml").orElseThrow();
        assertEquals("sitemap-index.ftlx", index.kind());
        assertEquals("sitemap.ftlx", plan.find("sitemap-2.xml.gz").orElseThrow().kind());
        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://example.org/papers/p50000/</loc></url>
                </urlset>
                """,
                unpacked(plan.find("sitemap-2.xml.gz").orElseThrow()));
        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://example.org/sitemap-1.xml.gz</loc></sitemap>
                <sitemap><loc>https://example.org/sitemap-2.xml.gz</loc></sitemap>
                </sitemapindex>
                """,
                new String(index.bytes(), StandardCharsets.UTF_8));
    }

    private static String unpacked(OutputFile file) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file.bytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Pages that differ in their paths alone. */
    private static List<Page> pages(int count) {
        Paper[] papers =
                IntStream.range(0, count)
                        .mapToObj(i -> "p" + "0".repeat(5 - String.valueOf(i).length()) + i)
                        .map(id -> paper(id).build())
                        .toArray(Paper[]::new);
        SiteModel site =
                SitePlanner.plan(new Archive(settings().build(), List.of(papers), List.of()));
        return site.pages().stream()
                .filter(page -> page.path().value().startsWith("papers/"))
                .toList();
    }

    private static List<String> paths(List<Sitemap> sitemaps) {
        return sitemaps.stream().map(sitemap -> sitemap.path().value()).toList();
    }

    private static String text(Sitemap sitemap) {
        return sitemap.pages().stream()
                .map(page -> page.address() + "\n")
                .collect(Collectors.joining());
    }
}
