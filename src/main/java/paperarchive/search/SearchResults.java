package paperarchive.search;

import java.util.List;

/**
 * The results of a query.
 *
 * @param total how many papers match
 * @param partial whether no paper has all words, and papers with most of them are returned
 * @param corrections unknown words, and the words that were searched instead
 * @param unreadable missing or damaged index files, because of which papers may be missing
 * @param papers the best first, as many as were asked for
 */
public record SearchResults(
        int total,
        boolean partial,
        List<Correction> corrections,
        List<String> unreadable,
        List<Hit> papers) {
    public SearchResults {
        corrections = List.copyOf(corrections);
        unreadable = List.copyOf(unreadable);
        papers = List.copyOf(papers);
    }

    /** An unknown word, and its correction: {@code visoin}, {@code vision}. */
    public record Correction(String word, String meant) {}

    /**
     * A paper that was found.
     *
     * @param by the first author: {@code Ada Lovelace et al.}
     * @param date when it appeared: {@code 2023-12-25}, {@code 2023}, or empty
     */
    public record Hit(String id, String title, String by, String date, double score) {}
}
