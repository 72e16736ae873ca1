package paperarchive.check;

import java.util.List;
import java.util.Optional;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.problem.Location;

/**
 * A record that was checked by itself, with the data that cross-record rules need.
 *
 * @param paper empty if the record broke a rule
 * @param id the id as written, valid or not; empty where there is none
 * @param at the location of the id
 * @param aliases the former ids that are valid
 * @param by the paper that replaces this one, if any
 */
public record CheckedRecord(
        Optional<Paper> paper,
        String id,
        Location at,
        boolean draft,
        List<Mention> aliases,
        Optional<Mention> by) {

    public CheckedRecord {
        aliases = List.copyOf(aliases);
    }

    /** An id referenced by a record, and the location of the reference. */
    public record Mention(PaperId id, Location at) {}
}
