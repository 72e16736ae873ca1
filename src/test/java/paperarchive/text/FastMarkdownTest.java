package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.WebAddress;

/** The fast path for texts with hardly any markup gives what the slow one gives. */
class FastMarkdownTest {
    private static final FormulaConverter FORMULAS = new FormulaConverter();

    private static final List<String> WORDS =
            List.of("word", "Über", "机器", "🚀", "a", "5", " ", " ", " ", ".", ",");

    /** Pieces that mean something to Markdown somewhere; a blank stands between two of them. */
    private static final String SIGNS =
            ": ; - -- + = # > < & &amp; &lt &#65; * ** _ ` ~ ~~ | $ $x$ $a_b$ $5 $$y$$ [ ] ( ) ! \" '"
                    + " \\ \\% \\\\ / // http:// https://a.org https://a.org/b_c. https://a.org,"
                    + " (https://a.org/b) https://a.org/b-c/ www www. WWW.a.org a@b.org ftp://"
                    + " mailto:x@y.z 1 1. 2) [1] [a,b] [a](b) a_b a*b < <= <a <5 % ^ { } — … ١. ---"
                    + " ======= \u00a0 \u2028 \u200b \u0085 \u3000";

    private static final List<String> PIECES =
            Stream.of(
                            WORDS.stream(),
                            Arrays.stream(SIGNS.split(" ", -1)),
                            Stream.of("\n", "\n\n", "\t", "\r\n", "  ", "    ", " * ", " < "))
                    .flatMap(pieces -> pieces)
                    .toList();

    private final Markdown markdown = new Markdown(FastMarkdownTest::link, 2, FORMULAS);

    private static boolean isPlain(String text) {
        return FastMarkdown.html(TexBlocks.prepared(text), FastMarkdownTest::link, FORMULAS)
                .isPresent();
    }

    private static boolean hasPlainWords(String text, int most) {
        return FastMarkdown.words(TexBlocks.prepared(text), most, FORMULAS).isPresent();
    }

    private static String link(String text) {
        return WebAddress.of(text).orElse("");
    }

    @Test
    void theFastPathGivesTheHtmlOfTheSlowOne() {
        eachText(
                text -> isPlain(text),
                text -> assertEquals(markdown.htmlByFlexmark(text), markdown.html(text)));
    }

    @Test
    void theFastPathGivesTheWordsOfTheSlowOne() {
        eachText(
                text -> hasPlainWords(text, Integer.MAX_VALUE),
                text ->
                        assertEquals(
                                markdown.wordsByFlexmark(text),
                                markdown.words(text, Integer.MAX_VALUE)));
    }

    @Test
    void anExcerptOfTheFirstWordsIsOneOfAllWords() {
        int most = 12;
        eachText(
                text -> hasPlainWords(text, most),
                text ->
                        assertEquals(
                                Excerpt.of(markdown.wordsByFlexmark(text), most),
                                Excerpt.of(markdown.words(text, most), most)));
    }

    /** Ten thousand texts that take the fast path. */
    private static void eachText(Predicate<String> wanted, Consumer<String> check) {
        long seed = 20251212;
        Random random = new Random(seed);
        for (int met = 0; met < 10_000; ) {
            String text = text(random);
            if (wanted.test(text)) {
                met++;
                assertAll("seed " + seed + ": " + quoted(text), () -> check.accept(text));
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(7); pieces > 0; pieces--) {
            // Ordinary words as often as not, or hardly any text would be plain.
            List<String> from = random.nextBoolean() ? WORDS : PIECES;
            text.append(from.get(random.nextInt(from.size())));
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "\"";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An ordinary abstract: it says (nearly) nothing, at 95% of the cost!",
                "Ends with a colon:",
                "It's \"quoted\" - and so on",
                "3 of 4 models",
                "Übersetzung 机器学习 🚀"
            })
    void mostAbstractsTakeTheFastPath(String text) {
        assertTrue(isPlain(text));
        assertEquals(text, Jsoup.parseBodyFragment(markdown.html(text)).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " a",
                "a ",
                "# a",
                "> a",
                "- a",
                "+ a",
                "1. a",
                "1) a",
                "a *b*",
                "a\nb",
                "a `b`",
                "see www.a.org",
                "a@b.org",
                "a [b](c)",
                "a <b>",
                "AT&amp;T",
                "| a |",
                "~~a~~",
                "_a_"
            })
    void whatIsOrLooksLikeMarkupReadsTheSameOnBothPaths(String text) {
        assertEquals(markdown.htmlByFlexmark(text), markdown.html(text));
        assertEquals(markdown.wordsByFlexmark(text), markdown.words(text, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.org/b./",
                "see https://a.org/b_c.// now",
                "(https://a.org/b).",
                "http://www./"
            })
    void bothPathsAgreeWhereAnAddressEnds(String text) {
        assertEquals(markdown.htmlByFlexmark(text), markdown.html(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"as shown in [1], twice", "a range [a, b] of *numbers*"})
    void wordsKeepBracketsThatAreNoLink(String text) {
        assertEquals(text.replace("*", ""), markdown.words(text, Integer.MAX_VALUE));
        assertEquals(text.replace("*", ""), markdown.wordsByFlexmark(text));
    }

    @Test
    void escapedTextReadsAsItWas() {
        String text = "a <b> & \"c\" 'd' &amp; 🚀";
        assertEquals(text, Jsoup.parseBodyFragment("<p>" + Html.escaped(text)).text());
        String attribute = "<p title=\"" + Html.escaped(text) + "\">";
        assertEquals(text, Jsoup.parseBodyFragment(attribute).select("p").attr("title"));
    }
}
