package paperarchive.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the word a person meant: {@code autors} was {@code authors}, {@code journal} is {@code
 * venue}.
 */
public final class Spelling {
    /** Words of other record formats, and what they are called here. */
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

    private Spelling() {}

    /**
     * The word of {@code known} nearest to {@code written}, where one is near enough to be meant.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String word = written.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        String other = OTHER_WORDS.getOrDefault(word, "");
        if (known.contains(other)) {
            return Optional.of(other);
        }
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(k -> Math.abs(k.length() - word.length()) <= most)
                .filter(k -> distance(word, k.toLowerCase(Locale.ROOT)) <= most)
                .min(
                        Comparator.comparingInt(
                                        (String k) -> distance(word, k.toLowerCase(Locale.ROOT)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * How many letters must be added, dropped, replaced or swapped with their neighbour.
     *
     * <p>The optimal string alignment distance; Damerau, Communications of the ACM 7 (1964) 171.
     */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
