package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "0", "2506.00001", "mixture-of-recursions", "a_b.c-d", "a--", "a.."})
    void smallLettersDigitsDotsHyphensAndUnderscoresMakeAnId(String id) {
        assertEquals(id, new PaperId(id).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-a", ".a", "_a", "a b", "a/b", "é", "a\n", "..", "a\u0000"})
    void anythingElseIsNoId(String text) {
        assertFalse(PaperId.isValid(text));
        assertThrows(IllegalArgumentException.class, () -> new PaperId(text));
    }

    @Test
    void anIdHasAtMostAHundredCharacters() {
        assertTrue(PaperId.isValid("a".repeat(100)));
        assertFalse(PaperId.isValid("a".repeat(101)));
    }

    @Test
    void idsAreSortedByCharacter() {
        assertTrue(new PaperId("a10").compareTo(new PaperId("a2")) < 0);
        assertEquals(0, new PaperId("a").compareTo(new PaperId("a")));
    }
}
