package paperarchive.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TeX in a text becomes text, formulas are found, and what is neither stays as it was. */
class TexTextTest {
    /** A line with its formulas between angle brackets. */
    private static String line(String text) {
        return TexText.inLine(text).stream()
                .map(run -> run.formula() ? "⟨" + run.text() + "⟩" : run.text())
                .collect(Collectors.joining());
    }

    private static String markdown(String text) {
        return TexText.inMarkdown(text)
                .replace(TexText.INLINE, '⟨')
                .replace(TexText.DISPLAY, '⟪')
                .replace(TexText.END, '⟩');
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
                "\\unknown{}|\\unknown",
                "all. %In short|all. In short",
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
        assertEquals("so ⟪x = 1⟩ and", markdown("so $$x = 1$$ and"));
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
                "\\emph{so far} \\textbf{bold}|*so far* **bold**",
                "\\emph{(so)}|(so)",
                "\\texttt{code}|`code`",
                "\\href{https://a.org/b}{code}|[code](https://a.org/b)",
                "\\href{javascript:x}{code}|code",
                "50\\% \\_ \\*|50\\% \\_ \\*",
                "see \\[1\\]|see \\[1\\]"
            })
    void inMarkdownCommandsBecomeMarkdown(String written, String markdown) {
        assertEquals(markdown, markdown(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`code $x$ \\% {here}`",
                "``a `b` --- c``",
                "```\n\\emph{x} $y$\n```",
                "a\n\n    indented $x$ \\%\n",
                "use --flag",
                "|---|---|",
                "---",
                "~~struck~~",
                "\\*"
            })
    void codeAndMarkdownStayAsTheyWere(String text) {
        assertEquals(text, markdown(text));
    }

    @Test
    void aListOfTexIsAListOfMarkdown() {
        String text = "\\begin{itemize}\n\\item one\n\\item two\n\\end{itemize}";
        assertTrue(markdown(text).contains("\n- one"), markdown(text));
        assertTrue(markdown(text).contains("\n- two"), markdown(text));
    }

    @Test
    void namesLoseTheirTex() {
        assertEquals("Bernhard Schölkopf", TexText.name("Bernhard Sch{\\\"o}lkopf"));
        assertEquals("Ada Lovelace", TexText.name("Ada~Lovelace"));
        assertEquals("O'Neil", TexText.name("O'Neil"));
    }

    @Test
    void anyTextIsReadInTimeAndMarksComeInPairs() {
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
            String marked = TexText.inMarkdown(text.toString());
            long open =
                    marked.chars().filter(c -> c == TexText.INLINE || c == TexText.DISPLAY).count();
            assertEquals(
                    open, marked.chars().filter(c -> c == TexText.END).count(), text::toString);
            TexText.inLine(text.toString());
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
        assertTimeout(Duration.ofSeconds(10), () -> TexText.inMarkdown(text));
    }
}
