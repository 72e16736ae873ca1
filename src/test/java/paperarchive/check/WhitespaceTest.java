package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhitespaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b", "a b c", "a\u00a0b", "a\u00ad", "\u00a0"})
    void tidyTextStaysTheSameObject(String text) {
        assertSame(text, Whitespace.collapsed(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " a b",
                "a b ",
                "a  b",
                "a\nb",
                "a\tb",
                "a\rb",
                "a\r\nb",
                "a\u2028b",
                "a\u2029b",
                "\n\ta \n b\r\n",
                "a\n b"
            })
    void aRunOfSpaceIsOneSpaceAndNoneAtTheEnds(String text) {
        assertEquals("a b", Whitespace.collapsed(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "\n", " \t\r\n\u2028"})
    void spaceAloneIsNothing(String text) {
        assertEquals("", Whitespace.collapsed(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u3000\u2003", "\u200b\u00ad", "\ufeff\n"})
    void nothingToBeSeenIsBlank(String text) {
        assertTrue(Whitespace.isBlank(text));
        assertFalse(Whitespace.isBlank(text + "a"));
        assertFalse(Whitespace.isBlank("😀" + text));
    }

    @Test
    void collapsingKeepsTheWordsAndChangesNothingTheSecondTime() {
        String alphabet = "ab  \n\t\r\u2028\u2029";
        for (int seed = 0; seed < 800; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String collapsed = Whitespace.collapsed(text.toString());

            assertEquals(
                    String.join(" ", text.toString().trim().split("[ \n\t\r\u2028\u2029]+"))
                            .strip(),
                    collapsed,
                    "seed " + seed);
            assertEquals(collapsed, Whitespace.collapsed(collapsed), "seed " + seed);
        }
    }
}
