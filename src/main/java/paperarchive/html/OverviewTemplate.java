package paperarchive.html;

import java.util.List;
import java.util.Map;
import paperarchive.plan.HeatScale;
import paperarchive.plan.IndexPage;
import paperarchive.template.ValueHasher;
import paperarchive.words.Words;

/** Every year, month and day that has papers. */
final class OverviewTemplate extends HtmlTemplate<IndexPage.Overview> {
    private static final int MONTHS = 12;

    OverviewTemplate(SiteParts parts) {
        super(parts.chrome());
    }

    @Override
    public String template(IndexPage.Overview page) {
        return "archive.ftlh";
    }

    @Override
    Map<String, Object> view(IndexPage.Overview page, Hrefs hrefs) {
        String count = words().count("paperCount", page.papers());
        Map<String, Object> view =
                chrome().view(
                                page,
                                hrefs,
                                PaginationViews.numbered(
                                        words().text("archive"), page.slice(), words()),
                                words().text("archiveDescription", Map.of("papers", count)));
        view.put(
                "allYears", page.years().stream().map(y -> line(y, page, hrefs, words())).toList());
        view.put(
                "years",
                page.slice().items().stream()
                        .map(y -> year(y, page.days(), hrefs, words()))
                        .toList());
        view.put("count", count);
        int undated = page.undated();
        view.put("undated", undated == 0 ? "" : words().count("paperCount", undated));
        view.put("pager", PaginationViews.pager(page.slice(), hrefs, words()));
        return view;
    }

    /** Not fingerprinted: these are few pages, which change in nearly every build. */
    @Override
    boolean addShown(IndexPage.Overview page, ValueHasher hash) {
        return false;
    }

    private static View.YearLine line(
            IndexPage.YearCount year, IndexPage.Overview page, Hrefs hrefs, Words words) {
        return new View.YearLine(
                counted(year.year(), hrefs, words), months(year, page.months(), hrefs, words));
    }

    /** The twelve months of a year; those without papers are not links. */
    static List<View.Shaded> months(
            IndexPage.YearCount year, HeatScale heat, Hrefs hrefs, Words words) {
        View.Shaded[] months = new View.Shaded[MONTHS];
        for (int month = 1; month <= MONTHS; month++) {
            months[month - 1] = new View.Shaded(shortName(month, words), "", "", "h0");
        }
        for (IndexPage.MonthCount count : year.months()) {
            int month = count.month().period().start().getMonthValue();
            months[month - 1] = shaded(count.month(), shortName(month, words), heat, hrefs, words);
        }
        return List.of(months);
    }

    private static String shortName(int month, Words words) {
        return words.item("shortMonthNames", month);
    }

    /** Returns a year with its days as a picture. */
    static View.Year year(IndexPage.YearCount year, HeatScale days, Hrefs hrefs, Words words) {
        return new View.Year(
                counted(year.year(), hrefs, words),
                HeatMap.of(year, days, words),
                year.months().stream().map(month -> month(month, days, hrefs, words)).toList());
    }

    private static View.Month month(
            IndexPage.MonthCount month, HeatScale heat, Hrefs hrefs, Words words) {
        int number = month.month().period().start().getMonthValue();
        String href = hrefs.to(month.month().period().path());
        String papers = words.number(month.month().papers());
        return new View.Month(
                new View.Counted(words.item("monthNames", number), href, papers),
                month.days().stream()
                        .map(d -> shaded(d, dayNumber(d), heat, hrefs, words))
                        .toList());
    }

    private static String dayNumber(IndexPage.Count day) {
        return Integer.toString(day.period().start().getDayOfMonth());
    }

    private static View.Counted counted(IndexPage.Count year, Hrefs hrefs, Words words) {
        return new View.Counted(
                year.period().label(words),
                hrefs.to(year.period().path()),
                words.number(year.papers()));
    }

    private static View.Shaded shaded(
            IndexPage.Count count, String text, HeatScale heat, Hrefs hrefs, Words words) {
        return new View.Shaded(
                text,
                hrefs.to(count.period().path()),
                words.number(count.papers()),
                "h" + heat.shade(count.papers()));
    }
}
