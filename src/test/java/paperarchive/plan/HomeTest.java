package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The first page: the latest listed day, then the days before it, up to one page's worth. */
class HomeTest {
    @Test
    void theLatestDayComesFirst() {
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2025-12-10"),
                        paper("b").listed("2025-12-12"),
                        paper("c").listed("2025-12-12").upvotes(1));
        assertEquals("2025-12-12: c b (2)\n2025-12-10: a (1)\nolder: -\n", home(plan));
    }

    @Test
    void aDayThatDoesNotFitIsCutAndItsTotalKept() {
        SiteModel plan =
                Plans.of(
                        settings().pageSize(3),
                        paper("a").listed("2025-12-12"),
                        paper("b").listed("2025-12-12"),
                        paper("c").listed("2025-12-11"),
                        paper("d").listed("2025-12-11"),
                        paper("e").listed("2025-12-10"));
        assertEquals("2025-12-12: a b (2)\n2025-12-11: c (2)\nolder: 2025-12-10\n", home(plan));
    }

    @Test
    void whereEverythingFitsNothingIsOlder() {
        SiteModel plan =
                Plans.of(
                        settings().pageSize(2),
                        paper("a").listed("2025-12-12"),
                        paper("b").listed("2025-12-11"));
        assertEquals("2025-12-12: a (1)\n2025-12-11: b (1)\nolder: -\n", home(plan));
    }

    @Test
    void aLatestDayLongerThanThePageFillsIt() {
        SiteModel plan = Plans.of(settings().pageSize(1), paper("a"), paper("b"));
        assertEquals("2025-12-12: a (2)\nolder: -\n", home(plan));
    }

    @Test
    void anArchiveWithoutDaysHasAnEmptyFirstPage() {
        assertEquals("older: -\n", home(Plans.of(paper("u").undated("2020"))));
    }

    private static String home(SiteModel plan) {
        ListPage.Home home = Plans.page(plan, "", ListPage.Home.class);
        return home.days().stream()
                        .map(
                                d ->
                                        d.day().key()
                                                + ": "
                                                + Plans.ids(d.papers())
                                                + " ("
                                                + d.total()
                                                + ")\n")
                        .collect(Collectors.joining())
                + "older: "
                + home.older().map(Period::key).orElse("-")
                + "\n";
    }
}
