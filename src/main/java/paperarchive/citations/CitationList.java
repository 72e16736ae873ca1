package paperarchive.citations;

import java.util.List;
import paperarchive.paper.Paper;
import paperarchive.plan.SitePath;

/**
 * Papers whose citations are together in files.
 *
 * @param stem the path of each file without its extension: {@code tags/nlp/cite}
 */
record CitationList(String stem, List<Paper> papers) {
    /** The files beside a page: those of {@code tags/nlp/} are {@code tags/nlp/cite.bib}, …. */
    static CitationList beside(SitePath page, List<Paper> papers) {
        return new CitationList(page.address() + "cite", papers);
    }
}
