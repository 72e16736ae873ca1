package paperarchive.paper;

import java.util.Comparator;
import java.util.List;

/** All that is archived, whatever files it came from: papers by id, free pages by name. */
public record Archive(Settings settings, List<Paper> papers, List<FreePage> pages) {
    public Archive {
        papers = papers.stream().sorted(Comparator.comparing(Paper::id)).toList();
        pages = pages.stream().sorted(Comparator.comparing(FreePage::name)).toList();
    }
}
