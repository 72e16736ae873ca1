package paperarchive.output;

import java.util.List;
import paperarchive.plan.SitePath;

/** What a file may link to. It is known once every generator has contributed its files. */
public interface LinkTargets {
    /** Returns whether the site has a file at a path: {@code tags/index.html}. */
    boolean contains(String path);

    /** Returns the other forms of a page, from every generator in the order of their list. */
    List<Alternate> alternates(SitePath page);
}
