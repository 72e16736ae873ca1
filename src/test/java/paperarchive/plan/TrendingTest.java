package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The most voted papers of the week, month and year of the latest listed day. */
class TrendingTest {
    @Test
    void eachSpanBeginsWithThatOfTheLatestDay() {
        SiteModel plan =
                Plans.of(
                        paper("today").listed("2025-12-12").upvotes(1),
                        paper("monday").listed("2025-12-08").upvotes(2),
                        paper("sunday").listed("2025-12-07").upvotes(3),
                        paper("november").listed("2025-11-30").upvotes(4),
                        paper("new-year").listed("2025-01-01").upvotes(5),
                        paper("last-year").listed("2024-12-31").upvotes(6));
        assertEquals(
                """
                2025-W50: monday today
                2025-12: sunday monday today
                2025: new-year november sunday monday today
                """,
                tops(plan));
    }

    @Test
    void votesDecideThenCommentsThenTheLaterDay() {
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2025-12-10").upvotes(2),
                        paper("b").listed("2025-12-11").upvotes(2),
                        paper("c").listed("2025-12-09").upvotes(2).comments(1),
                        paper("d").listed("2025-12-09").comments(40),
                        paper("e").listed("2025-12-09").upvotes(3));
        assertEquals("2025-W50: e c b a d", tops(plan).lines().findFirst().orElse(""));
    }

    @Test
    void papersWithoutVotesAndCommentsAreNotRanked() {
        SiteModel plan = Plans.of(paper("a"), paper("b").upvotes(0).comments(0));
        assertEquals("2025-W50: \n2025-12: \n2025: \n", tops(plan));
    }

    @Test
    void eachSpanHasAtMostSoMany() {
        SiteModel plan =
                Plans.of(
                        settings().trendingSize(2),
                        paper("a").upvotes(1),
                        paper("b").upvotes(2),
                        paper("c").upvotes(3));
        assertEquals("2025-W50: c b\n2025-12: c b\n2025: c b\n", tops(plan));
    }

    @Test
    void anArchiveWithoutDaysHasNothingToRank() {
        assertEquals("", tops(Plans.of(paper("u").undated("2020").upvotes(5))));
    }

    private static String tops(SiteModel plan) {
        return Plans.page(plan, "trending/", ListPage.Trending.class).tops().stream()
                .map(top -> top.period().key() + ": " + Plans.ids(top.papers()) + "\n")
                .collect(Collectors.joining());
    }
}
