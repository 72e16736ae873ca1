package paperarchive.paper;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import paperarchive.problem.Location;

/**
 * The whole archive, independent of its files: papers by id, free pages by name, and every address
 * published so far.
 *
 * @param sources the location of each record, by the paper's id, for messages
 * @param words the words of the interface that override those of the program
 */
public record Archive(
        Settings settings,
        List<Paper> papers,
        List<FreePage> pages,
        Ledger ledger,
        Map<String, Location> sources,
        List<InterfaceWord> words) {
    public Archive {
        papers = papers.stream().sorted(Comparator.comparing(Paper::id)).toList();
        pages = pages.stream().sorted(Comparator.comparing(FreePage::name)).toList();
        words = List.copyOf(words);
        sources = Collections.unmodifiableMap(sources);
    }

    /** An archive that was not read from files. */
    public Archive(Settings settings, List<Paper> papers, List<FreePage> pages, Ledger ledger) {
        this(settings, papers, pages, ledger, Map.of(), List.of());
    }

    /** An archive that has published nothing yet. */
    public Archive(Settings settings, List<Paper> papers, List<FreePage> pages) {
        this(settings, papers, pages, Ledger.none(Ledger.NAME));
    }

    /** Returns the same archive with another ledger. */
    public Archive withLedger(Ledger other) {
        return new Archive(settings, papers, pages, other, sources, words);
    }

    /** Returns where the record of a paper is written. */
    public Location sourceOf(Paper paper) {
        return sources.getOrDefault(paper.id().value(), Location.of("content"));
    }
}
