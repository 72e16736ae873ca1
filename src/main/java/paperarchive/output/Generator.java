package paperarchive.output;

import java.io.IOException;
import java.util.List;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;

/**
 * Contributes files to a site: HTML pages, feeds, a search index. A new kind of output is a package
 * with one of these and a line in the list of generators.
 */
public interface Generator {
    /** Its name in the plan and in messages: {@code feeds}. */
    String name();

    /**
     * Returns the files it contributes, in any order. Nothing is made yet.
     *
     * @param targets what exists on the whole site; a file asks it while it is made, not before
     */
    List<OutputFile> files(SiteModel site, LinkTargets targets) throws IOException;

    /** Returns the other forms of a page that it offers, the same at every call. */
    default List<Alternate> alternates(SitePath page) {
        return List.of();
    }
}
