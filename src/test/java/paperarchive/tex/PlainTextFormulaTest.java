package paperarchive.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no element can stand, a formula is plain text that people can read. */
class PlainTextFormulaTest {
    private static final TexToMathMl MATHEMATICS = new TexToMathMl();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\alpha|α",
                "x^2|x²",
                "\\ell_1|ℓ₁",
                "10^{-3}|10⁻³",
                "\\mathbb{R}^d|ℝᵈ",
                "\\mathcal{O}(n \\log n)|O(n log n)",
                "a<b|a < b",
                "\\alpha \\leq 1|α ≤ 1",
                "-1|−1",
                "n-1|n − 1",
                "\\frac{a+b}{2}|(a+b)/2",
                "O(\\sqrt{AT})|O(√(AT))",
                "\\surd T|√T",
                "\\sqrt|√",
                "\\tilde{O}(1/\\epsilon)|Õ(1/ϵ)",
                "x_{i,j}|x_(i,j)",
                "(\\epsilon,\\delta)|(ϵ, δ)",
                "\\mathbf{x}^\\top|x^⊤",
                "\\overline{x}|x̄",
                "\\binom{n}{k}|(n choose k)",
                "\\text{so far}|so far"
            })
    void aFormulaReadsAsPlainText(String formula, String words) {
        assertEquals(
                words, MATHEMATICS.of(formula, false).map(PlainTextFormula::of).orElse("nothing"));
    }
}
