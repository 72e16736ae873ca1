package paperarchive.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import paperarchive.plan.Term;

/** What the template of each kind of page sees, by variable name. */
final class PageViews implements Page.Cases<Map<String, Object>> {
    private final Settings settings;
    private final Catalogue catalogue;
    private final List<Page.Free> menu;
    private final PaperViews papers;
    private final FreePageText texts;

    PageViews(SitePlan plan) {
        this.settings = plan.settings();
        this.catalogue = plan.catalogue();
        this.menu = plan.menu();
        this.papers = new PaperViews(catalogue, settings);
        this.texts = new FreePageText(plan);
    }

    @Override
    public Map<String, Object> paper(PaperPage.OfPaper page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view =
                view(page, hrefs, page.paper().title(), papers.description(page.paper()));
        view.put("paper", papers.paper(page, hrefs));
        return view;
    }

    @Override
    public Map<String, Object> removed(PaperPage.Removed page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Paper paper = page.paper();
        Map<String, Object> view = view(page, hrefs, paper.title(), "");
        view.put("paper", papers.link(paper, hrefs));
        view.put("status", paper.status().map(s -> papers.status(s, hrefs)).stream().toList());
        return view;
    }

    @Override
    public Map<String, Object> redirect(PaperPage.Redirect page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view = view(page, hrefs, page.target().title(), "");
        view.put("target", papers.link(page.target(), hrefs));
        view.put("canonical", canonical(Page.pathOf(page.target())));
        return view;
    }

    @Override
    public Map<String, Object> home(ListPage.Home page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view = view(page, hrefs, "", settings.description());
        List<View.Section> days = new ArrayList<>();
        for (ListPage.DayPart day : page.days()) {
            days.add(section(day.day(), day.papers(), day.total(), hrefs));
        }
        view.put("days", days);
        view.put("older", period(page.older(), hrefs));
        view.put("total", catalogue.papers().size());
        return view;
    }

    @Override
    public Map<String, Object> dated(ListPage.Dated page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Period period = page.period();
        String count = Counting.of(page.slice().total(), "paper");
        Map<String, Object> view = listing(page, page.slice(), period.label(), count, hrefs);
        if (period.kind() == Period.Kind.DAY) {
            view.put("entries", entries(page.slice().items(), hrefs));
        }
        view.put("kind", period.kind() == Period.Kind.DAY ? "day" : period.kind().folder());
        view.put("period", new View.Date(period.label(), period.key(), hrefs.to(period.path())));
        view.put("previous", period(page.previous(), hrefs));
        view.put("next", period(page.next(), hrefs));
        view.put("around", around(period, hrefs));
        return view;
    }

    @Override
    public Map<String, Object> undated(ListPage.Undated page) {
        return listing(page, page.slice(), "Papers without a day", "", Hrefs.from(page.path()));
    }

    @Override
    public Map<String, Object> overview(IndexPage.Overview page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view = view(page, hrefs, numbered("Archive", page.slice()), "");
        view.put("years", page.slice().items().stream().map(y -> year(y, hrefs)).toList());
        view.put("pager", pager(page.slice(), hrefs));
        view.put("total", page.papers());
        view.put("undated", page.undated());
        return view;
    }

    @Override
    public Map<String, Object> index(IndexPage.Index page) {
        Hrefs hrefs = Hrefs.from(page.path());
        String title =
                switch (page.kind()) {
                    case TAG -> "Tags";
                    case AUTHOR -> "Authors";
                    case VENUE -> "Venues";
                };
        Map<String, Object> view = view(page, hrefs, numbered(title, page.slice()), "");
        view.put("heading", title);
        view.put("letters", letters(page, hrefs));
        view.put(
                "alphabet",
                page.letters().stream()
                        .map(
                                l ->
                                        new View.Link(
                                                l.letter(),
                                                hrefs.to(l.page()) + "#" + id(l.letter())))
                        .toList());
        view.put("pager", pager(page.slice(), hrefs));
        view.put("total", page.slice().total());
        return view;
    }

    private static List<View.Letter> letters(IndexPage.Index page, Hrefs hrefs) {
        Map<String, List<View.Counted>> byLetter = new LinkedHashMap<>();
        for (Term term : page.slice().items()) {
            byLetter.computeIfAbsent(term.letter(), l -> new ArrayList<>())
                    .add(
                            new View.Counted(
                                    term.indexName(), hrefs.to(term.path()), term.papers().size()));
        }
        return byLetter.entrySet().stream()
                .map(l -> new View.Letter(l.getKey(), id(l.getKey()), l.getValue()))
                .toList();
    }

