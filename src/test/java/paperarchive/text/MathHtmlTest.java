package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.tex.TexToMathMl;

class MathHtmlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k < n|<math><mi>k</mi><mo>&lt;</mo><mi>n</mi></math>",
                "x^{\\frac{1}{n+1}}|<math><msup><mi>x</mi><mfrac>"
                        + "<mstyle scriptlevel=\"2\"><mn>1</mn></mstyle>"
                        + "<mstyle scriptlevel=\"2\"><mi>n</mi><mo>+</mo><mn>1</mn></mstyle>"
                        + "</mfrac></msup></math>"
            })
    void aSizeOfItsOwnIsSaidByAnElementOfItsOwn(String formula, String html) {
        assertEquals(
                html, new TexToMathMl().of(formula, false).map(MathHtml::of).orElse("not read"));
    }
}
