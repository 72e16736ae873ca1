package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import paperarchive.paper.Settings;
import paperarchive.plan.Catalogue;
import paperarchive.plan.ListPage;
import paperarchive.plan.Page;
import paperarchive.plan.PaperPage;
import paperarchive.plan.SitePath;
import paperarchive.plan.SitePlan;
import paperarchive.plan.Term;

/**
 * What every page shows around its own matter: the site, its menu, the page's title and address.
 */
final class Frame {
    private static final String CARD = "static/card.png";

    private final Settings settings;
    private final Catalogue catalogue;
    private final List<Page.Free> menu;
    private final Fragments headers;
    private final ConcurrentMap<String, View.Site> sites = new ConcurrentHashMap<>();

    Frame(SitePlan plan, Fragments headers) {
        this.settings = plan.settings();
        this.catalogue = plan.catalogue();
        this.menu = plan.menu();
        this.headers = headers;
    }

    /**
     * The variables of a page that every page has: {@code site}, {@code root}, {@code header},
     * {@code here}.
     *
     * @param title of the page; empty on the first one
     */
    Map<String, Object> view(Page page, Hrefs hrefs, String title, String description) {
        Map<String, Object> view = new HashMap<>();
        String name = settings.title();
        String full = title.isEmpty() ? name : title.equals(name) ? name : title + " · " + name;
        View.Site site = sites.computeIfAbsent(hrefs.root(), root -> site(hrefs));
        view.put("site", site);
        view.put("root", hrefs.root());
        view.put("header", header(site, hrefs));
        view.put(
                "here",
                new View.Here(
                        page.path().address(),
                        page.listedInSitemap() ? canonical(page.path()) : "",
                        full,
                        description,
                        !page.listedInSitemap(),
                        card(page)));
        return view;
    }

    private TemplateHTMLOutputModel header(View.Site site, Hrefs hrefs) {
        return headers.of(hrefs.root(), "", () -> Map.of("site", site, "root", hrefs.root()));
    }

    View.Site site(Hrefs hrefs) {
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
        for (Page.Free page : menu) {
            links.add(new View.Link(page.page().title(), hrefs.to(page.path())));
        }
        return links;
    }

    private void addIndexes(List<View.Link> links, Hrefs hrefs) {
        for (Term.Kind kind : Term.Kind.values()) {
            boolean planned = kind != Term.Kind.AUTHOR || settings.authorPages();
            if (planned && catalogue.hasTerms(kind)) {
                SitePath path = SitePath.page(kind.folder());
                links.add(new View.Link(IndexViews.title(kind), hrefs.to(path)));
            }
        }
    }

    /** Pages that people pass on have a picture; it takes a full address. */
    private String card(Page page) {
        boolean shared =
                page instanceof PaperPage.OfPaper
                        || page instanceof ListPage.Home
                        || page instanceof ListPage.Dated
                        || page instanceof Page.Free;
        return shared && !settings.baseUrl().isEmpty() ? settings.baseUrl() + CARD : "";
    }

    /** The full address of a page; empty where the site has none. */
    String canonical(SitePath path) {
        return Hrefs.absolute(settings.baseUrl(), path);
    }

    /** A page in the sitemap, with the day it changed where that is known. */
    View.Location location(SitePath path, Optional<LocalDate> modified) {
        return new View.Location(canonical(path), modified.map(LocalDate::toString).orElse(""));
    }
}