    /** The name of a letter's place on its page, in ASCII: {@code letter-l}. */
    private static String id(String letter) {
        int c = letter.codePointAt(0);
        String plain = c < 0x80 && Character.isLetter(c) ? letter : Integer.toHexString(c);
        return "letter-" + plain.toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, Object> term(ListPage.OfTerm page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Term term = page.term();
        String count = Counting.of(page.slice().total(), "paper");
        Map<String, Object> view = listing(page, page.slice(), term.name(), count, hrefs);
        view.put("name", term.name());
        view.put("orcid", term.orcid());
        view.put("index", hrefs.to(SitePath.page(term.kind().folder())));
        return view;
    }

    @Override
    public Map<String, Object> trending(ListPage.Trending page) {
        Hrefs hrefs = Hrefs.from(page.path());
        Map<String, Object> view = view(page, hrefs, "Trending", "");
        view.put(
                "tops",
                page.tops().stream()
                        .map(t -> section(t.period(), t.papers(), t.papers().size(), hrefs))
                        .toList());
        return view;
    }

    @Override
    public Map<String, Object> free(Page.Free page) {
        Hrefs hrefs = Hrefs.from(page.path());
        FreePage written = page.page();
        Map<String, Object> view = view(page, hrefs, written.title(), written.description());
        view.put("heading", written.title());
        view.put("text", texts.html(written, hrefs));
        return view;
    }

    @Override
    public Map<String, Object> notFound(HostPage.NotFound page) {
        return view(page, Hrefs.below(settings.baseUrl()), "Page not found", "");
    }

    @Override
    public Map<String, Object> sitemap(HostPage.Sitemap page) {
        return Map.of(
                "addresses",
                page.entries().stream().map(e -> location(e.path(), e.modified())).toList());
    }

    @Override
    public Map<String, Object> sitemapIndex(HostPage.SitemapIndex page) {
        return Map.of(
                "sitemaps",
                page.sitemaps().stream().map(s -> location(s.path(), s.modified())).toList());
    }

    @Override
    public Map<String, Object> plain(HostPage.Plain page) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("site", site(Hrefs.from(page.path())));
        return view;
    }

    @Override
    public Map<String, Object> asset(HostPage.Asset page) {
        return Map.of();
    }

    private View.Location location(SitePath path, Optional<LocalDate> modified) {
        return new View.Location(canonical(path), modified.map(LocalDate::toString).orElse(""));
    }

    private String canonical(SitePath path) {
        return Hrefs.absolute(settings.baseUrl(), path);
    }

    private Map<String, Object> view(Page page, Hrefs hrefs, String title, String description) {
        Map<String, Object> view = new LinkedHashMap<>();
        String name = settings.title();
        String full = title.isEmpty() ? name : title.equals(name) ? name : title + " · " + name;
        view.put("site", site(hrefs));
        view.put("root", hrefs.root());
        view.put(
                "here",
                new View.Here(
                        page.path().address(),
                        page.listedInSitemap() ? canonical(page.path()) : "",
                        full,
                        description,
                        !page.listedInSitemap()));
        return view;
    }

    private View.Site site(Hrefs hrefs) {
        return new View.Site(
                settings.title(),
                settings.byline(),
                settings.description(),
                settings.language(),
                settings.baseUrl(),
                settings.cname(),
                menu.stream()
                        .map(p -> new View.Link(p.page().title(), hrefs.to(p.path())))
                        .toList(),
                settings.authorPages());
    }

    private Map<String, Object> listing(
            Page page, Slice<Paper> slice, String heading, String count, Hrefs hrefs) {
        String description = count.isEmpty() ? "" : heading + ": " + count;
        Map<String, Object> view = view(page, hrefs, numbered(heading, slice), description);
        view.put("heading", heading);
        view.put("entries", slice.items().stream().map(p -> papers.brief(p, hrefs)).toList());
        view.put("pager", pager(slice, hrefs));
        view.put("total", slice.total());
        return view;
    }

    private static String numbered(String title, Slice<?> slice) {
        return slice.number() == 1 ? title : title + ", page " + slice.number();
    }

    private List<View.Entry> entries(List<Paper> list, Hrefs hrefs) {
        return list.stream().map(paper -> papers.entry(paper, hrefs)).toList();
    }

    private View.Section section(Period period, List<Paper> list, int total, Hrefs hrefs) {
        return new View.Section(
                period.label(), hrefs.to(period.path()), entries(list, hrefs), total);
    }

    private static View.Pager pager(Slice<?> slice, Hrefs hrefs) {
        return new View.Pager(
                slice.number(),
                slice.pages(),
                slice.total(),
                slice.previous().map(hrefs::to).orElse(""),
                slice.next().map(hrefs::to).orElse(""));
    }

    private static List<View.Link> period(Optional<Period> period, Hrefs hrefs) {
        return period.map(p -> new View.Link(p.label(), hrefs.to(p.path()))).stream().toList();
    }

    /** The longer periods that a period begins in. */
    private static List<View.Link> around(Period period, Hrefs hrefs) {
        List<View.Link> around = new ArrayList<>();
        for (Period.Kind kind : Period.Kind.values()) {
            boolean wholeInside = kind != Period.Kind.WEEK || period.kind() == Period.Kind.DAY;
            if (kind.compareTo(period.kind()) > 0 && wholeInside) {
                Period longer = kind.of(period.start());
                around.add(new View.Link(longer.label(), hrefs.to(longer.path())));
            }
        }
        return around;
    }

    private static View.Year year(IndexPage.YearCount year, Hrefs hrefs) {
        return new View.Year(
                counted(year.year(), year.year().period().label(), hrefs),
                year.months().stream().map(month -> month(month, hrefs)).toList());
    }

    private static View.Month month(IndexPage.MonthCount month, Hrefs hrefs) {
        Period period = month.month().period();
        return new View.Month(
                counted(month.month(), Period.monthName(period.start().getMonthValue()), hrefs),
                month.days().stream().map(day -> counted(day, dayNumber(day), hrefs)).toList());
    }

    private static String dayNumber(IndexPage.Count day) {
        return Integer.toString(day.period().start().getDayOfMonth());
    }

    private static View.Counted counted(IndexPage.Count count, String text, Hrefs hrefs) {
        return new View.Counted(text, hrefs.to(count.period().path()), count.papers());
    }
}
