package paperarchive.problem;

import java.util.Locale;

/** The level of a check in an archive: off, warning, or error. */
public enum CheckLevel {
    OFF,
    WARNING,
    ERROR;

    /** Returns the word in {@code site.yaml}: {@code off}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
