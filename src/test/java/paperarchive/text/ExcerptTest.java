package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** An excerpt ends with a word. */
class ExcerptTest {
    @Test
    void aTextThatFitsStaysWhole() {
        assertEquals("", Excerpt.of("", 10));
        assertEquals("ten chars.", Excerpt.of("ten chars.", 10));
    }

    @Test
    void aLongTextEndsBetweenTwoWords() {
        assertEquals("one two …", Excerpt.of("one two three", 9));
        assertEquals("one two …", Excerpt.of("one two three", 7));
        assertEquals("one …", Excerpt.of("one two three", 6));
    }

    @Test
    void noPunctuationStandsBeforeTheEllipsis() {
        assertEquals("one two …", Excerpt.of("one two, three", 9));
        assertEquals("one two …", Excerpt.of("one two – three", 10));
        assertEquals("one two …", Excerpt.of("one two. Three", 9));
    }

    @Test
    void aWordLongerThanTheExcerptIsCut() {
        assertEquals("abcde …", Excerpt.of("abcdefghij", 5));
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        assertEquals("ab …", Excerpt.of("ab🚀🚀", 3));
        assertEquals("ab🚀 …", Excerpt.of("ab🚀🚀", 4));
    }

    @Test
    void aFormulaIsNeverCutInTwo() {
        assertEquals("Let …", Excerpt.of("Let a\u00a0+\u00a0b\u00a0+\u00a0c be", 9));
        assertEquals(
                "Let a\u00a0+\u00a0b\u00a0+\u00a0c …",
                Excerpt.of("Let a\u00a0+\u00a0b\u00a0+\u00a0c be so", 14));
    }

    @Test
    void anExcerptIsAlwaysABeginning() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int c = random.nextInt(60); c > 0; c--) {
                text.appendCodePoint("ab  ,.$\\é机".codePointAt(random.nextInt(10)));
            }
            String words = text.toString().strip().replaceAll("\\s+", " ");
            int most = 1 + random.nextInt(40);
            String excerpt = Excerpt.of(words, most);
            String said = "seed " + seed + ", " + most + " of " + words + ": " + excerpt;
            if (words.length() <= most) {
                assertEquals(words, excerpt, said);
            } else {
                assertTrue(excerpt.endsWith(" …"), said);
                String begin = excerpt.substring(0, excerpt.length() - 2);
                assertTrue(begin.length() <= most && words.startsWith(begin), said);
            }
        }
    }
}
