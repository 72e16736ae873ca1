package paperarchive.host;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import paperarchive.html.Hrefs;
import paperarchive.html.View;
import paperarchive.plan.SitePath;
import paperarchive.template.FileTemplate;
import paperarchive.template.ValueHasher;

/** A sitemap as a file. */
final class SitemapTemplate implements FileTemplate<Sitemap> {
    private final String baseUrl;

    SitemapTemplate(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public String template(Sitemap sitemap) {
        return "sitemap.ftlx";
    }

    @Override
    public Map<String, Object> view(Sitemap sitemap) {
        return Map.of(
                "addresses",
                sitemap.entries().stream()
                        .map(entry -> location(baseUrl, entry.path(), entry.modified()))
                        .toList());
    }

    @Override
    public boolean addDependencies(Sitemap sitemap, ValueHasher hash) {
        hash.add(baseUrl).add(sitemap.entries());
        return true;
    }

    @Override
    public SitePath path(Sitemap sitemap) {
        return sitemap.path();
    }

    /** Returns an address with the day on which it changed, if that is known. */
    static View.Location location(String baseUrl, SitePath path, Optional<LocalDate> modified) {
        String day = modified.map(LocalDate::toString).orElse("");
        return new View.Location(Hrefs.absolute(baseUrl, path), day);
    }
}
