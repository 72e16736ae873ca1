package paperarchive.problem;

import java.util.Locale;

/** How much a problem matters: an error stops the build, a warning is reported and counted. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word that stands in a report: {@code error} or {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
