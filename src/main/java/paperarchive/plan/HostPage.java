package paperarchive.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A file for the host or for machines; no reader is led to it. */
public sealed interface HostPage extends Page {
    @Override
    default boolean listedInSitemap() {
        return false;
    }

    /** What a host shows at an address that does not exist. */
    record NotFound() implements HostPage {
        @Override
        public SitePath path() {
            return new SitePath("404.html");
        }

        @Override
        public String template() {
            return "404.ftlh";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notFound(this);
        }
    }

    /** Addresses for search engines, at most 50,000 in one file. */
    record Sitemap(SitePath path, List<Entry> entries) implements HostPage {
        public Sitemap {
            entries = List.copyOf(entries);
        }

        @Override
        public String template() {
            return "sitemap.ftlx";
        }

        @Override
        public Optional<LocalDate> modified() {
            return entries.stream()
                    .flatMap(entry -> entry.modified().stream())
                    .max(Comparator.naturalOrder());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sitemap(this);
        }
    }

    /** An address and the day it last changed. */
    record Entry(SitePath path, Optional<LocalDate> modified) {}

    /** The list of sitemaps of a site that needs more than one. */
    record SitemapIndex(List<Sitemap> sitemaps) implements HostPage {
        public SitemapIndex {
            sitemaps = List.copyOf(sitemaps);
        }

        @Override
        public SitePath path() {
            return new SitePath("sitemap.xml");
        }

        @Override
        public String template() {
            return "sitemap-index.ftlx";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sitemapIndex(this);
        }
    }

    /** A file of a few words for the host: {@code robots.txt}, {@code CNAME}, {@code .nojekyll}. */
    record Plain(SitePath path, String template) implements HostPage {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.plain(this);
        }
    }

    /**
     * A file that goes into the site as it is.
     *
     * @param name its name among the static files: {@code style.css}
     */
    record Asset(String name) implements HostPage {
        @Override
        public SitePath path() {
            return new SitePath("static/" + name);
        }

        @Override
        public String template() {
            return "static/" + name;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.asset(this);
        }
    }
}
