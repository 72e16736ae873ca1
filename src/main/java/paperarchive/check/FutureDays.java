package paperarchive.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import paperarchive.paper.Archive;
import paperarchive.paper.Paper;
import paperarchive.problem.Check;
import paperarchive.problem.Problems;

/** Reports papers listed on a day far in the future, which most probably have a mistyped year. */
public final class FutureDays {
    /** An archive may be prepared for the next week. */
    private static final int DAYS_AHEAD = 7;

    /** At most this many papers are named in one run. */
    private static final int MOST_NAMED = 20;

    private FutureDays() {}

    /** Warns of each paper listed more than seven days after {@code today}. */
    public static void check(Archive archive, LocalDate today, Problems problems) {
        LocalDate last = today.plusDays(DAYS_AHEAD);
        List<Paper> late =
                archive.papers().stream()
                        .filter(paper -> paper.listed().filter(last::isBefore).isPresent())
                        .toList();
        for (Paper paper : late.subList(0, Math.min(MOST_NAMED, late.size()))) {
            LocalDate listed = paper.listed().orElseThrow();
            String id = paper.id().value();
            problems.warning(
                    Check.FUTURE_DATE,
                    archive.sourceOf(paper),
                    "paper \""
                            + id
                            + "\" is listed on "
                            + listed
                            + ", "
                            + ChronoUnit.DAYS.between(today, listed)
                            + " days after the day of this build",
                    "correct the year; for a planned day set draft: true until then"
                            + more(late.size()));
        }
    }

    private static String more(int papers) {
        int unnamed = papers - MOST_NAMED;
        return unnamed > 0 ? " (" + unnamed + " more papers are not named)" : "";
    }
}
