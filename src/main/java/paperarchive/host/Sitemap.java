package paperarchive.host;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paperarchive.plan.Page;
import paperarchive.plan.SitePath;

/**
 * Addresses for search engines.
 *
 * <p>Source of the limit: sitemaps.org protocol 0.9, 50,000 addresses a file.
 */
record Sitemap(SitePath path, List<Entry> entries) {
    private static final int MOST = 50_000;

    /** An address and the day on which it last changed. */
    record Entry(SitePath path, Optional<LocalDate> modified) {}

    Sitemap {
        entries = List.copyOf(entries);
    }

    /** Returns the sitemaps of pages sorted by path: one for all, or numbered ones. */
    static List<Sitemap> of(List<Page> pages) {
        List<Entry> entries =
                pages.parallelStream()
                        .filter(Page::listedInSitemap)
                        .map(page -> new Entry(page.path(), page.modified()))
                        .toList();
        if (entries.size() <= MOST) {
            return List.of(new Sitemap(new SitePath("sitemap.xml"), entries));
        }
        List<Sitemap> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += MOST) {
            SitePath path = new SitePath("sitemap-" + (parts.size() + 1) + ".xml");
            int to = Math.min(entries.size(), from + MOST);
            parts.add(new Sitemap(path, entries.subList(from, to)));
        }
        return parts;
    }

    /** Returns the day on which the latest of its addresses changed. */
    Optional<LocalDate> modified() {
        return entries.stream()
                .flatMap(entry -> entry.modified().stream())
                .max(Comparator.naturalOrder());
    }
}
