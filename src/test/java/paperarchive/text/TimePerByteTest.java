package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paperarchive.read.Limits;

/**
 * The longest texts that a record may hold are read in a second of a processor each, so that a
 * megabyte of them takes less than five. Each took longer once.
 */
class TimePerByteTest {
    private static final List<String> PIECES =
            List.of(
                    "{",
                    "{}",
                    "{a",
                    "a{",
                    "\\",
                    "\\\\",
                    "\"\\\"",
                    "'\\'",
                    "www.",
                    "www.a ",
                    "%",
                    "\\emph{",
                    "\\url{",
                    "\\href{a}{",
                    "\\cite[",
                    "{\\em ",
                    "{\\'",
                    "$^{",
                    "$$x",
                    "$\\text{",
                    "\\(",
                    "\\[",
                    "\\begin{equation}",
                    "$x$ ",
                    "``",
                    "`a'",
                    "~",
                    "[",
                    "<a",
                    "\u0315\u0300",
                    "中");

    /** Opened as often as closed. */
    private static final List<String> NESTED =
            List.of("{", "{a", "\\emph{", "{\\em ", "$^{", "{\\bf x");

    @BeforeAll
    static void theLibraryIsStarted() {
        MarkupText.html("$\\begin{matrix} a \\end{matrix}$");
    }

    private static Stream<String> texts() {
        return Stream.concat(
                PIECES.stream().map(piece -> piece.repeat((Limits.TEXT - 1) / piece.length())),
                NESTED.stream()
                        .map(
                                piece -> {
                                    int times = (Limits.TEXT - 1) / (piece.length() + 1);
                                    return piece.repeat(times) + "}".repeat(times);
                                }));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theLongestTextsAreReadInTime(String text) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        MarkupText.readAll(text);
        long taken = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
        assertTrue(taken < 1_000, () -> text.substring(0, 20) + " took " + taken + " ms");
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void aTextOfManySlowFormulasIsReadInTime(String formula) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < Limits.TEXT - 4_000; i++) {
            text.append('$').append(formula).append(i).append("$ ");
        }
        theLongestTextsAreReadInTime(text.toString());
    }

    private static Stream<String> formulas() {
        return Stream.of(
                "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\a\\a}\\a",
                "\\underbrace{x}_{y}".repeat(100),
                "\\begin{matrix}a&b\\end{matrix}".repeat(60),
                "x\\quad ",
                "\\dddot ");
    }
}
