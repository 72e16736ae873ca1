package paperarchive.output;

import java.io.IOException;
import java.util.List;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;

/**
 * Contributes files to a site: HTML pages, feeds, a search index. To add a new kind of output,
 * write a package with a generator, and add it to the list of generators.
 */
public interface Generator {
    /** Its name in the plan and in messages: {@code feeds}. */
    String name();

    /**
     * Returns the files it contributes, in any order. Nothing is rendered yet.
     *
     * @param targets all files of the site; to be used only while a file is rendered, not before
     */
    List<OutputFile> files(SiteModel site, LinkTargets targets) throws IOException;

    /** Returns the alternates that it offers for a page, the same at every call. */
    default List<Alternate> alternates(SitePath page) {
        return List.of();
    }
}
