package paperarchive.host;

import java.util.ArrayList;
import java.util.List;
import paperarchive.html.PageChrome;
import paperarchive.html.PlainTitles;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.paper.Settings;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.template.TemplatedFiles;
import paperarchive.template.Templates;
import paperarchive.text.FormulaConverter;

/** Contributes files for the host: redirects, the 404 page, and files that are not for readers. */
public final class HostFiles implements Generator {
    private final Templates templates;

    public HostFiles(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "host";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        Settings settings = site.settings();
        PageChrome chrome = new PageChrome(site, templates, targets);
        List<OutputFile> files = new ArrayList<>(redirects(site, chrome));
        NotFoundTemplate notFound = new NotFoundTemplate(chrome);
        files.add(new TemplatedFiles<>(templates, notFound).file(new SitePath("404.html")));
        files.add(text(".nojekyll", "nojekyll.ftl", chrome));
        files.add(text("robots.txt", "robots.ftl", chrome));
        if (!settings.cname().isEmpty()) {
            files.add(text("CNAME", "cname.ftl", chrome));
        }
        if (!settings.baseUrl().isEmpty()) {
            files.add(text("opensearch.xml", "opensearch.ftlx", chrome));
            files.addAll(sitemaps(site));
        }
        return files;
    }

    private List<OutputFile> redirects(SiteModel site, PageChrome chrome) {
        PlainTitles titles = new PlainTitles(templates.words(), new FormulaConverter());
        RedirectTemplate redirect = new RedirectTemplate(chrome, titles);
        return site.redirects().stream()
                .map(new TemplatedFiles<>(templates, redirect)::file)
                .toList();
    }

    private OutputFile text(String path, String template, PageChrome chrome) {
        HostTextTemplate text = new HostTextTemplate(chrome, template);
        return new TemplatedFiles<>(templates, text).file(new SitePath(path));
    }

    private List<OutputFile> sitemaps(SiteModel site) {
        String baseUrl = site.settings().baseUrl();
        List<Sitemap> sitemaps = Sitemap.of(site.pages());
        TemplatedFiles<Sitemap> each =
                new TemplatedFiles<>(templates, new SitemapTemplate(baseUrl));
        List<OutputFile> files = new ArrayList<>();
        boolean packed = sitemaps.get(0).isPacked();
        for (Sitemap sitemap : sitemaps) {
            OutputFile file = each.file(sitemap);
            files.add(packed ? new GzippedFile(sitemap.path(), file) : file);
        }
        if (packed) {
            SitemapIndexTemplate index = new SitemapIndexTemplate(baseUrl);
            files.add(new TemplatedFiles<>(templates, index).file(sitemaps));
        }
        return files;
    }
}
