package paperarchive.problem;

import java.util.Comparator;

/**
 * A location in a file that users can open, such as {@code content/papers/a.json:4}. Lines count
 * from 1.
 */
public record Location(String file, int line) implements Comparable<Location> {
    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::file).thenComparingInt(Location::line);

    public Location {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1: " + file + ":" + line);
        }
    }

    /** Returns the first line of a file, for problems of the whole file. */
    public static Location of(String file) {
        return new Location(file, 1);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return ReportText.line(file) + ":" + line;
    }
}
