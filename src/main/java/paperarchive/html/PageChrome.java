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

    /** The template of the foot that all pages of one depth share. */
    public static final String FOOTER = "partials/footer.ftlh";

    private static final TemplateHTMLOutputModel NO_FOOTER = HtmlText.ready("");

    private static final String CARD = "static/card.png";

    private final SiteModel site;
    private final Settings settings;
    private final Catalogue catalogue;
    private final LinkTargets targets;
    private final Fragments headers;
    private final Fragments footers;
    private final boolean hasVotes;
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
        this.footers = new Fragments(templates, FOOTER);
        this.hasVotes =
                catalogue.papers().stream().anyMatch(paper -> paper.upvotes().orElse(0) > 0);
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
        return hasher.add(site.isSmall()).add(hasVotes).value();
    }

    /** Adds all that the chrome of a page depends on. */
    public void addDependencies(SitePath page, ValueHasher hasher) {
        hasher.add(hash).add(targets.alternates(page));
    }

    /**
     * The variables of a page that every page has: {@code site}, {@code root}, {@code header},
     * {@code footer}, {@code here}.
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
    public Map<String, Object> hiddenView(
            SitePath path, Hrefs hrefs, String title, String description) {
        return view(path, hrefs, title, description, false, "");
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
        view.put("header", header(path, shown, hrefs));
        view.put("footer", footer(shown, hrefs));
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

    /**
     * The head of a page as people see it, in which the menu marks the page.
     *
     * @param path of the page; the further pages of an index count as its first
     */
    private TemplateHTMLOutputModel header(SitePath path, View.Site site, Hrefs hrefs) {
        String href = new Hrefs(hrefs.root(), "").to(firstPage(path));
        boolean inMenu = site.menu().stream().anyMatch(link -> link.href().equals(href));
        String current = inMenu ? href : "";
        return headers.of(
                hrefs.root(),
                current,
                () -> Map.of("site", site, "root", hrefs.root(), "current", current));
    }

    /** The page of a list that comes first: {@code tags/} for {@code tags/page/2/}. */
    private static SitePath firstPage(SitePath path) {
        int further = path.value().indexOf("/page/");
        return further < 0 ? path : SitePath.page(path.value().substring(0, further));
    }

    /** In a large archive the pages right below the first have a footer; nearly all lie deeper. */
    private TemplateHTMLOutputModel footer(View.Site shown, Hrefs hrefs) {
        return site.isSmall() || !hrefs.isDeep()
                ? footers.of(hrefs.root(), "", () -> Map.of("site", shown, "root", hrefs.root()))
                : NO_FOOTER;
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
                settings.license(),
                settings.contact(),
                settings.source(),
                menu(new Hrefs(hrefs.root(), "")));
    }

    /**
     * The menu of every page: the parts of the archive that hold anything, then the pages people
     * wrote. Papers are ranked by votes, so that without any vote the ranking is not in the menu.
     */
    private List<View.Link> menu(Hrefs hrefs) {
        List<View.Link> links = new ArrayList<>();
        add(links, "Search", "search", hrefs);
        add(links, "Archive", "archive", hrefs);
        for (Term.Kind kind : Term.Kind.values()) {
            boolean planned = kind != Term.Kind.AUTHOR || settings.authorPages();
            if (planned && catalogue.hasTerms(kind)) {
                add(links, kind.title(), kind.folder(), hrefs);
            }
        }
        if (hasVotes) {
            add(links, "Trending", "trending", hrefs);
        }
        add(links, "Statistics", "stats", hrefs);
        add(links, "Reading list", "reading-list", hrefs);
        for (Page.Free page : site.menu()) {
            links.add(new View.Link(page.page().title(), hrefs.to(page.path())));
        }
        return links;
    }

    private static void add(List<View.Link> links, String text, String folder, Hrefs hrefs) {
        links.add(new View.Link(text, hrefs.to(SitePath.page(folder))));
    }

    /** The full address of a page; empty where the site has none. */
    public String canonical(SitePath path) {
        return Hrefs.absolute(settings.baseUrl(), path);
    }
}
