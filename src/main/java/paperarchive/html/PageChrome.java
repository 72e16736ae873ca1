package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import paperarchive.output.Alternate;
import paperarchive.output.LinkTargets;
import paperarchive.paper.Settings;
import paperarchive.plan.Catalogue;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.template.Fragments;
import paperarchive.template.Templates;
import paperarchive.template.ValueHash;
import paperarchive.template.ValueHasher;

/**
 * What every page shows around its own content: the site, its menu, the page's title and address.
 * May be used from any thread.
 */
public final class PageChrome {
    /** The template of the part that all pages of one depth share. */
    public static final String HEADER = "partials/header.ftlh";

    private static final String CARD = "static/card.png";

    private final SiteModel site;
    private final Settings settings;
    private final Catalogue catalogue;
    private final LinkTargets targets;
    private final Fragments headers;
    private final ValueHash hash;
    private final ConcurrentMap<String, View.Site> sites = new ConcurrentHashMap<>();

    /**
     * The chrome of a site's pages.
     *
     * @param targets where the other forms of a page are
     */
    public PageChrome(SiteModel site, Templates templates, LinkTargets targets) {
        this.site = site;
        this.settings = site.settings();
        this.catalogue = site.catalogue();
        this.targets = targets;
        this.headers = new Fragments(templates, HEADER);
        this.hash = hash(templates.hasher());
    }

    /** Hashes what every page shows: settings and menu; and whether the archive is a small one. */
    private ValueHash hash(ValueHasher hasher) {
        hasher.add(settings);
        for (Page.Free page : site.menu()) {
            hasher.add(page.path()).add(page.page().title());
        }
        for (Term.Kind kind : Term.Kind.values()) {
            hasher.add(catalogue.hasTerms(kind));
        }
        return hasher.add(site.isSmall()).value();
    }

    /** Adds all that the chrome of a page depends on. */
    public void addDependencies(SitePath page, ValueHasher hasher) {
        hasher.add(hash).add(targets.alternates(page));
    }

    /**
     * The variables of a page that every page has: {@code site}, {@code root}, {@code header},
     * {@code here}.
     *
     * @param title of the page; empty on the first one
     */
    Map<String, Object> view(Page page, Hrefs hrefs, String title, String description) {
        return view(page.path(), hrefs, title, description, page.listedInSitemap(), "");
    }

    /** The same for a page that people pass on: it has a picture, which takes a full address. */
    Map<String, Object> viewWithCard(Page page, Hrefs hrefs, String title, String description) {
        String card = settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + CARD;
        return view(page.path(), hrefs, title, description, page.listedInSitemap(), card);
    }

    /** The same for a page that search engines leave out. */
    public Map<String, Object> hiddenView(SitePath path, Hrefs hrefs, String title) {
        return view(path, hrefs, title, "", false, "");
    }

    private Map<String, Object> view(
            SitePath path,
            Hrefs hrefs,
            String title,
            String description,
            boolean listed,
            String card) {
        Map<String, Object> view = new HashMap<>();
        String name = settings.title();
        String full = title.isEmpty() ? name : title.equals(name) ? name : title + " · " + name;
        View.Site shown = sites.computeIfAbsent(hrefs.root(), root -> site(hrefs));
        view.put("site", shown);
        view.put("root", hrefs.root());
        view.put("header", header(shown, hrefs));
        view.put(
                "here",
                new View.Here(
                        path.address(),
                        listed ? canonical(path) : "",
                        full,
                        description,
                        !listed,
                        card,
                        alternates(path, hrefs)));
        return view;
    }

    private List<View.Alternate> alternates(SitePath path, Hrefs hrefs) {
        List<Alternate> alternates = targets.alternates(path);
        return alternates.isEmpty()
                ? List.of()
                : alternates.stream()
                        .map(
                                a ->
                                        new View.Alternate(
                                                a.rel(), a.type(), a.title(), hrefs.to(a.path())))
                        .toList();
    }

    private TemplateHTMLOutputModel header(View.Site site, Hrefs hrefs) {
        return headers.of(hrefs.root(), "", () -> Map.of("site", site, "root", hrefs.root()));
    }

    /** The site as a page sees it: {@code site}. */
    public View.Site site(Hrefs hrefs) {
        return new View.Site(
                settings.title(),
                settings.byline(),
                settings.description(),
                settings.language(),
                settings.baseUrl(),
                settings.cname(),
                menu(new Hrefs(hrefs.root(), "")));
    }

    /**
     * The parts of the archive that hold anything, then the pages people wrote. The indexes are
     * named on the first page and on those right below it: nearly all pages lie deeper, and name
     * the tags, authors and venues themselves.
     */
    private List<View.Link> menu(Hrefs hrefs) {
        List<View.Link> links = new ArrayList<>();
        links.add(new View.Link("Archive", hrefs.to(SitePath.page("archive"))));
        links.add(new View.Link("Trending", hrefs.to(SitePath.page("trending"))));
        if (!hrefs.isDeep()) {
            addIndexes(links, hrefs);
            links.add(new View.Link("Statistics", hrefs.to(SitePath.page("stats"))));
        }
        for (Page.Free page : site.menu()) {
            links.add(new View.Link(page.page().title(), hrefs.to(page.path())));
        }
        return links;
    }

    private void addIndexes(List<View.Link> links, Hrefs hrefs) {
        for (Term.Kind kind : Term.Kind.values()) {
            boolean planned = kind != Term.Kind.AUTHOR || settings.authorPages();
            if (planned && catalogue.hasTerms(kind)) {
                SitePath path = SitePath.page(kind.folder());
                links.add(new View.Link(kind.title(), hrefs.to(path)));
            }
        }
    }

    /** The full address of a page; empty where the site has none. */
    public String canonical(SitePath path) {
        return Hrefs.absolute(settings.baseUrl(), path);
    }
}
