package paperarchive.read;

import paperarchive.problem.Location;

/**
 * The fields of one record with their locations.
 *
 * @param dropped the line of the first forbidden character that had to be dropped before the text
 *     could be read, or 0
 */
public record RawRecord(Location at, RawValue.Fields fields, int dropped) {
    /** Returns the location of a line in this record's file. */
    public Location at(int line) {
        return new Location(at.file(), line);
    }
}
