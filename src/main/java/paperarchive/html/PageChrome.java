package paperarchive.html;

import static java.util.stream.Collectors.joining;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import paperarchive.output.Alternate;
import paperarchive.output.LinkTargets;
import paperarchive.paper.Settings;
import paperarchive.paper.WebAddress;
import paperarchive.plan.Catalogue;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.template.Fragments;
import paperarchive.template.Templates;
import paperarchive.template.ValueHash;
import paperarchive.template.ValueHasher;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Markdown;
import paperarchive.words.Words;

/**
 * What every page shows around its own content: the site, its menu, the page's title and address.
 * May be used from any thread.
 */
public final class PageChrome {
    /** The template of the part that all pages of one depth share. */
    public static final String HEADER = "partials/header.ftlh";

    /** The template of the footer that all pages of one depth share. */
    public static final String FOOTER = "partials/footer.ftlh";

    private static final TemplateHTMLOutputModel NO_FOOTER = EscapedHtml.ready("");

    /** The archive's own style sheet, which is loaded after the built-in one. */
    private static final String CUSTOM_STYLE = "custom.css";

    private static final SitePath SEARCH = SitePath.page("search");
    private static final String CARD = "static/card.png";

    private final SiteModel site;
    private final Settings settings;
    private final Words words;
    private final Catalogue catalogue;
    private final LinkTargets targets;
    private final Fragments headers;
    private final Fragments footers;
    private final SiteMenu menu;
    private final boolean hasCustomStyle;
    private final boolean files;
    private final ValueHash hash;
    private final ConcurrentMap<String, View.Site> sites = new ConcurrentHashMap<>();

    /**
     * The chrome of a site's pages.
     *
     * @param targets gives the alternates of a page
     */
    public PageChrome(SiteModel site, Templates templates, LinkTargets targets) {
        this.site = site;
        this.settings = site.settings();
        this.words = templates.words();
        this.catalogue = site.catalogue();
        this.targets = targets;
        this.headers = new Fragments(templates, HEADER);
        this.footers = new Fragments(templates, FOOTER);
        this.files = Hrefs.namesFiles(settings);
        this.menu = new SiteMenu(site, words);
        this.hasCustomStyle = templates.hasOwnStatic(CUSTOM_STYLE);
        this.hash = hash(templates.hasher());
    }

    /** Hashes what every page shows: settings, menu, and whether the archive is small. */
    private ValueHash hash(ValueHasher hasher) {
        hasher.add(settings).add(site.archive().words());
        for (Page.Free page : site.menu()) {
            hasher.add(page.path()).add(page.page().title());
        }
        if (!settings.look().menu().isEmpty()) {
            // The setting may name pages that are not in the built-in menu.
            site.archive().pages().forEach(page -> hasher.add(page.name()).add(page.title()));
        }
        for (Term.Kind kind : Term.Kind.values()) {
            hasher.add(catalogue.hasTerms(kind));
        }
        return hasher.add(site.isSmall()).add(menu.hasVotes()).add(hasCustomStyle).value();
    }

    /** Returns the words of the interface. */
    public Words words() {
        return words;
    }

    /** Adds everything that the chrome of a page depends on. */
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

    /**
     * Returns the same for a page that is shared: it has a preview picture, which needs an absolute
     * URL.
     */
    Map<String, Object> viewWithCard(Page page, Hrefs hrefs, String title, String description) {
        boolean shown = !settings.baseUrl().isEmpty() && !isOneOfMany(hrefs);
        String card = shown ? settings.baseUrl() + CARD : "";
        return view(page.path(), hrefs, title, description, page.listedInSitemap(), card);
    }

    /** Returns the same for a page that search engines should not index. */
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
     * Returns the visible header of a page, with the page marked in the menu. The search page has
     * no search field in its header.
     *
     * @param path of the page; further pages of an index count as the first
     */
    private TemplateHTMLOutputModel header(SitePath path, View.Site site, Hrefs hrefs) {
        String href = hrefs.shared().to(firstPage(path));
        boolean named =
                path.equals(SEARCH)
                        || site.menu().stream().anyMatch(link -> link.href().equals(href));
        String current = named ? href : "";
        return headers.of(
                hrefs.root(),
                current,
                () -> Map.of("site", site, "root", hrefs.root(), "current", current));
    }

    /** Returns the first page of a list: {@code tags/} for {@code tags/page/2/}. */
    private static SitePath firstPage(SitePath path) {
        int further = path.value().indexOf("/page/");
        return further < 0 ? path : SitePath.page(path.value().substring(0, further));
    }

    /**
     * Returns whether a page is of a kind that makes up nearly all of a large archive, so every
     * byte of the chrome counts: two or more levels below the home page.
     */
    boolean isOneOfMany(Hrefs hrefs) {
        return !site.isSmall() && hrefs.isDeep();
    }

    /**
     * In a large archive only pages directly below the home page have a footer; most are deeper.
     */
    private TemplateHTMLOutputModel footer(View.Site shown, Hrefs hrefs) {
        return !isOneOfMany(hrefs)
                ? footers.of(hrefs.root(), "", () -> Map.of("site", shown, "root", hrefs.root()))
                : NO_FOOTER;
    }

    /** Returns the view of the site: {@code site}. */
    public View.Site site(Hrefs hrefs) {
        return new View.Site(
                settings.title(),
                settings.byline(),
                settings.description(),
                settings.language(),
                WritingDirection.of(settings.language()),
                settings.baseUrl(),
                settings.cname(),
                settings.license(),
                settings.contact(),
                settings.source(),
                hrefs.shared().to(SitePath.page()),
                hrefs.index(),
                settings.look().logo(),
                footerText(hrefs),
                settings.look().allow().stream().map(origin -> " " + origin).collect(joining()),
                hasCustomStyle,
                menu.links(hrefs.shared(), isOneOfMany(hrefs)));
    }

    /** Returns the setting {@code footer} as HTML; its links begin with a slash or are URLs. */
    private TemplateHTMLOutputModel footerText(Hrefs hrefs) {
        if (settings.look().footer().isEmpty()) {
            return NO_FOOTER;
        }
        Markdown markdown =
                new Markdown(
                        link ->
                                link.startsWith("/") && !link.startsWith("//")
                                        ? within(link.substring(1), hrefs)
                                        : WebAddress.of(link).orElse(""),
                        1,
                        new FormulaConverter());
        return EscapedHtml.ready(markdown.html(settings.look().footer()));
    }

    private static String within(String path, Hrefs hrefs) {
        boolean page = path.isEmpty() || path.endsWith("/");
        String link = hrefs.root() + path + (page ? hrefs.index() : "");
        return link.isEmpty() ? "./" : link;
    }

    /** Returns how a page of the site links to the others. */
    public Hrefs hrefs(SitePath page) {
        return Hrefs.from(page, files);
    }

    /** Returns how a page that may be shown at any address links to the pages of the site. */
    public Hrefs hrefsFromAnywhere() {
        return Hrefs.below(settings);
    }

    /** Returns the absolute URL of a page; empty if the site has no base URL. */
    public String canonical(SitePath path) {
        return Hrefs.absolute(settings.baseUrl(), path);
    }
}
