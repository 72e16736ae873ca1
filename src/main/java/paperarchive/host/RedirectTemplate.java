package paperarchive.host;

import java.util.List;
import java.util.Map;
import paperarchive.html.Hrefs;
import paperarchive.html.PageChrome;
import paperarchive.html.PlainTitles;
import paperarchive.html.View;
import paperarchive.plan.Redirect;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.template.FileTemplate;
import paperarchive.template.ValueHasher;

/** A page that redirects from a former address to the current one. */
final class RedirectTemplate implements FileTemplate<Redirect> {
    private final PageChrome chrome;
    private final PlainTitles titles;

    RedirectTemplate(PageChrome chrome, PlainTitles titles) {
        this.chrome = chrome;
        this.titles = titles;
    }

    @Override
    public String template(Redirect redirect) {
        return "redirect.ftlh";
    }

    @Override
    public Map<String, Object> view(Redirect redirect) {
        Hrefs hrefs = chrome.hrefs(redirect.path());
        String name = name(redirect);
        Map<String, Object> view = chrome.hiddenView(redirect.path(), hrefs, name, "");
        view.put("target", new View.Link(name, hrefs.to(redirect.target())));
        view.put("canonical", chrome.canonical(redirect.target()));
        return view;
    }

    private String name(Redirect redirect) {
        if (redirect instanceof Redirect.ToPaper to) {
            return titles.of(to.paper());
        }
        Redirect.ToTerm to = (Redirect.ToTerm) redirect;
        return to.term().map(Term::name).orElse(to.kind().title(chrome.words()));
    }

    @Override
    public boolean addDependencies(Redirect redirect, ValueHasher hash) {
        chrome.addDependencies(redirect.path(), hash);
        hash.add(redirect.target()).add(name(redirect));
        return true;
    }

    @Override
    public SitePath path(Redirect redirect) {
        return redirect.path();
    }

    @Override
    public List<String> parts() {
        return List.of(PageChrome.HEADER, PageChrome.FOOTER);
    }
}
