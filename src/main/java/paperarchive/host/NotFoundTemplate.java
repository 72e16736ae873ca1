package paperarchive.host;

import java.util.List;
import java.util.Map;
import paperarchive.html.PageChrome;
import paperarchive.plan.SitePath;
import paperarchive.template.FileTemplate;
import paperarchive.template.ValueHasher;

/** The 404 page, which a host shows for a URL that does not exist. */
final class NotFoundTemplate implements FileTemplate<SitePath> {
    private final PageChrome chrome;

    NotFoundTemplate(PageChrome chrome) {
        this.chrome = chrome;
    }

    @Override
    public String template(SitePath path) {
        return "404.ftlh";
    }

    @Override
    public Map<String, Object> view(SitePath path) {
        return chrome.hiddenView(
                path,
                chrome.hrefsFromAnywhere(),
                chrome.words().text("pageNotFound"),
                chrome.words().text("noPageHere"));
    }

    /** One small file. */
    @Override
    public boolean addDependencies(SitePath path, ValueHasher hash) {
        return false;
    }

    @Override
    public SitePath path(SitePath path) {
        return path;
    }

    @Override
    public List<String> parts() {
        return List.of(PageChrome.HEADER, PageChrome.FOOTER);
    }
}
