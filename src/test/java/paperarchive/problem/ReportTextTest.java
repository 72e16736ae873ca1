package paperarchive.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "A title", "\\alpha", "注意 😀", "é\u00a0\u200d", "\u2027\u202f"})
    void commonTextStaysTheSameObject(String text) {
        assertSame(text, ReportText.line(text));
    }

    @Test
    void whatBreaksALineOrMovesTheTerminalIsWrittenOut() {
        assertEquals("a\\nb\\r\\tc", ReportText.line("a\nb\r\tc"));
        assertEquals(
                "\\u0000\\u001b[31m\\u007f\\u009b",
                ReportText.line("\u0000\u001b[31m\u007f\u009b"));
        assertEquals("\\u2028\\u202e\\u2066", ReportText.line("\u2028\u202e\u2066"));
    }

    @Test
    void aTextIsShownInQuotes() {
        assertEquals("\"12/25/2023\"", ReportText.quoted("12/25/2023"));
        assertEquals("\"a\\nb\"", ReportText.quoted("a\nb"));
    }

    @Test
    void theEndOfALongTextIsLeftOut() {
        assertEquals("x".repeat(120), ReportText.shortened("x".repeat(120)));
        assertEquals("x".repeat(120) + "…", ReportText.shortened("x".repeat(121)));
        assertEquals("x".repeat(119) + "…", ReportText.shortened("x".repeat(119) + "😀"));
        assertEquals("\"" + "x".repeat(120) + "…\"", ReportText.quoted("x".repeat(10_000)));
    }
}
