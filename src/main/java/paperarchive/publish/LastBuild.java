package paperarchive.publish;

import java.util.List;
import java.util.Map;
import paperarchive.problem.Problem;

/**
 * What the last build was made from and what it left, so that the next one can see that there is
 * nothing to do.
 *
 * @param inputs a hash of all that decided the site
 * @param papers how many papers it shows
 * @param warnings what people were told
 * @param sizes the bytes of each file by its path, in the order of paths
 */
public record LastBuild(
        String inputs, int papers, List<Problem> warnings, Map<String, Integer> sizes) {
    public LastBuild {
        warnings = List.copyOf(warnings);
    }

    /** The size of the site. */
    public SiteSize size() {
        return SiteSize.of(sizes);
    }
}
