package paperarchive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCharactersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "A title", "tab\tline\nreturn\r", "é", "\u00a0", "\u00ad", "\ufeff", "\ufffd",
                "\ue000", "\ud7ff", "\ufdcf\ufdf0", "😀", "\ud83d\ude00", "𠮷𠮷", "\u202e", "~"
            })
    void textIsKept(String text) {
        assertTrue(AllowedCharacters.areAllAllowed(text));
        assertEquals(text, AllowedCharacters.allowed(text));
        assertEquals(0, AllowedCharacters.forbidden(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0001",
                "\u0008",
                "\u000b",
                "\u000c",
                "\u001b",
                "\u001f",
                "\u007f",
                "\u0080",
                "\u009f",
                "\ud800",
                "\udbff",
                "\udc00",
                "\udfff",
                "\ufdd0",
                "\ufdef",
                "\ufffe",
                "\uffff",
                "\ud83f\udffe",
                "\udbff\udfff"
            })
    void whatNoPageMayHoldIsDropped(String character) {
        String text = "a" + character + "b";

        assertFalse(AllowedCharacters.areAllAllowed(text));
        assertFalse(AllowedCharacters.areAllAllowed(character));
        assertEquals("ab", AllowedCharacters.allowed(text));
        assertEquals(1, AllowedCharacters.forbidden(text));
    }

    @Test
    void theFirstForbiddenCharacterIsFound() {
        assertEquals(3, AllowedCharacters.firstForbidden("a😀\u0000\u0001"));
        assertEquals(1, AllowedCharacters.firstForbidden("a\ud83d"));
        assertEquals(-1, AllowedCharacters.firstForbidden("a😀"));
    }

    @Test
    void surrogatesOnTheWrongSideOfEachOtherAreBothDropped() {
        assertEquals(2, AllowedCharacters.forbidden("\ude00\ud83d"));
        assertEquals("", AllowedCharacters.allowed("\ude00\ud83d"));
    }

    @Test
    void droppingACharacterNeverJoinsTwoSurrogates() {
        assertEquals("", AllowedCharacters.allowed("\ud83d\u0000\ude00"));
    }

    @Test
    void theNextLineCharacterIsASpace() {
        assertEquals("and so", AllowedCharacters.allowed("and\u0085so"));
    }

    @Test
    void whatIsLeftIsAllowedAndNothingElseIsLost() {
        for (int seed = 0; seed < 800; seed++) {
            String text = randomText(new Random(seed));
            String kept = AllowedCharacters.allowed(text);

            assertTrue(AllowedCharacters.areAllAllowed(kept), "seed " + seed);
            assertEquals(
                    AllowedCharacters.allowed(text).equals(text),
                    AllowedCharacters.firstForbidden(text) < 0,
                    "seed " + seed);
            assertEquals(kept, AllowedCharacters.allowed(kept), "seed " + seed);
            assertEquals(AllowedCharacters.areAllAllowed(text), kept.equals(text), "seed " + seed);
            assertEquals(
                    text.codePointCount(0, text.length())
                            - AllowedCharacters.forbidden(text)
                            + text.chars().filter(c -> c == 0x85).count(),
                    kept.codePointCount(0, kept.length()),
                    "seed " + seed);
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) random.nextInt(0xa0));
                case 1 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                case 2 -> text.append((char) (0xfd00 + random.nextInt(0x300)));
                case 3 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
