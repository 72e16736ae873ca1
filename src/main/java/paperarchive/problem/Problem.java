package paperarchive.problem;

import java.util.Comparator;

/**
 * A problem that the user should fix, with a hint how to fix it. Both are single lines, whatever
 * the file contains.
 *
 * <pre>{@code
 * content/papers/a.json:4: error: published is not a date: "12/25/2023"
 *     write 2023-12-25, 2023-12 or 2023
 * }</pre>
 */
public record Problem(Severity severity, Location at, String message, String hint, Check check)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::at)
                    .thenComparing(Problem::severity)
                    .thenComparing(Problem::message)
                    .thenComparing(Problem::hint)
                    .thenComparing(Problem::check);

    public Problem {
        message = ReportText.line(message);
        hint = ReportText.line(hint);
    }

    public static Problem error(Location at, String message, String hint) {
        return new Problem(Severity.ERROR, at, message, hint, Check.INVALID);
    }

    public static Problem warning(Location at, String message, String hint) {
        return warning(Check.GENERAL, at, message, hint);
    }

    public static Problem warning(Check check, Location at, String message, String hint) {
        return new Problem(Severity.WARNING, at, message, hint, check);
    }

    /** Returns the same problem with another severity. */
    public Problem with(Severity other) {
        return new Problem(other, at, message, hint, check);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String name = check.isOpinion() ? " [" + check.id() + "]" : "";
        return at + ": " + severity.word() + ": " + message + name + "\n    " + hint;
    }
}
