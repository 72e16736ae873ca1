package paperarchive.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way writes exactly what the library does. */
class FastTexParserTest {
    private static final TexToMathMl MATHEMATICS = new TexToMathMl();

    /**
     * Pieces of the formulas that papers hold; a row of them is often one that the short way reads.
     */
    private static final String[] PIECES =
            ("x y n O T k d 1 2 0.5 10 1,000 \\alpha \\epsilon \\Delta \\ell \\infty + - = < > \\le \\in \\to"
                            + " \\times \\cdot / | \\| , ; : * \\star \\sim \\mid \\ldots \\% \\sum \\log \\min \\max"
                            + " \\operatorname{tr} \\text{max} \\mathrm{KL} \\mathcal{O} \\mathcal O \\mathbb{R}"
                            + " \\mathbf{x} \\mathsf{NP} \\boldsymbol{\\theta} \\hat{y} \\tilde{O} \\widetilde{O}"
                            + " \\bar{x}_i \\frac{1}{2} \\frac{a+b}{n} \\frac12 \\sqrt{n} \\sqrt{n+1} ^2 ^* ^{-1}"
                            + " ^{1/2} ^\\top _i _1 _{i,j} _{t+1} _\\infty _{\\max} ^{(t)} _{x_i} (n) (-1) (a,b)"
                            + " [0,1] \\{0,1\\} \\lfloor n \\rfloor {O} {-1} {=} \\left(x\\right) \\left|x\\right|"
                            + " \\left\\{\\frac{a}{b}\\right\\} \\,")
                    .split(" (?![,;:*\\\\]?$)", -1);

    private static void assertSame(String formula) {
        String plain = TexNormalizer.plain(formula);
        Optional<MathNode> quick = FastTexParser.of(plain);
        if (quick.isPresent()) {
            String library = MATHEMATICS.byTemml(plain, false).map(MathXml::of).orElse("nothing");
            assertEquals(library, MathXml.of(quick.get()), formula);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k",
                "\\epsilon",
                "O(n^2)",
                "\\ell_1",
                "1/\\sqrt{T}",
                "\\mathbb{R}^{d \\times n}",
                "\\tilde{O}(\\sqrt{T})",
                "\\mathcal{N}(0, I)",
                "x \\in [0,1]^d",
                "\\|x\\|_2",
                "n \\log n",
                "-1",
                "10^{-3}",
                "\\{0,1\\}^n",
                "f(x) = \\frac{1}{1+e^{-x}}",
                "\\min_{x} \\max_{y} f(x,y)",
                "O(1/\\epsilon^{2})",
                "p(x|y)",
                "\\times",
                "^2",
                "\\mathbf{x}^\\top \\mathbf{y}",
                "D_{\\mathrm{KL}}",
                "\\left(\\frac{a}{b}\\right)^2"
            })
    void commonFormulasTakeTheShortWay(String formula) {
        assertTrue(FastTexParser.of(TexNormalizer.plain(formula)).isPresent(), formula);
        assertSame(formula);
    }

    @Test
    void theShortWayWritesWhatTheLibraryWrites() {
        Random random = new Random(20251212);
        int met = 0;
        for (int i = 0; i < 2_500; i++) {
            StringBuilder formula = new StringBuilder();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                formula.append(PIECES[random.nextInt(PIECES.length)]);
                formula.append(random.nextInt(3) == 0 ? " " : "");
            }
            met += FastTexParser.of(TexNormalizer.plain(formula.toString())).isPresent() ? 1 : 0;
            assertSame(formula.toString());
        }
        assertTrue(met > 1_000, "too few formulas to mean anything: " + met);
    }

    @Test
    void noCommandOfTheDialectIsOneTheLibraryKnows() {
        for (String own : "\\eps \\cO \\RR \\poly \\norm \\nicefrac \\Tilde".split(" ", -1)) {
            assertEquals(Optional.empty(), MATHEMATICS.byTemml(own + "{a}{b}", false), own);
        }
    }
}
