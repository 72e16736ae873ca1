package paperarchive.host;

import java.util.List;
import java.util.Map;
import paperarchive.plan.SitePath;
import paperarchive.template.FileTemplate;
import paperarchive.template.ValueHasher;

/** The list of the sitemaps of a site that needs more than one. */
final class SitemapIndexTemplate implements FileTemplate<List<Sitemap>> {
    private final String baseUrl;

    SitemapIndexTemplate(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public String template(List<Sitemap> sitemaps) {
        return "sitemap-index.ftlx";
    }

    @Override
    public Map<String, Object> view(List<Sitemap> sitemaps) {
        return Map.of(
                "sitemaps",
                sitemaps.stream().map(s -> SitemapTemplate.location(baseUrl, s.path())).toList());
    }

    /** One small file. */
    @Override
    public boolean addDependencies(List<Sitemap> sitemaps, ValueHasher hash) {
        return false;
    }

    @Override
    public SitePath path(List<Sitemap> sitemaps) {
        return new SitePath("sitemap.xml");
    }
}
