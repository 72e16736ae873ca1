package paperarchive.render;

import freemarker.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import paperarchive.cite.CitationKeys;
import paperarchive.paper.FreePage;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.Catalogue;
import paperarchive.plan.HostPage;
import paperarchive.plan.IndexPage;
import paperarchive.plan.ListPage;
import paperarchive.plan.Page;
import paperarchive.plan.PaperPage;
import paperarchive.plan.Period;
import paperarchive.plan.SitePath;
import paperarchive.plan.SitePlan;
import paperarchive.plan.Slice;
import paperarchive.plan.StatsPage;
import paperarchive.plan.Term;
import paperarchive.text.Formulas;

/** What the template of each kind of page sees, by variable name. */
final class PageViews implements Page.Cases<Map<String, Object>> {
    /** The templates of what many pages share. */
    static final List<String> FRAGMENTS = List.of("partials/header.ftlh", "partials/brief.ftlh");

    private final Frame frame;
    private final Settings settings;
    private final Catalogue catalogue;
    private final boolean smallArchive;
    private final PaperViews papers;
    private final EntryViews entries;
    private final FreePageText texts;
    private final Calendars calendars;

    /**
     * The views of a plan's pages.
     *
     * @param templates where those of {@link #FRAGMENTS} will stand, by name
     */
    PageViews(SitePlan plan, Map<String, Template> templates, CitationKeys keys) {
        this.frame = new Frame(plan, new Fragments(FRAGMENTS.get(0), templates));
        this.settings = plan.settings();
        this.catalogue = plan.catalogue();
        this.smallArchive = catalogue.papers().size() <= settings.fullListsUpTo();
        Formulas formulas = new Formulas();
        this.papers = new PaperViews(catalogue, settings, formulas, keys);
        this.entries = new EntryViews(papers, settings, new Fragments(FRAGMENTS.get(1), templates));
        this.texts = new FreePageText(plan, formulas);
        this.calendars = new Calendars(catalogue);
    }

    /** What people should mend in the record of a page's paper. */
    List<PaperWarning> warnings(PaperPage.OfPaper page) {
        return papers.warnings(page.paper());
    }

    @Override
    public Map<String, Object> paper(PaperPage.OfPaper page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Paper paper = page.paper();
        String notice = PaperViews.notice(paper);
        String description = (notice + papers.description(paper)).strip();
        Map<String, Object> view =
                frame.view(page, hrefs, notice + papers.title(paper), description);
        view.put("notice", notice);
        view.put("paper", papers.paper(page, hrefs));
        return view;
    }

    @Override
    public Map<String, Object> removed(PaperPage.Removed page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Paper paper = page.paper();
        Map<String, Object> view = frame.view(page, hrefs, papers.title(paper), "");
        view.put("paper", papers.link(paper, hrefs));
        view.put("status", paper.status().map(s -> papers.status(s, hrefs)).stream().toList());
        return view;
    }

    @Override
    public Map<String, Object> redirect(PaperPage.Redirect page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view = frame.view(page, hrefs, papers.title(page.target()), "");
        view.put("target", papers.link(page.target(), hrefs));
        view.put("canonical", frame.canonical(Page.pathOf(page.target())));
        return view;
    }

    @Override
    public Map<String, Object> home(ListPage.Home page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view = frame.view(page, hrefs, "", settings.description());
        List<View.Section> days = new ArrayList<>();
        for (ListPage.DayPart day : page.days()) {
            boolean all = day.papers().size() == day.total();
            String rest = all ? "" : "All " + Counting.of(day.total(), "paper") + " of";
            days.add(
                    PeriodViews.section(
                            day.day(),
                            day.total(),
                            each(day.papers(), paper -> entries.ofDay(paper, hrefs, true)),
                            rest,
                            hrefs));
        }
        view.put(
                "around",
                page.days().isEmpty()
                        ? List.of()
                        : PeriodViews.around(catalogue, page.days().get(0).day(), hrefs));
        view.put("days", days);
        view.put("older", PeriodViews.link(page.older(), hrefs));
        view.put("calendar", calendars.latest(hrefs));
        view.put("count", Counting.of(catalogue.papers().size(), "paper"));
        return view;
    }

    @Override
    public Map<String, Object> dated(ListPage.Dated page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Period period = page.period();
        boolean day = period.kind() == Period.Kind.DAY;
        Map<String, Object> view = listing(page, page.slice(), period.label(), hrefs);
        if (day) {
            view.put("full", true);
            view.put(
                    "entries",
                    each(page.slice().items(), p -> entries.ofDay(p, hrefs, smallArchive)));
        } else {
            addEntries(view, page.slice(), hrefs);
        }
        view.put("kind", period.kind() == Period.Kind.DAY ? "day" : period.kind().folder());
        view.put("period", new View.Date(period.label(), period.key(), hrefs.to(period.path())));
        view.put("previous", PeriodViews.link(page.previous(), hrefs));
        view.put("next", PeriodViews.link(page.next(), hrefs));
        view.put("around", PeriodViews.around(catalogue, period, hrefs));
        view.put("calendar", calendars.of(page, hrefs));
        return view;
    }

