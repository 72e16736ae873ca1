package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingSuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "'', abc, 3",
        "abc, ab, 1",
        "abc, abcd, 1",
        "abc, abx, 1",
        "abc, acb, 1",
        "abcd, badc, 2",
        "ca, abc, 3",
        "kitten, sitting, 3",
        "autors, authors, 1",
        "abc, xyz, 3",
    })
    void aDistanceCountsWhatMustBeChanged(String a, String b, int distance) {
        assertEquals(distance, SpellingSuggestion.distance(a, b));
    }

    @ParameterizedTest
    @CsvSource({
        "autors, authors",
        "athuors, authors",
        "AUTHORS, authors",
        "author-count, authorCount",
        "submitted by, submittedBy",
        "journal, venue",
        "Book_Title, venue",
        "categories, tags",
        "tldr, summary",
        "likes, upvotes",
        "issue, number",
        "idd, id",
        "abstrakt, abstract",
        "pubished, published",
    })
    void aFieldIsFoundByWhatWasMeant(String written, String meant) {
        assertEquals(Optional.of(meant), SpellingSuggestion.nearest(written, AllowedKeys.RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "x", "", "orcid", "abc"})
    void aWordFarFromAllIsNotGuessed(String written) {
        assertEquals(Optional.empty(), SpellingSuggestion.nearest(written, AllowedKeys.RECORD));
    }

    @Test
    void anotherWordIsOnlyOfferedWhereItIsKnown() {
        assertEquals(
                Optional.of("baseUrl"),
                SpellingSuggestion.nearest("base_url", AllowedKeys.SETTINGS));
        assertEquals(
                Optional.of("orcid"), SpellingSuggestion.nearest("orcid-id", AllowedKeys.AUTHOR));
        assertEquals(
                Optional.of("family"), SpellingSuggestion.nearest("surname", AllowedKeys.AUTHOR));
        assertEquals(
                Optional.of("family"), SpellingSuggestion.nearest("lastName", AllowedKeys.AUTHOR));
        assertEquals(
                Optional.of("given"), SpellingSuggestion.nearest("first_name", AllowedKeys.AUTHOR));
        assertEquals(Optional.empty(), SpellingSuggestion.nearest("journal", AllowedKeys.AUTHOR));
    }

    @Test
    void theNearestWordWinsAndThenTheSmallest() {
        assertEquals(
                Optional.of("abcdxx"),
                SpellingSuggestion.nearest("abcdxg", List.of("abcdef", "abcdxx")));
        assertEquals(
                Optional.of("abx"),
                SpellingSuggestion.nearest("abc", List.of("abz", "abx", "aby")));
    }

    @Test
    void aLongerWordMayBeFurtherOff() {
        assertEquals(
                Optional.of("abcdef"), SpellingSuggestion.nearest("abcdxy", List.of("abcdef")));
        assertEquals(Optional.empty(), SpellingSuggestion.nearest("abcxyz", List.of("abcdef")));
        assertEquals(Optional.empty(), SpellingSuggestion.nearest("abxy", List.of("abcd")));
    }

    @Test
    void aDistanceIsTheSameBothWays() {
        for (int seed = 0; seed < 800; seed++) {
            Random random = new Random(seed);
            String a = word(random);
            String b = word(random);

            assertEquals(
                    SpellingSuggestion.distance(a, b),
                    SpellingSuggestion.distance(b, a),
                    "seed " + seed);
            assertEquals(a.equals(b), SpellingSuggestion.distance(a, b) == 0, "seed " + seed);
        }
    }

    @Test
    void aDistanceLiesBetweenTheDifferenceAndTheLengthOfTheWords() {
        for (int seed = 0; seed < 800; seed++) {
            Random random = new Random(seed);
            String a = word(random);
            String b = word(random);
            int distance = SpellingSuggestion.distance(a, b);

            assertTrue(distance >= Math.abs(a.length() - b.length()), "seed " + seed);
            assertTrue(distance <= Math.max(a.length(), b.length()), "seed " + seed);
        }
    }

    /**
     * The optimal string alignment distance is no metric ({@code ca}, {@code ac}, {@code abc}), but
     * one more letter changes it by one at most.
     */
    @Test
    void oneMoreLetterIsOneStepAtMost() {
        for (int seed = 0; seed < 800; seed++) {
            Random random = new Random(seed);
            String a = word(random);
            String b = word(random);
            char letter = (char) ('a' + random.nextInt(4));
            int change =
                    SpellingSuggestion.distance(a + letter, b) - SpellingSuggestion.distance(a, b);

            assertTrue(Math.abs(change) <= 1, "seed " + seed + ": " + change);
        }
    }

    @Test
    void aBoundOnlyEndsTheCountEarly() {
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            String a = word(random);
            String b = word(random);
            int most = random.nextInt(9);
            int whole = SpellingSuggestion.distance(a, b);

            int bounded = SpellingSuggestion.distance(a, b, most);
            assertEquals(
                    whole <= most ? whole : most + 1, Math.min(bounded, most + 1), a + " " + b);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }
}
