package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static paperarchive.PaperBuilder.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paperarchive.PaperBuilder;

/** Every year, month and day that has papers, with counts. */
class ArchiveIndexPlannerTest {
    @Test
    void yearsAndMonthsAreNewestFirstAndDaysInTheirOrder() {
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2025-12-12"),
                        paper("b").listed("2025-12-12"),
                        paper("c").listed("2025-12-01"),
                        paper("d").listed("2025-02-01"),
                        paper("e").listed("2023-05-05"),
                        paper("u").undated("2020"),
                        paper("gone").removed());
        IndexPage.Overview page = Plans.page(plan, "archive/", IndexPage.Overview.class);
        assertEquals(
                """
                2025 4
                  2025-12 3: 2025-12-01 1, 2025-12-12 2
                  2025-02 1: 2025-02-01 1
                2023 1
                  2023-05 1: 2023-05-05 1
                """,
                text(page));
        assertEquals(6, page.papers());
        assertEquals(1, page.undated());
    }

    @Test
    void anEmptyArchiveHasAnOverviewOfNothing() {
        IndexPage.Overview page = Plans.page(Plans.of(), "archive/", IndexPage.Overview.class);
        assertEquals("", text(page));
        assertEquals(1, page.slice().pages());
        assertEquals(0, page.slice().total());
    }

    @Test
    void manyYearsAreCutBetweenTwoYears() {
        SiteModel plan = Plans.of(papersOnDays("2020-01-01", 1461));
        assertEquals(List.of("archive/", "archive/page/2/"), Plans.addresses(plan, "archive/"));
        assertEquals("2023 2022 2021", years(plan, "archive/"));
        assertEquals("2020", years(plan, "archive/page/2/"));
    }

    @Test
    void threeFullYearsFitOnOnePageAndOneDayMoreDoesNot() {
        // 2022 to 2024 have 1,096 days; each year's map and months take the room of 34 more.
        assertEquals(1, parts(papersOnDays("2022-01-01", 1096)));
        assertEquals(2, parts(papersOnDays("2021-12-31", 1097)));
    }

    @Test
    void theFirstPageAloneShowsEveryYear() {
        SiteModel plan = Plans.of(papersOnDays("2020-01-01", 1461));
        IndexPage.Overview first = Plans.page(plan, "archive/", IndexPage.Overview.class);
        IndexPage.Overview second = Plans.page(plan, "archive/page/2/", IndexPage.Overview.class);
        assertEquals(4, first.years().size());
        assertEquals(0, second.years().size());
    }

    @Test
    void theTableOfAllYearsShowsTheLatestEighty() {
        PaperBuilder[] papers =
                IntStream.range(0, 90)
                        .mapToObj(year -> paper("p" + year).listed(1930 + year + "-05-01"))
                        .toArray(PaperBuilder[]::new);
        List<IndexPage.YearCount> years =
                Plans.page(Plans.of(papers), "archive/", IndexPage.Overview.class).years();
        assertEquals(80, years.size());
        assertEquals("2019", years.get(0).year().period().key());
    }

    private static int parts(PaperBuilder... papers) {
        return Plans.addresses(Plans.of(papers), "archive/").size();
    }

    private static PaperBuilder[] papersOnDays(String first, int days) {
        LocalDate start = LocalDate.parse(first);
        return IntStream.range(0, days)
                .mapToObj(day -> paper("p" + day).listed(start.plusDays(day).toString()))
                .toArray(PaperBuilder[]::new);
    }

    private static String years(SiteModel plan, String address) {
        return Plans.page(plan, address, IndexPage.Overview.class).slice().items().stream()
                .map(year -> year.year().period().key())
                .collect(Collectors.joining(" "));
    }

    private static String text(IndexPage.Overview page) {
        StringBuilder text = new StringBuilder();
        for (IndexPage.YearCount year : page.slice().items()) {
            text.append(counted(year.year())).append('\n');
            for (IndexPage.MonthCount month : year.months()) {
                text.append("  ").append(counted(month.month())).append(": ");
                text.append(
                        month.days().stream()
                                .map(ArchiveIndexPlannerTest::counted)
                                .collect(Collectors.joining(", ")));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String counted(IndexPage.Count count) {
        return count.period().key() + " " + count.papers();
    }
}
