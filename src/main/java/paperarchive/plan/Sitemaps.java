package paperarchive.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The sitemap of a plan: one file, or numbered files and an index.
 *
 * <p>Source of the limit: sitemaps.org protocol 0.9, 50,000 addresses a file.
 */
final class Sitemaps {
    private static final int MOST = 50_000;

    private Sitemaps() {}

    /** The sitemaps of pages that are sorted by path. */
    static List<Page> of(List<Page> pages) {
        List<HostPage.Entry> entries =
                pages.parallelStream()
                        .filter(Page::listedInSitemap)
                        .map(page -> new HostPage.Entry(page.path(), page.modified()))
                        .toList();
        if (entries.size() <= MOST) {
            return List.of(new HostPage.Sitemap(new SitePath("sitemap.xml"), entries));
        }
        List<HostPage.Sitemap> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += MOST) {
            SitePath path = new SitePath("sitemap-" + (parts.size() + 1) + ".xml");
            int to = Math.min(entries.size(), from + MOST);
            parts.add(new HostPage.Sitemap(path, entries.subList(from, to)));
        }
        List<Page> all = new ArrayList<>(parts);
        all.add(new HostPage.SitemapIndex(parts));
        return all;
    }
}