    @Override
    public Map<String, Object> undated(ListPage.Undated page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view = listing(page, page.slice(), "Papers without a day", hrefs);
        addEntries(view, page.slice(), hrefs);
        return view;
    }

    @Override
    public Map<String, Object> overview(IndexPage.Overview page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view =
                frame.view(page, hrefs, SliceViews.numbered("Archive", page.slice()), "");
        IndexViews.overview(page, hrefs, view);
        view.put("pager", SliceViews.pager(page.slice(), hrefs));
        return view;
    }

    @Override
    public Map<String, Object> index(IndexPage.Index page) {
        Hrefs hrefs = Hrefs.from(page.path());
        String title = IndexViews.title(page.kind());
        Map<String, Object> view =
                frame.view(page, hrefs, SliceViews.numbered(title, page.slice()), "");
        IndexViews.index(page, hrefs, view);
        view.put("pager", SliceViews.pager(page.slice(), hrefs));
        return view;
    }

    @Override
    public Map<String, Object> term(ListPage.OfTerm page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Term term = page.term();
        Map<String, Object> view = listing(page, page.slice(), term.name(), hrefs);
        addEntries(view, page.slice(), hrefs);
        view.put("name", term.name());
        view.put("orcid", term.orcid());
        view.put("index", hrefs.to(SitePath.page(term.kind().folder())));
        return view;
    }

    @Override
    public Map<String, Object> former(ListPage.Former page) {
        Hrefs hrefs = Hrefs.from(page.path());
        String name = page.term().map(Term::name).orElse(IndexViews.title(page.kind()));
        Map<String, Object> view = frame.view(page, hrefs, name, "");
        view.put("target", new View.Link(name, hrefs.to(page.target())));
        view.put("canonical", frame.canonical(page.target()));
        return view;
    }

    @Override
    public Map<String, Object> trending(ListPage.Trending page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view = frame.view(page, hrefs, "Trending", "");
        view.put(
                "tops",
                each(
                        page.tops(),
                        top ->
                                PeriodViews.section(
                                        top.period(),
                                        top.papers().size(),
                                        each(top.papers(), paper -> entries.full(paper, hrefs)),
                                        "",
                                        hrefs)));
        return view;
    }

    @Override
    public Map<String, Object> stats(StatsPage page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view = frame.view(page, hrefs, "Statistics", "");
        new StatsViews(settings, hrefs).put(page.statistics(), view);
        return view;
    }

    @Override
    public Map<String, Object> free(Page.Free page) {
        Hrefs hrefs = Hrefs.from(page.path());
        FreePage written = page.page();
        Map<String, Object> view = frame.view(page, hrefs, written.title(), written.description());
        view.put("heading", written.title());
        view.put("text", texts.html(written, hrefs));
        return view;
    }

    @Override
    public Map<String, Object> readingList(Page.ReadingList page) {
        return frame.view(page, Hrefs.from(page.path()), "Reading list", "");
    }

    @Override
    public Map<String, Object> notFound(HostPage.NotFound page) {
        return frame.view(page, Hrefs.below(settings.baseUrl()), "Page not found", "");
    }

    @Override
    public Map<String, Object> sitemap(HostPage.Sitemap page) {
        return Map.of(
                "addresses",
                page.entries().stream().map(e -> frame.location(e.path(), e.modified())).toList());
    }

    @Override
    public Map<String, Object> sitemapIndex(HostPage.SitemapIndex page) {
        return Map.of(
                "sitemaps",
                page.sitemaps().stream().map(s -> frame.location(s.path(), s.modified())).toList());
    }

    @Override
    public Map<String, Object> plain(HostPage.Plain page) {
        Map<String, Object> view = new HashMap<>();
        view.put("site", frame.site(Hrefs.from(page.path())));
        return view;
    }

    @Override
    public Map<String, Object> asset(HostPage.Asset page) {
        return Map.of();
    }

    private Map<String, Object> listing(
            Page page, Slice<Paper> slice, String heading, Hrefs hrefs) {
        String count = Counting.of(slice.total(), "paper");
        Map<String, Object> view =
                frame.view(
                        page, hrefs, SliceViews.numbered(heading, slice), heading + ": " + count);
        view.put("heading", heading);
        view.put("count", count);
        view.put("pager", SliceViews.pager(slice, hrefs));
        return view;
    }

    /** In full where the archive is small, else in short and ready made. */
    private void addEntries(Map<String, Object> view, Slice<Paper> slice, Hrefs hrefs) {
        view.put("full", smallArchive);
        view.put(
                "entries",
                smallArchive
                        ? each(slice.items(), paper -> entries.full(paper, hrefs))
                        : each(slice.items(), paper -> entries.brief(paper, hrefs)));
    }

    private static <T, R> List<R> each(List<T> items, Function<T, R> view) {
        List<R> views = new ArrayList<>(items.size());
        for (T item : items) {
            views.add(view.apply(item));
        }
        return views;
    }
}
