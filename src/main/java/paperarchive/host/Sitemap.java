package paperarchive.host;

import java.util.ArrayList;
import java.util.List;
import paperarchive.plan.Page;
import paperarchive.plan.SitePath;

/**
 * The sitemaps for search engines. They have no {@code lastmod}, because records do not say when
 * their pages changed, and a wrong date is worse than none.
 *
 * <p>Source of the limit: sitemaps.org protocol 0.9, 50,000 addresses a file.
 */
record Sitemap(SitePath path, List<SitePath> pages) {
    private static final int MOST = 50_000;

    /** The number of addresses from which on sitemaps are compressed. */
    private static final int LARGE = 10_000;

    Sitemap {
        pages = List.copyOf(pages);
    }

    /**
     * Returns the sitemaps of pages sorted by path: {@code sitemap.xml}, or, for {@value #LARGE}
     * pages and more, compressed ones: {@code sitemap-1.xml.gz}.
     */
    static List<Sitemap> of(List<Page> pages) {
        List<SitePath> paths =
                pages.parallelStream().filter(Page::listedInSitemap).map(Page::path).toList();
        if (paths.size() < LARGE) {
            return List.of(new Sitemap(new SitePath("sitemap.xml"), paths));
        }
        List<Sitemap> parts = new ArrayList<>();
        for (int from = 0; from < paths.size(); from += MOST) {
            SitePath path = new SitePath("sitemap-" + (parts.size() + 1) + ".xml.gz");
            int to = Math.min(paths.size(), from + MOST);
            parts.add(new Sitemap(path, paths.subList(from, to)));
        }
        return parts;
    }

    boolean isPacked() {
        return path.value().endsWith(".gz");
    }
}
