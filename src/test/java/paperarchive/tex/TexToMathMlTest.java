package paperarchive.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Formulas become MathML Core and nothing else. */
class TexToMathMlTest {
    private static final TexToMathMl MATHEMATICS = new TexToMathMl();

    private static final Set<String> ELEMENTS =
            Set.of(
                    "math",
                    "mi",
                    "mn",
                    "mo",
                    "mtext",
                    "ms",
                    "mrow",
                    "mspace",
                    "mfrac",
                    "msqrt",
                    "mroot",
                    "msub",
                    "msup",
                    "msubsup",
                    "munder",
                    "mover",
                    "munderover",
                    "mtable",
                    "mtr",
                    "mtd",
                    "mpadded",
                    "mphantom");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "display",
                    "mathvariant",
                    "stretchy",
                    "form",
                    "lspace",
                    "rspace",
                    "width",
                    "height",
                    "depth",
                    "voffset",
                    "displaystyle",
                    "scriptlevel",
                    "linethickness",
                    "minsize",
                    "maxsize",
                    "symmetric",
                    "largeop",
                    "columnspan",
                    "rowspan");

    private static String xml(String formula) {
        return MATHEMATICS.of(formula, false).map(MathXml::of).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k|<mi>k</mi>",
                "\\alpha|<mi>α</mi>",
                "\\Delta|<mi mathvariant=\"normal\">Δ</mi>",
                "1,000|<mn>1,000</mn>",
                "x_i|<msub><mi>x</mi><mi>i</mi></msub>",
                "^2|<msup><mrow></mrow><mn>2</mn></msup>",
                "\\frac{a}{b}|<mfrac><mi>a</mi><mi>b</mi></mfrac>",
                "\\mathbb{R}^d|<msup><mi>ℝ</mi><mi>d</mi></msup>",
                "\\text{so far}|<mtext>so far</mtext>",
                "\\overline{AB}|<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>‾</mo></mover>",
                "\\eps|<mi>ε</mi>",
                "\\tilde\\mathcal{O}|<mover><mi>𝒪</mi><mo stretchy=\"false\">~</mo></mover>",
                "a &lt; b|<mi>a</mi><mo>&lt;</mo><mi>b</mi>",
                "\\norm{x}|<mi>‖</mi><mi>x</mi><mi>‖</mi>"
            })
    void aFormulaIsWrittenInOneShortForm(String formula, String inside) {
        assertEquals("<math>" + inside + "</math>", xml(formula).replace('\u00a0', ' '));
    }

    @Test
    void aFormulaOnALineOfItsOwnIsABlock() {
        String xml = MATHEMATICS.of("\\sum_{i=1}^n x_i", true).map(MathXml::of).orElseThrow();
        assertTrue(xml.startsWith("<math display=\"block\"><munderover><mo>∑</mo>"), xml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
                "\\left\\| \\frac{\\partial f}{\\partial x} \\right\\|_2",
                "\\underbrace{a + b}_{c}",
                "\\binom{n}{k}",
                "\\overset{d}{=}",
                "f\\colon X \\to Y",
                "\\stackrel{p}{\\longrightarrow}",
                "\\operatorname*{arg\\,max}_{x}",
                "{\\cal O}(1)",
                "\\xrightarrow{n}"
            })
    void theLibraryReadsWhatTheShortWayDoesNot(String formula) {
        assertWellFormed(MATHEMATICS.of(formula, false).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\nosuchcommand",
                "{",
                "}",
                "x^",
                "\\frac{a}",
                "\\left(",
                "\\href{javascript:alert(1)}{x}",
                "\\url{https://example.org/}",
                "\\includegraphics{x.png}",
                "\\htmlClass{a}{x}",
                "\\class{a}{x}",
                "\\style{color:red}{x}",
                "\\id{a}{x}",
                "\\data{a=b}{x}",
                "\\cancel{x}",
                "",
                " ",
                "\\def\\a{\\a\\a}\\a"
            })
    void whatCannotOrMustNotBeReadIsEmpty(String formula) {
        assertEquals(Optional.empty(), MATHEMATICS.of(formula, false));
    }

    @Test
    void aFormulaTooLongOrTooDeepIsEmpty() {
        assertEquals(Optional.empty(), MATHEMATICS.of("x".repeat(TexToMathMl.LONGEST + 1), false));
        String deep = "{".repeat(200) + "x" + "}".repeat(200);
        assertEquals(Optional.empty(), MATHEMATICS.of(deep, false));
        assertFalse(MATHEMATICS.of("{".repeat(20) + "x" + "}".repeat(20), false).isEmpty());
    }

    @Test
    void whatOneFormulaDefinesIsUnknownToTheNext() {
        MATHEMATICS.of("\\gdef\\mine{x}\\mine", false);
        assertEquals(Optional.empty(), MATHEMATICS.of("\\mine", false));
    }

    @Test
    void aFormulaThatExpandsForEverIsGivenUp() {
        String bomb = "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\a\\a}\\a";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(Optional.empty(), MATHEMATICS.of(bomb, false)));
    }

    @Test
    void whateverIsWrittenBecomesMathMlCoreOrNothing() {
        String[] pieces =
                ("x 1 . , ( ) [ ] { } ^ _ + - = < > & % # ~ ' \" | / \\ \\\\ \\, \\frac \\sqrt \\left \\right"
                                + " \\text{a} \\mathbf \\hat \\log \\alpha \\sum \\begin{array}{c} \\end{array}"
                                + " \\color{red} \\over \\href \\style \\not \\limits \\mathop \\hline <b> é 机 🚀"
                                + " \u202e \u0000 \\verb|x| \\tag{1} \\label{a} \\rule{9em}{9em} \\kern9em \\raise")
                        .split(" ", -1);
        long seed = 20251212;
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < 1_000; i++) {
            StringBuilder formula = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                formula.append(pieces[random.nextInt(pieces.length)]);
                formula.append(random.nextBoolean() ? " " : "");
            }
            Optional<MathNode> math = MATHEMATICS.of(formula.toString(), random.nextBoolean());
            math.ifPresent(TexToMathMlTest::assertWellFormed);
            read += math.isPresent() ? 1 : 0;
        }
        assertTrue(read > 100, "too few formulas to mean anything: " + read);
    }

    private static void assertWellFormed(MathNode math) {
        String xml = MathXml.of(math);
        try {
            String clean = xml.replace("\u0000", "");
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            assertAllowed(
                    parsers.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(clean)))
                            .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + xml, e);
        }
    }

    private static void assertAllowed(Element element) {
        assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            assertTrue(ATTRIBUTES.contains(name), name);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                assertAllowed(child);
            }
        }
    }
}
