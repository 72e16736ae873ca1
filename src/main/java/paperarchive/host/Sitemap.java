package paperarchive.host;

import java.util.ArrayList;
import java.util.List;
import paperarchive.plan.Page;
import paperarchive.plan.SitePath;

/**
 * Addresses for search engines. They come without the day of their last change: no record says when
 * what its page shows changed, and a wrong day is worse than none.
 *
 * <p>Source of the limit: sitemaps.org protocol 0.9, 50,000 addresses a file.
 */
record Sitemap(SitePath path, List<SitePath> pages) {
    private static final int MOST = 50_000;

    /** The least addresses for which it pays to pack the sitemap. */
    private static final int LARGE = 10_000;

    Sitemap {
        pages = List.copyOf(pages);
    }

    /**
     * Returns the sitemaps of pages sorted by path: {@code sitemap.xml}, or, for {@value #LARGE}
     * pages and more, packed ones: {@code sitemap-1.xml.gz}.
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
