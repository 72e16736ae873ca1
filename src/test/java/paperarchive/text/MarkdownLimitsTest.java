package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup beyond the parser is shown as it was written. Each of these was found by fuzzing. */
class MarkdownLimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "* ",
                "- ",
                "_ ",
                "- - ",
                "+ ",
                "1. ",
                "> ",
                "`a",
                "[a][b]",
                "<?",
                "***a",
                "www.",
                "[](",
                "| a | b |\n|-|-|\n",
                "[a]: b\n",
                "**a ",
                "&#0;",
                "![](",
                "<b>"
            })
    void aTextThatWouldExhaustTheStackOrTheTimeIsShownAsItWasWritten(String piece) {
        String text = piece.repeat(40_000).substring(0, 40_000).strip();

        assertEquals("<p>" + Html.escaped(text) + "</p>\n", MarkupText.html(text));
        assertTrue(MarkupText.excerpt(text, 300).length() <= 303);
    }

    @Test
    void listsWithinListsHaveADepth() {
        assertTrue(MarkupText.html("1. ".repeat(20) + "a").contains("<ol>"));
        String deep = "1. ".repeat(60) + "a";
        assertEquals("<p>" + deep + "</p>\n", MarkupText.html(deep));
    }

    /** Patterns of the parser take stack for each character of these; the same comes of all. */
    @ParameterizedTest
    @ValueSource(strings = {"<!-- ", "[", "[x](a \"", "[x](<", "<a ", "</", "[b]: <", "<a@"})
    void aTextThatNeedsMoreStackThanAThreadHasIsReadAsAShortOneIs(String start) {
        String few = MarkupText.html(start + "b ".repeat(30) + "*c*");
        String many = MarkupText.html(start + "b ".repeat(30_000) + "*c*");

        assertEquals(few.replaceAll("(b )+", "b "), many.replaceAll("(b )++", "b "));
    }

    @Test
    void aLongTextOfPeopleIsNoExcess() {
        String text =
                "*Words* in `code`, and [a link](https://example.org/).\n\n- item\n".repeat(400);

        assertFalse(MarkdownLimits.isIn(text));
        assertTrue(MarkupText.html(text).contains("<em>Words</em>"));
        assertFalse(MarkdownLimits.isIn("-".repeat(300)));
    }
}
