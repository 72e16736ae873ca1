package paperarchive.bibliography;

import java.util.List;
import paperarchive.paper.Paper;
import paperarchive.plan.SitePath;

/**
 * A list of papers whose citations share a file.
 *
 * @param stem the path of each file without its extension: {@code tags/nlp/cite}
 */
record CitedPaperList(String stem, List<Paper> papers) {
    /** The files beside a page: those of {@code tags/nlp/} are {@code tags/nlp/cite.bib}, …. */
    static CitedPaperList beside(SitePath page, List<Paper> papers) {
        return new CitedPaperList(page.address() + "cite", papers);
    }
}
