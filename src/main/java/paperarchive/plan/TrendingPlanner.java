package paperarchive.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import paperarchive.paper.Paper;

/**
 * Plans the trending pages of the week, month and year of the latest listed day. Papers are ranked
 * by upvotes, then comments, then the later day; papers without either are not ranked.
 */
final class TrendingPlanner {
    private static final Comparator<Paper> MOST_VOTED =
            Comparator.comparingInt((Paper p) -> p.upvotes().orElse(0))
                    .thenComparingInt(p -> p.comments().orElse(0))
                    .reversed()
                    .thenComparing(Catalogue.NEWEST_FIRST);

    private static final List<Period.Kind> SPANS =
            List.of(Period.Kind.WEEK, Period.Kind.MONTH, Period.Kind.YEAR);

    private TrendingPlanner() {}

    static Page of(Catalogue catalogue, int size) {
        if (catalogue.days().isEmpty()) {
            return new ListPage.Trending(List.of());
        }
        LocalDate latest = catalogue.days().lastKey();
        return new ListPage.Trending(
                SPANS.stream().map(span -> top(catalogue, span.of(latest), size)).toList());
    }

    private static ListPage.Top top(Catalogue catalogue, Period period, int size) {
        return new ListPage.Top(
                period,
                best(
                        catalogue.days().tailMap(period.start(), true).values().stream()
                                .flatMap(List::stream),
                        size));
    }

    /** Returns the papers with the most votes, at most {@code size}. */
    static List<Paper> best(Stream<Paper> papers, int size) {
        return papers.filter(p -> p.upvotes().orElse(0) + p.comments().orElse(0) > 0)
                .sorted(MOST_VOTED)
                .limit(size)
                .toList();
    }
}
