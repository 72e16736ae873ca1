package paperarchive.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import paperarchive.paper.Paper;

/** The overview of every year, month and day that has papers, cut into pages between years. */
final class ArchiveOverview {
    /** Days on one page before the next year goes to another; with their links, some 90 kB. */
    private static final int MOST_DAYS = 1000;

    private ArchiveOverview() {}

    static List<Page> of(Catalogue catalogue) {
        List<List<IndexPage.YearCount>> parts = parts(years(catalogue));
        List<Page> pages = new ArrayList<>();
        int total = catalogue.papers().size();
        int undated = catalogue.undated().size();
        for (List<IndexPage.YearCount> part : parts) {
            Slice<IndexPage.YearCount> slice =
                    new Slice<>(
                            SitePath.page("archive"), part, pages.size() + 1, parts.size(), total);
            pages.add(new IndexPage.Overview(slice, total, undated));
        }
        return pages;
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
        int days = 0;
        for (IndexPage.YearCount year : years) {
            int more = year.months().stream().mapToInt(month -> month.days().size()).sum();
            if (days > 0 && days + more > MOST_DAYS) {
                parts.add(part);
                part = new ArrayList<>();
                days = 0;
            }
            part.add(year);
            days += more;
        }
        parts.add(part);
        return parts;
    }
}
