package paperarchive.search;

import java.util.List;

/**
 * What a query finds.
 *
 * @param total how many papers match
 * @param partial whether no paper has all words, so that papers with most of them are returned
 * @param corrections words that no paper has, and what was looked for instead
 * @param unreadable files of the index that are missing or damaged, so that papers may be missing
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

    /** A word that no paper has, and the one that was meant: {@code visoin}, {@code vision}. */
    public record Correction(String word, String meant) {}

    /**
     * A paper that was found.
     *
     * @param by the first author: {@code Ada Lovelace et al.}
     * @param date when it appeared: {@code 2023-12-25}, {@code 2023}, or empty
     */
    public record Hit(String id, String title, String by, String date, double score) {}
}
