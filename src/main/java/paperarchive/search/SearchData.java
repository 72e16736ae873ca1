package paperarchive.search;

import java.util.List;
import java.util.Optional;
import paperarchive.paper.Paper;
import paperarchive.text.FormulaConverter;

/**
 * Lazily creates the search index and the related papers of a site. Both need the words of all
 * papers, which are analyzed once and released after both are created. Thread-safe.
 */
public final class SearchData {
    private final FormulaConverter formulas;
    private Optional<ArchiveWords> words = Optional.empty();
    private Optional<SearchIndex> index = Optional.empty();
    private Optional<RelatedPapers> related = Optional.empty();

    /**
     * Does not compute anything yet.
     *
     * @param formulas the converter that the pages use, so that each formula is converted once
     */
    public SearchData(FormulaConverter formulas) {
        this.formulas = formulas;
    }

    /**
     * Returns what was made, for a later state of the site: at once, but without what changed
     * since. Related papers are those that the site still has.
     *
     * @param papers the papers of the later site
     */
    public synchronized SearchData carriedOver(List<Paper> papers) {
        SearchData later = new SearchData(formulas);
        later.index = index;
        later.related = related.map(earlier -> earlier.among(papers));
        return later;
    }

    /** Returns the related papers of an archive. */
    public synchronized RelatedPapers related(List<Paper> papers) {
        RelatedPapers found = related.orElseGet(() -> RelatedPapers.of(words(papers)));
        related = Optional.of(found);
        forgetWords();
        return found;
    }

    synchronized SearchIndex index(List<Paper> papers) {
        SearchIndex built = index.orElseGet(() -> IndexBuilder.build(words(papers)));
        index = Optional.of(built);
        forgetWords();
        return built;
    }

    private ArchiveWords words(List<Paper> papers) {
        ArchiveWords found =
                words.orElseGet(() -> ArchiveWords.of(papers, new PaperTexts(formulas)));
        words = Optional.of(found);
        return found;
    }

    private void forgetWords() {
        if (index.isPresent() && related.isPresent()) {
            words = Optional.empty();
        }
    }
}
