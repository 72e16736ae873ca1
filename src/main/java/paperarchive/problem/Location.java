package paperarchive.problem;

import java.util.Comparator;

/**
 * A place in a file people can open, such as {@code content/papers/a.json:4}. Lines count from 1.
 */
public record Location(String file, int line) implements Comparable<Location> {
    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::file).thenComparingInt(Location::line);

    public Location {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1: " + file + ":" + line);
        }
    }

    /** The first line of a file, for what concerns the file as a whole. */
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
