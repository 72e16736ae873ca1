package paperarchive.check;

import java.util.List;
import java.util.Optional;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.problem.Location;

/**
 * A record after its own rules were checked, with what the rules across records need to know.
 *
 * @param paper empty where the record broke a rule
 * @param id the id as written, valid or not; empty where there is none
 * @param at where the id stands
 * @param aliases the former ids, those left out that are no ids
 * @param by the paper that replaces this one, where one does
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

    /** An id that a record names, and where. */
    public record Mention(PaperId id, Location at) {}
}
