package paperarchive.problem;

import java.util.Locale;

/** How a check counts in an archive: its problems are not reported, warnings, or errors. */
public enum CheckLevel {
    OFF,
    WARNING,
    ERROR;

    /** The word in {@code site.yaml}: {@code off}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
