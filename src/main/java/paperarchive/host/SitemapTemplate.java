package paperarchive.host;

import java.util.Map;
import paperarchive.html.Hrefs;
import paperarchive.html.View;
import paperarchive.plan.SitePath;
import paperarchive.template.FileTemplate;
import paperarchive.template.ValueHasher;

/** The template of a sitemap. */
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
                sitemap.pages().stream().map(page -> location(baseUrl, page)).toList());
    }

    @Override
    public boolean addDependencies(Sitemap sitemap, ValueHasher hash) {
        hash.add(baseUrl).add(sitemap.pages());
        return true;
    }

    @Override
    public SitePath path(Sitemap sitemap) {
        return sitemap.path();
    }

    static View.Location location(String baseUrl, SitePath path) {
        return new View.Location(Hrefs.absolute(baseUrl, path));
    }
}
