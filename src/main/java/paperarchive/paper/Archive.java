package paperarchive.paper;

import java.util.Comparator;
import java.util.List;

/**
 * All that is archived, whatever files it came from: papers by id, free pages by name, and every
 * address published so far.
 */
public record Archive(Settings settings, List<Paper> papers, List<FreePage> pages, Ledger ledger) {
    public Archive {
        papers = papers.stream().sorted(Comparator.comparing(Paper::id)).toList();
        pages = pages.stream().sorted(Comparator.comparing(FreePage::name)).toList();
    }

    /** An archive that has published nothing yet. */
    public Archive(Settings settings, List<Paper> papers, List<FreePage> pages) {
        this(settings, papers, pages, Ledger.none(Ledger.NAME));
    }
}
