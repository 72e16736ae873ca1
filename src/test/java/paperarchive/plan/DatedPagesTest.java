package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Days, weeks, months and years go by the day a paper is listed. */
class DatedPagesTest {
    @Test
    void aPaperStandsOnItsDayWeekMonthAndYear() {
        SiteModel plan = Plans.of(paper("a").listed("2025-12-12"));
        assertEquals(List.of("date/2025-12-12/"), Plans.addresses(plan, "date/"));
        assertEquals(List.of("week/2025-W50/"), Plans.addresses(plan, "week/"));
        assertEquals(List.of("month/2025-12/"), Plans.addresses(plan, "month/"));
        assertEquals(List.of("year/2025/"), Plans.addresses(plan, "year/"));
    }

    @Test
    void theDayListedDecidesAndNotTheDayPublished() {
        SiteModel plan = Plans.of(paper("a").published("2019-01-02").listed("2025-12-12"));
        assertEquals(List.of("year/2025/"), Plans.addresses(plan, "year/"));
    }

    @Test
    void weeksBelongToTheIsoYearOfTheirThursday() {
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2020-12-31"),
                        paper("b").listed("2021-01-03"),
                        paper("c").listed("2021-01-04"),
                        paper("d").listed("2018-12-31"));
        assertEquals(
                List.of("week/2019-W01/", "week/2020-W53/", "week/2021-W01/"),
                Plans.addresses(plan, "week/"));
        assertEquals("b a", Plans.ids(Plans.dated(plan, "week/2020-W53/").slice().items()));
        assertEquals("d", Plans.ids(Plans.dated(plan, "year/2018/").slice().items()));
    }

    @Test
    void previousAndNextSkipDaysWithoutPapers() {
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2025-12-01"),
                        paper("b").listed("2025-12-05"),
                        paper("c").listed("2026-02-01"));
        assertEquals("- 2025-12-05", around(plan, "date/2025-12-01/"));
        assertEquals("2025-12-01 2026-02-01", around(plan, "date/2025-12-05/"));
        assertEquals("2025-12-05 -", around(plan, "date/2026-02-01/"));
    }

    @Test
    void previousAndNextSkipWeeksMonthsAndYearsWithoutPapers() {
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2021-01-03"),
                        paper("b").listed("2021-03-01"),
                        paper("c").listed("2024-03-01"));
        assertEquals("2020-W53 2024-W09", around(plan, "week/2021-W09/"));
        assertEquals("2021-01 2024-03", around(plan, "month/2021-03/"));
        assertEquals("- 2024", around(plan, "year/2021/"));
        assertEquals("2021 -", around(plan, "year/2024/"));
    }

    private static String around(SiteModel plan, String address) {
        ListPage.Dated page = Plans.dated(plan, address);
        return page.previous().map(Period::key).orElse("-")
                + " "
                + page.next().map(Period::key).orElse("-");
    }

    @Test
    void aDayIsOrderedByVotesThenCommentsThenId() {
        SiteModel plan =
                Plans.of(
                        paper("none"),
                        paper("b").upvotes(3).comments(1),
                        paper("a").upvotes(3).comments(1),
                        paper("talked").upvotes(3).comments(7),
                        paper("liked").upvotes(8));
        assertEquals(
                "liked talked a b none",
                Plans.ids(Plans.dated(plan, "date/2025-12-12/").slice().items()));
    }

    @Test
    void longerPeriodsListTheLatestDayFirst() {
        SiteModel plan =
                Plans.of(
                        paper("old").listed("2025-12-08").upvotes(100),
                        paper("new").listed("2025-12-12"),
                        paper("middle").listed("2025-12-10"));
        for (String address : List.of("week/2025-W50/", "month/2025-12/", "year/2025/")) {
            assertEquals("new middle old", Plans.ids(Plans.dated(plan, address).slice().items()));
        }
    }

    @Test
    void aLongDayGoesOnToFurtherPages() {
        SiteModel plan =
                Plans.of(
                        settings().pageSize(2),
                        paper("a"),
                        paper("b"),
                        paper("c"),
                        paper("d"),
                        paper("e"));
        assertEquals(
                """
                date/2025-12-12/index.html <- dated
                date/2025-12-12/page/2/index.html <- dated
                date/2025-12-12/page/3/index.html <- dated
                """,
                Plans.outline(plan, "date/"));
        assertEquals("a b", Plans.ids(Plans.dated(plan, "date/2025-12-12/").slice().items()));
        assertEquals("e", Plans.ids(Plans.dated(plan, "date/2025-12-12/page/3/").slice().items()));
    }

    @Test
    void papersWithoutADayAreListedApart() {
        SiteModel plan =
                Plans.of(
                        settings().pageSize(2),
                        paper("a").undated("2020"),
                        paper("b").undated("2021-05"),
                        paper("c").undated("2019"),
                        paper("dated"));
        assertEquals(
                """
                archive/index.html <- archive
                archive/undated/index.html <- undated
                archive/undated/page/2/index.html <- undated
                """,
                Plans.outline(plan, "archive/"));
        ListPage.Undated first = Plans.page(plan, "archive/undated/", ListPage.Undated.class);
        assertEquals("b a", Plans.ids(first.slice().items()));
        assertEquals(3, first.slice().total());
        assertEquals(List.of("year/2025/"), Plans.addresses(plan, "year/"));
        assertEquals("b a c", Plans.ids(plan.catalogue().undated()));
    }
}
