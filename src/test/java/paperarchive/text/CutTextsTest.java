package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text may end anywhere, also in the middle of a command. */
class CutTextsTest {
    private static final String MIXED =
            "a \\quad b\\, \\emph{c\\quad} \\ss \\'\\i \\textbf{\\'e} \\\\[2pt] \\url{x} \\href{a}{b}"
                    + " \\\"u $x^{2}$ \\(y\\) {\\bf d\\LaTeX} \\c{c} \\& --- ?`q' \\begin{equation}z"
                    + "\\end{equation} \\cite[p]{k} `a' ``b'' ~ 5\\% \\~n \\footnote{e\\;}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\quad",
                "\\emph{a\\quad}",
                "\\textbf{a \\ }",
                "{\\bf \\,}",
                "\\emph{\\ss}",
                "\\href{a}{b\\quad}",
                "\\textcolor{red}{\\enspace}",
                "\\texorpdfstring{a\\quad}{b}"
            })
    void aCommandMayEndAText(String text) {
        read(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\emph{", "{"})
    void everyBeginningOfATextIsRead(String before) {
        for (int end = 0; end <= MIXED.length(); end++) {
            read(before + MIXED.substring(0, end));
            read(before + MIXED.substring(0, end) + "}");
            read(MIXED.substring(end));
        }
    }

    private static void read(String text) {
        assertDoesNotThrow(() -> MarkupText.readAll(text), text);
    }
}
