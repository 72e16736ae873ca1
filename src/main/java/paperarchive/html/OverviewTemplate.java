package paperarchive.html;

import java.util.List;
import java.util.Map;
import paperarchive.plan.HeatScale;
import paperarchive.plan.IndexPage;
import paperarchive.plan.Period;
import paperarchive.problem.Counting;
import paperarchive.template.ValueHasher;

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
        String count = Counting.of(page.papers(), "paper");
        Map<String, Object> view =
                chrome().view(
                                page,
                                hrefs,
                                SliceViews.numbered("Archive", page.slice()),
                                count + " by year, month and day.");
        view.put("allYears", page.years().stream().map(y -> line(y, page, hrefs)).toList());
        view.put(
                "years",
                page.slice().items().stream().map(y -> year(y, page.days(), hrefs)).toList());
        view.put("count", count);
        view.put("undated", page.undated() == 0 ? "" : Counting.of(page.undated(), "paper"));
        view.put("pager", SliceViews.pager(page.slice(), hrefs));
        return view;
    }

    /** Few pages, which change with nearly every build. */
    @Override
    boolean addShown(IndexPage.Overview page, ValueHasher hash) {
        return false;
    }

    private static View.YearLine line(
            IndexPage.YearCount year, IndexPage.Overview page, Hrefs hrefs) {
        return new View.YearLine(counted(year.year(), hrefs), months(year, page.months(), hrefs));
    }

    /** The twelve months of a year; those without papers lead nowhere. */
    static List<View.Shaded> months(IndexPage.YearCount year, HeatScale heat, Hrefs hrefs) {
        View.Shaded[] months = new View.Shaded[MONTHS];
        for (int month = 1; month <= MONTHS; month++) {
            months[month - 1] = new View.Shaded(shortName(month), "", "", "h0");
        }
        for (IndexPage.MonthCount count : year.months()) {
            int month = count.month().period().start().getMonthValue();
            months[month - 1] = shaded(count.month(), shortName(month), heat, hrefs);
        }
        return List.of(months);
    }

    private static String shortName(int month) {
        return Period.monthName(month).substring(0, 3);
    }

    /** A year with its days as a picture. */
    static View.Year year(IndexPage.YearCount year, HeatScale days, Hrefs hrefs) {
        return new View.Year(
                counted(year.year(), hrefs),
                HeatMap.of(year, days),
                year.months().stream().map(month -> month(month, days, hrefs)).toList());
    }

    private static View.Month month(IndexPage.MonthCount month, HeatScale heat, Hrefs hrefs) {
        int number = month.month().period().start().getMonthValue();
        String href = hrefs.to(month.month().period().path());
        String papers = Counting.grouped(month.month().papers());
        return new View.Month(
                new View.Counted(Period.monthName(number), href, papers),
                month.days().stream().map(d -> shaded(d, dayNumber(d), heat, hrefs)).toList());
    }

    private static String dayNumber(IndexPage.Count day) {
        return Integer.toString(day.period().start().getDayOfMonth());
    }

    private static View.Counted counted(IndexPage.Count year, Hrefs hrefs) {
        return new View.Counted(
                year.period().label(),
                hrefs.to(year.period().path()),
                Counting.grouped(year.papers()));
    }

    private static View.Shaded shaded(
            IndexPage.Count count, String text, HeatScale heat, Hrefs hrefs) {
        return new View.Shaded(
                text,
                hrefs.to(count.period().path()),
                Counting.grouped(count.papers()),
                "h" + heat.shade(count.papers()));
    }
}
