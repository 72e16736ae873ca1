package paperarchive.serve;

import java.util.List;
import java.util.Optional;
import paperarchive.output.OutputPlan;
import paperarchive.problem.Problem;

/**
 * A state of the preview: the last site without errors, and the errors of the current content.
 *
 * @param site identifies the plan, uniquely across runs of the program: {@code 4f2a-7}
 * @param plan the last site that could be planned; empty before the first one
 * @param basePath where the site begins: {@code /} or {@code /papers/}
 * @param errors the errors of the current content; empty if the plan is up to date
 */
record Snapshot(String site, Optional<OutputPlan> plan, String basePath, List<Problem> errors) {
    Snapshot {
        errors = List.copyOf(errors);
    }

    /** Returns the same site, with the errors that prevent a newer one. */
    Snapshot with(List<Problem> problems) {
        return new Snapshot(site, plan, basePath, problems);
    }
}
