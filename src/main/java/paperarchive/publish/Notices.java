package paperarchive.publish;

import java.util.ArrayList;
import java.util.List;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;

/**
 * Warnings about the output folder. They are reported only once; the next build does not repeat
 * them, because they are not about the content.
 */
final class Notices {
    private final List<Problem> found = new ArrayList<>();

    void warn(Location at, String message, String hint) {
        found.add(Problem.warning(at, message, hint));
    }

    /** Warns of several files in one message: {@code 3 files ...}, at the first of them. */
    void warn(List<Location> files, String message, String hint) {
        if (!files.isEmpty()) {
            String more = files.size() == 1 ? "" : " (and " + (files.size() - 1) + " more files)";
            warn(files.get(0), message + more, hint);
        }
    }

    void tell(Problems problems) {
        found.forEach(problems::add);
        found.clear();
    }
}
