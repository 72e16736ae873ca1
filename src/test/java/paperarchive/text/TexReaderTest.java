package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TeX in a text becomes text, formulas are found, and what is neither stays as it was. */
class TexReaderTest {
    /** A line with its formulas between angle brackets. */
    private static String line(String text) {
        return shown(TexReader.line(text), false);
    }

    /** Runs of a paragraph: styles between the marks of Markdown. */
    private static String markdown(String text) {
        boolean tex = text.indexOf('\\') >= 0;
        return shown(TexReader.inMarkdown(text, tex, new TexReader.Budget()).runs(), true);
    }

    private static String shown(List<Run> runs, boolean styles) {
        StringBuilder out = new StringBuilder();
        for (Run run : runs) {
            String inner = shown(run.inner(), styles);
            if (run instanceof Run.Text text) {
                out.append(text.text());
            } else if (run instanceof Run.Tie) {
                out.append(' ');
            } else if (run instanceof Run.Formula formula) {
                out.append(formula.display() ? "⟪" : "⟨").append(formula.tex()).append('⟩');
            } else if (styles && run instanceof Run.Styled styled) {
                String element = styled.style().element();
                out.append('<').append(element).append('>').append(inner).append("</>");
            } else if (styles && run instanceof Run.Link link) {
                out.append('[').append(inner).append("](").append(link.address()).append(')');
            } else {
                out.append(inner);
            }
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "5\\% \\& more|5% & more",
                "Schr\\\"odinger and H{\\\"o}lder|Schrödinger and Hölder",
                "na\\\"{\\i}ve|naïve",
                "{R}\\'enyi|Rényi",
                "Polyak-{\\L}ojasiewicz|Polyak-Łojasiewicz",
                "Fran\\c{c}ois, Erd\\H{o}s, \\v{S}id\\'ak|François, Erdős, Šidák",
                "Stra\\ss e|Straße",
                "it\\'s|it's",
                "\\textit{so} and \\emph{so} and {\\em so}|so and so and so",
                "\\textbf{Drag (\\textit{DnD})}|Drag (DnD)",
                "see~\\cite{a2020, b}|see [a2020, b]",
                "Fig.~1 and ~50%|Fig. 1 and ~50%",
                "4--6 tokens---that is all|4–6 tokens—that is all",
                "``so'' and `so', don't|“so” and ‘so’, don't",
                "code \\href{https://a.org}{here}|code here",
                "available {here}|available here",
                "\\url{https://a.org/b\\_c}.|https://a.org/b_c.",
                "PixArt-\\alpha and 3\\times|PixArt-α and 3×",
                "the set {0, 1} and {x}|the set {0, 1} and {x}",
                "\\unknown{} and \\unknown{S}|\\unknown{} and \\unknown{S}",
                "all. %In short|all. %In short",
                "50% of it|50% of it",
                "$\\textit{words}$|words"
            })
    void commandsOfTexBecomeText(String written, String text) {
        assertEquals(text, line(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $5 and $10",
                "US$5 to US$6",
                "$100M to $200M",
                "$5-$10",
                "(US$) and (A$)",
                "No $$$",
                "Just add $100 more",
                "$5, or 6$ at most",
                "a $ sign",
                "$",
                "$$",
                "$ $",
                "$3 (or so) for all of them and then $"
            })
    void theCurrencySignStaysACurrencySign(String text) {
        assertEquals(text, line(text));
        assertEquals(text, markdown(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On $k$-means|On ⟨k⟩-means",
                "16$\\times$16 pixels|16⟨\\times⟩16 pixels",
                "14M$\\sim$350M|14M⟨\\sim⟩350M",
                "($>$16K tokens)|(⟨>⟩16K tokens)",
                "ST$^2$360D|ST⟨^2⟩360D",
                "costs $5, or $x$ if $y$|costs $5, or ⟨x⟩ if ⟨y⟩",
                "known as $ MW_2 $ and $ k $-NN|known as ⟨MW_2⟩ and ⟨k⟩-NN",
                "speed \\(2.2\\times\\)|speed ⟨2.2\\times⟩",
                "$\\text{if $x$ is}$|⟨\\text{if $x$ is}⟩"
            })
    void formulasAreFoundBetweenTheirSigns(String written, String found) {
        assertEquals(found, line(written));
        assertEquals(found, markdown(written));
    }

    @Test
    void formulasOnLinesOfTheirOwnAreFoundInMarkdown() {
        assertEquals("so ⟨x = 1⟩ and", markdown("so $$x = 1$$ and"));
        assertEquals("so\n⟪x = 1⟩.\nand", markdown("so\n$$x = 1$$.\nand"));
        assertEquals("so ⟪x = 1⟩ and", markdown("so \\[ x\n= 1 \\] and"));
        assertEquals("so ⟪x⟩", markdown("so \\begin{equation*}x\\end{equation*}"));
        assertEquals(
                "⟪\\begin{aligned}a &= b\\end{aligned}⟩",
                markdown("\\begin{align}a &= b\\end{align}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\emph{so far} \\textbf{bold}|<em>so far</> <strong>bold</>",
                "\\emph{(so)}|<em>(so)</>",
                "\\texttt{code}|<code>code</>",
                "\\href{https://a.org/b}{code}|[code](https://a.org/b)",
                "\\href{javascript:x}{code}|code",
                "50\\% \\_ \\*|50\\% \\_ \\*",
                "see \\[1\\]|see \\[1\\]"
            })
    void inMarkdownCommandsBecomeMarkdown(String written, String markdown) {
        assertEquals(markdown, markdown(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"use --flag", "---", "~~struck~~", "\\*", "a\\", "`code` and ``code``"})
    void codeAndMarkdownStayAsTheyWere(String text) {
        assertEquals(text, markdown(text));
    }

    @Test
    void aListOfTexIsAListOfMarkdown() {
        String text = "\\begin{itemize}\n\\item one\n\\item two\n\\end{itemize}";
        String prepared = TexBlocks.prepared(text);
        assertTrue(prepared.contains("\n- one"), prepared);
        assertTrue(prepared.contains("\n- two"), prepared);
    }

    @Test
    void namesLoseTheirTex() {
        assertEquals("Bernhard Schölkopf", TexReader.plain("Bernhard Sch{\\\"o}lkopf"));
        assertEquals("Ada Lovelace", TexReader.plain("Ada~Lovelace"));
        assertEquals("O'Neil", TexReader.plain("O'Neil"));
    }

    @Test
    void anyTextIsReadInTime() {
        String signs =
                "\\ $ { } ` ' \" ~ - % \n a b 1 ( [ ] ) emph textit{ emph{ begin{ end item cite"
                        + " url{ href{ _ ^ * é \\\\ \\textbf{ $\\emph{";
        String[] pieces = signs.split(" ", -1);
        Random random = new Random(20251212);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
                text.append(random.nextInt(3) == 0 ? " " : "");
            }
            markdown(text.toString());
            line(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$x ",
                "\\(",
                "\\[x",
                "``a",
                "`a",
                "{\\em ",
                "{",
                "\\emph{",
                "\\begin{equation}"
            })
    void longTextsThatOpenAndNeverCloseAreReadInTime(String piece) {
        String text = piece.repeat(4_000);
        assertTimeout(Duration.ofSeconds(10), () -> TexBlocks.prepared(text));
    }
}
