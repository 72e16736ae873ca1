package paperarchive.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import paperarchive.paper.Paper;

/**
 * Plans the overview of every year, month and day that has papers, with page breaks between years.
 */
final class ArchiveIndexPlanner {
    /** The maximum size of a page in days, before the next year starts a new page: some 110 kB. */
    private static final int MOST_ON_A_PAGE = 1200;

    /** The heading of a month counts as two days, a year with its heat map as ten. */
    private static final int MONTH = 2;

    private static final int YEAR = 10;

    /** Years that the table of all years shows, the latest ones: some 70 kB. */
    private static final int MOST_YEARS = 80;

    private ArchiveIndexPlanner() {}

    static List<Page> of(Catalogue catalogue) {
        List<IndexPage.YearCount> years = years(catalogue);
        List<List<IndexPage.YearCount>> parts = parts(years);
        HeatScale months = months(years);
        HeatScale days = HeatScale.of(catalogue.days().values().stream().mapToInt(List::size));
        List<IndexPage.YearCount> latest = years.subList(0, Math.min(MOST_YEARS, years.size()));
        List<Page> pages = new ArrayList<>();
        int total = catalogue.papers().size();
        int undated = catalogue.undated().size();
        for (List<IndexPage.YearCount> part : parts) {
            int number = pages.size() + 1;
            Slice<IndexPage.YearCount> slice =
                    new Slice<>(SitePath.page("archive"), part, number, parts.size(), total);
            List<IndexPage.YearCount> all = number == 1 ? latest : List.of();
            pages.add(new IndexPage.Overview(slice, all, months, days, total, undated));
        }
        return pages;
    }

    /**
     * Returns a page for each year: an overview, for archives whose lists of a year would be long.
     *
     * @param size the number of most voted papers of each year
     */
    static List<Page> yearOverviews(Catalogue catalogue, int size) {
        NavigableMap<Period, List<Paper>> papers = catalogue.periods(Period.Kind.YEAR);
        List<IndexPage.YearCount> years = years(catalogue);
        HeatScale months = months(years);
        HeatScale days = HeatScale.of(catalogue.days().values().stream().mapToInt(List::size));
        List<Page> pages = new ArrayList<>();
        for (IndexPage.YearCount year : years) {
            Period period = year.year().period();
            pages.add(
                    new IndexPage.YearOverview(
                            year,
                            months,
                            days,
                            TrendingPlanner.best(
                                    papers.getOrDefault(period, List.of()).stream(), size),
                            Optional.ofNullable(papers.lowerKey(period)),
                            Optional.ofNullable(papers.higherKey(period))));
        }
        return pages;
    }

    private static HeatScale months(List<IndexPage.YearCount> years) {
        return HeatScale.of(
                years.stream()
                        .flatMap(year -> year.months().stream())
                        .mapToInt(month -> month.month().papers()));
    }

    private static List<IndexPage.YearCount> years(Catalogue catalogue) {
        NavigableMap<Period, NavigableMap<Period, List<IndexPage.Count>>> years = new TreeMap<>();
        for (Map.Entry<LocalDate, List<Paper>> day : catalogue.days().entrySet()) {
            years.computeIfAbsent(Period.Kind.YEAR.of(day.getKey()), y -> new TreeMap<>())
                    .computeIfAbsent(Period.Kind.MONTH.of(day.getKey()), m -> new ArrayList<>())
                    .add(count(Period.Kind.DAY.of(day.getKey()), day.getValue().size()));
        }
        List<IndexPage.YearCount> newestFirst = new ArrayList<>();
        years.descendingMap()
                .forEach((year, months) -> newestFirst.add(year(year, months.descendingMap())));
        return newestFirst;
    }

    private static IndexPage.YearCount year(
            Period year, NavigableMap<Period, List<IndexPage.Count>> months) {
        List<IndexPage.MonthCount> counted = new ArrayList<>();
        months.forEach(
                (month, days) ->
                        counted.add(new IndexPage.MonthCount(count(month, sum(days)), days)));
        int papers = counted.stream().mapToInt(m -> m.month().papers()).sum();
        return new IndexPage.YearCount(count(year, papers), counted);
    }

    private static IndexPage.Count count(Period period, int papers) {
        return new IndexPage.Count(period, papers);
    }

    private static int sum(List<IndexPage.Count> counts) {
        return counts.stream().mapToInt(IndexPage.Count::papers).sum();
    }

    private static List<List<IndexPage.YearCount>> parts(List<IndexPage.YearCount> years) {
        List<List<IndexPage.YearCount>> parts = new ArrayList<>();
        List<IndexPage.YearCount> part = new ArrayList<>();
        int room = MOST_ON_A_PAGE;
        for (IndexPage.YearCount year : years) {
            int needed = size(year);
            if (!part.isEmpty() && needed > room) {
                parts.add(part);
                part = new ArrayList<>();
                room = MOST_ON_A_PAGE;
            }
            part.add(year);
            room -= needed;
        }
        parts.add(part);
        return parts;
    }

    private static int size(IndexPage.YearCount year) {
        int days = year.months().stream().mapToInt(month -> month.days().size()).sum();
        return days + MONTH * year.months().size() + YEAR;
    }
}
