package paperarchive.host;

import java.util.HashMap;
import java.util.Map;
import paperarchive.html.PageChrome;
import paperarchive.plan.SitePath;
import paperarchive.template.FileTemplate;
import paperarchive.template.ValueHasher;

/** A small text file for the host: {@code robots.txt}, {@code CNAME}, {@code .nojekyll}. */
final class HostTextTemplate implements FileTemplate<SitePath> {
    private final PageChrome chrome;
    private final String template;

    HostTextTemplate(PageChrome chrome, String template) {
        this.chrome = chrome;
        this.template = template;
    }

    @Override
    public String template(SitePath path) {
        return template;
    }

    @Override
    public Map<String, Object> view(SitePath path) {
        Map<String, Object> view = new HashMap<>();
        view.put("site", chrome.site(chrome.hrefs(path)));
        return view;
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
}
