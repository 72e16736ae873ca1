package paperarchive.cli;

import java.util.ArrayList;
import java.util.List;
import paperarchive.problem.Counting;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.Severity;

/**
 * The problems that a report lists, and the number that it omits, because a report of a million
 * lines is useless.
 */
record ShownProblems(List<Problem> list, int moreErrors, int moreWarnings) {
    /** The maximum number of errors, and of warnings, in a report. */
    static final int MOST = 1000;

    /** The first problems in the order of file and line; with warnings if requested. */
    static ShownProblems of(Problems problems, boolean warnings) {
        List<Problem> list = new ArrayList<>();
        int errorsLeftOut = problems.dropped(Severity.ERROR);
        int warningsLeftOut = problems.dropped(Severity.WARNING);
        int errors = 0;
        int others = 0;
        for (Problem problem : problems.sorted()) {
            boolean error = problem.severity() == Severity.ERROR;
            boolean shown = (error ? errors++ : others++) < MOST;
            if (!shown && error) {
                errorsLeftOut++;
            } else if (!shown) {
                warningsLeftOut++;
            } else if (error || warnings) {
                list.add(problem);
            }
        }
        return new ShownProblems(list, errorsLeftOut, warnings ? warningsLeftOut : 0);
    }

    /** {@code and 1,999,000 more errors}; empty where all are listed. */
    String more() {
        List<String> more = new ArrayList<>();
        if (moreErrors > 0) {
            more.add(Counting.of(moreErrors, "more error"));
        }
        if (moreWarnings > 0) {
            more.add(Counting.of(moreWarnings, "more warning"));
        }
        return more.isEmpty() ? "" : "and " + String.join(", ", more);
    }
}
