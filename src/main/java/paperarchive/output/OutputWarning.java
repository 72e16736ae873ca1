package paperarchive.output;

import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/**
 * Something that people should change in what a file shows. It names no line: a file that is not
 * made again keeps its warnings, though the record may have moved.
 *
 * @param hint what would be right
 */
public record OutputWarning(String message, String hint) {
    /** Returns the warning as a problem at a place. */
    public Problem at(Location source) {
        return Problem.warning(source, message, hint);
    }
}
