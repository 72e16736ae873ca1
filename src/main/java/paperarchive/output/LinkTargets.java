package paperarchive.output;

import java.util.List;
import paperarchive.plan.SitePath;

/** The files that a link may point to. Available once every generator has contributed its files. */
public interface LinkTargets {
    /** Returns whether the site has a file at a path: {@code tags/index.html}. */
    boolean contains(String path);

    /** Returns the alternates of a page from all generators, in their order. */
    List<Alternate> alternates(SitePath page);
}
