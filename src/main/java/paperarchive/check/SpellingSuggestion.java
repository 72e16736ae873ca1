package paperarchive.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Suggests the word that was probably meant: {@code authors} for {@code autors}, {@code venue} for
 * {@code journal}.
 */
public final class SpellingSuggestion {
    /** Field names of other formats, and the corresponding names here. */
    private static final Map<String, String> OTHER_WORDS =
            Map.ofEntries(
                    Map.entry("author", "authors"),
                    Map.entry("name", "title"),
                    Map.entry("date", "published"),
                    Map.entry("year", "published"),
                    Map.entry("issued", "published"),
                    Map.entry("journal", "venue"),
                    Map.entry("booktitle", "venue"),
                    Map.entry("conference", "venue"),
                    Map.entry("keywords", "tags"),
                    Map.entry("categories", "tags"),
                    Map.entry("doi", "identifiers"),
                    Map.entry("arxiv", "identifiers"),
                    Map.entry("url", "links"),
                    Map.entry("pdf", "links"),
                    Map.entry("likes", "upvotes"),
                    Map.entry("issue", "number"),
                    Map.entry("tldr", "summary"),
                    Map.entry("orcidid", "orcid"),
                    Map.entry("surname", "family"),
                    Map.entry("lastname", "family"),
                    Map.entry("firstname", "given"),
                    Map.entry("forename", "given"),
                    Map.entry("baseurl", "baseUrl"));

    /** The maximum distance of a suggestion, whatever the length of the words. */
    private static final int MOST_CHANGES = 8;

    private SpellingSuggestion() {}

    /** Returns the word of {@code known} nearest to {@code written}, if one is near enough. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String word = written.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        String other = OTHER_WORDS.getOrDefault(word, "");
        if (known.contains(other)) {
            return Optional.of(other);
        }
        @Nullable String nearest = null;
        int most = Math.min(MOST_CHANGES, Math.max(1, word.length() / 3));
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) <= most) {
                int distance = distance(word, candidate.toLowerCase(Locale.ROOT), most);
                boolean nearer = distance < most || (nearest == null && distance == most);
                boolean before = nearest != null && candidate.compareTo(nearest) < 0;
                if (nearer || (distance == most && before)) {
                    nearest = candidate;
                    most = distance;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Counts the letters to insert, delete, replace or swap with a neighbour.
     *
     * <p>The optimal string alignment distance; Damerau, Communications of the ACM 7 (1964) 171.
     */
    static int distance(String a, String b) {
        return distance(a, b, a.length() + b.length());
    }

    /**
     * Returns the same distance, or any number above {@code most} if it is larger than that. Only
     * cells near the diagonal are computed, and the search ends at a row in which all cells are too
     * large.
     *
     * <p>Ukkonen, Information and Control 64 (1985) 100.
     */
    static int distance(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            Arrays.fill(row, most + 1);
            row[0] = i;
            int least = row[0];
            for (int j = from; j <= to; j++) {
                row[j] = step(before, last, row, a, b, i, j);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    /** Returns the next cell of a row, from the two rows above it and the cell to its left. */
    private static int step(int[] before, int[] last, int[] row, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, before[j - 2] + 1) : least;
    }
}
