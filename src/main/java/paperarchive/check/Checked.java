package paperarchive.check;

import java.util.Optional;
import paperarchive.paper.Paper;
import paperarchive.problem.Location;

/**
 * A record after its own rules were checked, with what the rules across records need to know.
 *
 * @param id the id as written, valid or not, in lower case; empty where there is none
 * @param paper empty where the record broke a rule
 */
public record Checked(
        Optional<Paper> paper, String id, Location at, Location aliases, Location status) {}
