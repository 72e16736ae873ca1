package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;

/** Nothing in a text turns the direction of what stands behind it. */
class BidiControlsTest {
    /** {@code <} embeds, {@code !} overrides, {@code >} ends either; brackets are isolates. */
    private static String decoded(String text) {
        return text.replace('<', '\u202a')
                .replace('!', '\u202e')
                .replace('>', '\u202c')
                .replace('[', '\u2067')
                .replace(']', '\u2069');
    }

    @ParameterizedTest
    @CsvSource({
        "a<b>c, a<b>c",
        "a[b]c, a[b]c",
        "a<b, ab",
        "a[b, ab",
        "a>b, ab",
        "a]b, ab",
        "a!b>c, abc",
        "a!b, ab",
        "<a[b]c>, <a[b]c>",
        "<a[b>c], a[bc]",
        "[a<b]c, [ab]c",
        "[a<b>c]d, [a<b>c]d",
        "<!a>b>, <ab>",
        "[[a], [a]"
    })
    void whatIsClosedIsKeptAndWhatReachesFurtherIsDropped(String written, String kept) {
        assertEquals(decoded(kept), BidiControls.contained(decoded(written)));
    }

    @Test
    void aTextThatTurnsNothingIsTheSame() {
        String text = "\u05d0\u05d1 and \u0645 \u200e\u200f";
        assertSame(text, BidiControls.contained(text));
    }

    @Test
    void whatIsContainedOnceStaysSo() {
        for (int seed = 0; seed < 2000; seed++) {
            StringBuilder text = new StringBuilder();
            new Random(seed).ints(12, 0, 6).forEach(i -> text.append("<!>[]a".charAt(i)));
            String once = BidiControls.contained(decoded(text.toString()));
            assertEquals(once, BidiControls.contained(once), "seed " + seed);
        }
    }

    @Test
    void aWarningNamesTheRecord() {
        Problems problems = new Problems();
        RecordText.json("{\"id\": \"a\", \"title\": \"x\u202ey\"}", "a.json", problems)
                .ifPresent(new RecordChecker(problems)::check);
        assertEquals(
                """
                a.json:1: warning: paper "a": title held characters that turn the direction of letters
                    overrides and unpaired characters were removed; everything else is kept""",
                problems.sorted().get(0).toString());
    }
}
