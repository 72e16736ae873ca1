package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paperarchive.PaperBuilder;

/** The archive in numbers. */
class StatisticsTest {
    private static Statistics of(PaperBuilder... papers) {
        return Plans.page(Plans.of(papers), "stats/", StatsPage.class).statistics();
    }

    @Test
    void whatListsShowIsCountedAndRemovedPapersAreNot() {
        Statistics statistics =
                of(
                        paper("a").authors("Ada", "Bob").tags("x", "y").venue("V"),
                        paper("b").listed("2025-12-11").authors("Ada").tags("x"),
                        paper("c").undated("2020"),
                        paper("gone").removed().authors("Eve").tags("z").venue("W"));
        assertEquals(3, statistics.papers());
        assertEquals(2, statistics.days());
        assertEquals(1, statistics.undated());
        assertEquals(2, statistics.allAuthors());
        assertEquals(2, statistics.allTags());
        assertEquals(1, statistics.allVenues());
    }

    @Test
    void papersAreCountedByTheMonthTheyAreListed() {
        Statistics.OverTime time =
                over(
                        paper("a").listed("2024-11-30"),
                        paper("b").listed("2024-12-01").published("1999"),
                        paper("c").listed("2024-12-31"),
                        paper("d").listed("2025-12-12"));
        assertEquals("2024-11-30 2025-12-12", time.first() + " " + time.last());
        assertEquals(List.of(1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), time.papers().numbers());
    }

    @Test
    void theEightMostFrequentTagsAreFollowedThroughTime() {
        PaperBuilder[] papers =
                IntStream.range(0, 9)
                        .mapToObj(i -> paper("p" + i).tags(tags(i)).listed("2025-12-0" + (i + 1)))
                        .toArray(PaperBuilder[]::new);
        Statistics.OverTime time = over(papers);
        assertEquals(
                "t0 9, t1 8, t2 7, t3 6, t4 5, t5 4, t6 3, t7 2",
                time.tags().stream()
                        .map(of -> of.tag().name() + " " + of.numbers().get(11))
                        .collect(Collectors.joining(", ")));
    }

    private static String[] tags(int upTo) {
        return IntStream.rangeClosed(0, upTo).mapToObj(i -> "t" + i).toArray(String[]::new);
    }

    @Test
    void anUndatedPaperWearsATagAtNoTime() {
        Statistics.OverTime time = over(paper("a").tags("x"), paper("b").tags("x").undated("2020"));
        assertEquals(1, time.tags().get(0).numbers().stream().mapToInt(n -> n).sum());
    }

    private static Statistics.OverTime over(PaperBuilder... papers) {
        return of(papers).time().orElseThrow();
    }

    @Test
    void anArchiveWithoutDaysHasNoTime() {
        assertTrue(of(paper("a").undated("2020")).time().isEmpty());
        assertTrue(of().time().isEmpty());
    }

    @Test
    void papersAreCountedByTheirNumberOfAuthors() {
        Statistics.People people =
                of(
                                paper("a").authors("A"),
                                paper("b").authors("A", "B", "C"),
                                paper("c").authors("D", "E", "F"),
                                paper("d").authors(many(11)),
                                paper("e").authors(many(101)),
                                paper("unknown"))
                        .people();
        assertEquals("5 known, 3 in the middle, at most 101", text(people));
        assertEquals("1–1 1, 3–3 2, 11–20 1, 101–2147483647 1", teams(people));
    }

    @Test
    void noKnownAuthorsAreNoTeam() {
        Statistics.People people = of(paper("a")).people();
        assertEquals("0 known, 0 in the middle, at most 0", text(people));
        assertEquals("", teams(people));
    }

    private static String[] many(int authors) {
        return IntStream.range(0, authors).mapToObj(i -> "N" + i).toArray(String[]::new);
    }

    private static String text(Statistics.People people) {
        return people.known()
                + " known, "
                + people.median()
                + " in the middle, at most "
                + people.most();
    }

    private static String teams(Statistics.People people) {
        return people.teams().stream()
                .filter(team -> team.papers() > 0)
                .map(team -> team.least() + "–" + team.most() + " " + team.papers())
                .collect(Collectors.joining(", "));
    }

    @Test
    void theMostActiveAuthorsComeFirstAndEqualOnesByName() {
        Statistics statistics =
                of(
                        paper("a").authors("Bob B", "Ada A", "Eve E"),
                        paper("b").authors("Eve E").venue("W"),
                        paper("c").venue("V"),
                        paper("d").venue("V"));
        assertEquals("Eve E, Ada A, Bob B", names(statistics.authors()));
        assertEquals("V, W", names(statistics.venues()));
    }

    @Test
    void twentyAuthorsAreNamedAtMost() {
        List<Term> authors = of(paper("a").authors(many(50)), paper("b").authors("N49")).authors();
        assertEquals(20, authors.size());
        assertEquals("N49", authors.get(0).name());
    }

    private static String names(List<Term> terms) {
        return terms.stream().map(Term::name).collect(Collectors.joining(", "));
    }
}
