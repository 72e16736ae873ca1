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
class ArchiveOverviewTest {
    @Test
    void yearsAndMonthsAreNewestFirstAndDaysInTheirOrder() {
        SitePlan plan =
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
        SitePlan plan = Plans.of(papersOnDays("2020-01-01", 1100));
        assertEquals(List.of("archive/", "archive/page/2/"), Plans.addresses(plan, "archive/"));
        assertEquals("2023 2022 2021", years(plan, "archive/"));
        assertEquals("2020", years(plan, "archive/page/2/"));
    }

    @Test
    void aThousandDaysFitOnOnePageAndOneMoreDoesNot() {
        // 2021, 2022: 730 days, and the last 270 of 2020 make a thousand.
        assertEquals(1, parts(papersOnDays("2020-04-06", 1000)));
        assertEquals(2, parts(papersOnDays("2020-04-05", 1001)));
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

    private static String years(SitePlan plan, String address) {
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
                                .map(ArchiveOverviewTest::counted)
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
