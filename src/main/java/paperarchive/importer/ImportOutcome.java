package paperarchive.importer;

import java.util.List;
import java.util.Map;
import paperarchive.problem.Location;

/**
 * The result of an import.
 *
 * @param entries how many entries the sources have
 * @param created the locations of the new records
 * @param updated how many changed a record
 * @param unchanged how many are in the archive and changed nothing
 * @param waiting how many of those could change a record if updates were asked for
 * @param changes what was written, or would be, line by line
 * @param unkept unsupported fields, and the number of entries that have each
 */
public record ImportOutcome(
        int entries,
        List<Location> created,
        int updated,
        int unchanged,
        int waiting,
        List<String> changes,
        Map<String, Integer> unkept) {
    public ImportOutcome {
        created = List.copyOf(created);
        changes = List.copyOf(changes);
    }

    /** Returns how many records are new. */
    public int added() {
        return created.size();
    }

    /** Returns how many entries are in the archive now. */
    public int imported() {
        return added() + updated + unchanged;
    }
}
