package paperarchive.problem;

import java.util.Locale;

/** The severity of a problem: an error stops the build, a warning is only reported. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word in reports: {@code error} or {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
