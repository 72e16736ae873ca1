package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.PaperBuilder;
import paperarchive.paper.Archive;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.problem.Problems;

/** A paper that is listed far in the future was most probably mistyped. */
class FutureDaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static Problems check(List<Paper> papers) {
        Problems problems = new Problems();
        FutureDays.check(new Archive(Settings.DEFAULT, papers, List.of()), TODAY, problems);
        return problems;
    }

    private static Paper listed(String id, String day) {
        return PaperBuilder.paper(id).listed(day).build();
    }

    @Test
    void aWeekAheadIsPlannedAndMoreIsAMistake() {
        assertEquals("", Report.of(check(List.of(listed("a", "2026-01-08")))));
        String report = Report.of(check(List.of(listed("b", "2026-01-09"))));
        assertTrue(
                report.contains("paper \"b\" is listed on 2026-01-09, 8 days after the day"),
                report);
        assertFalse(report.contains("not named"), report);
        assertEquals("", Report.of(check(List.of(PaperBuilder.paper("c").build()))));
    }

    @Test
    void twentyAreNamedAndTheOthersCounted() {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            papers.add(listed("p" + i, "2062-01-09"));
        }
        assertFalse(Report.of(check(papers)).contains("not named"));
        papers.add(listed("q", "2062-01-09"));
        papers.add(listed("r", "2062-01-09"));
        Problems problems = check(papers);
        assertEquals(20, problems.warnings());
        assertTrue(Report.of(problems).contains("(2 more papers are not named)"));
    }
}
