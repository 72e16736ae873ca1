package paperarchive.output;

import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/**
 * A warning about the content of a file. It has no line number, because a file that is not rendered
 * again keeps its warnings even if the record moved.
 *
 * @param hint how to fix it
 */
public record OutputWarning(String message, String hint) {
    /** Returns the warning as a problem at a place. */
    public Problem at(Location source) {
        return Problem.warning(source, message, hint);
    }
}
