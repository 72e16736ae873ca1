package paperarchive.read;

import paperarchive.problem.Location;

/**
 * The fields of one record and where each stands.
 *
 * @param dropped how many forbidden characters had to be dropped before the text could be read
 */
public record RawRecord(Location at, RawValue.Fields fields, int dropped) {
    /** The place of a line in this record's file. */
    public Location at(int line) {
        return new Location(at.file(), line);
    }
}
