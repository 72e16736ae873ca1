package paperarchive.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No length in a formula stretches a page. */
class TexDimensionLimiterTest {
    private static final TexToMathMl MATHEMATICS = new TexToMathMl();
    private static final Pattern LENGTH =
            Pattern.compile("\"([+-]?[0-9.]+)(em|ex|px|pt|cm|in|mm)\"");

    @ParameterizedTest
    @CsvSource({
        "2em, 2em",
        "0.1667em, 0.1667em",
        "99999em, 4em",
        "-99999em, -1em",
        "-0.1667em, -0.1667em",
        "1000px, 4em",
        "99999999999999999999999999em, 0",
        "50vw, 0",
        "2, 2",
        "99999, 0",
        "true, true"
    })
    void aLengthIsLimited(String asked, String given) {
        assertEquals(given, TexDimensionLimiter.limited(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\rule{99999em}{99999em}",
                "\\rule[99999em]{1em}{1em}",
                "\\raisebox{99999em}{x}",
                "\\raise99999em{x}",
                "\\kern99999em x",
                "\\kern-99999em x",
                "\\mkern99999mu x",
                "\\hspace{99999em}x",
                "\\hspace*{99999cm}x",
                "\\hspace{-9999in}x",
                "\\mskip9999mu x",
                "\\hskip 9999em x",
                "\\skip 9999em x",
                "x\\\\[9999em]y",
                "\\above9999em",
                "\\genfrac{(}{)}{9999em}{0}{a}{b}",
                "\\vspace{9999em}x",
                "\\smash{x}\\hspace{9999ex}y",
                "\\scalebox{9999}{x}",
                "\\resizebox{9999em}{!}{x}",
                "\\tmspace{9999em}x",
                "\\begin{array}{c@{\\hspace{9999em}}c}a&b\\end{array}",
                "\\lower9999em x",
                "\\multicolumn{9999}{c}{x}",
                "\\phantom{\\rule{9999em}{1em}}"
            })
    void noCommandStretchesAPage(String formula) {
        String all = MATHEMATICS.of(formula + " y", false).map(MathXml::of).orElse("");
        Matcher length = LENGTH.matcher(all);
        while (length.find()) {
            double number = Double.parseDouble(length.group(1));
            assertTrue(number <= 96 && number >= -16, all);
            assertTrue(!length.group(2).matches("em|cm|in") || number <= 4, all);
        }
    }
}
