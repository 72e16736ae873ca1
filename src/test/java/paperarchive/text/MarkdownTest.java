package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.WebAddress;

/** Markdown becomes HTML in which nothing of a record runs, and nothing of it is lost. */
class MarkdownTest {
    private final Markdown markdown =
            new Markdown(link -> WebAddress.of(link).orElse(""), 2, new FormulaConverter());

    private Document html(String text) {
        return Jsoup.parseBodyFragment(markdown.html(text));
    }

    @Test
    void nothingIsNothing() {
        assertEquals("", markdown.html(""));
    }

    @Test
    void rawHtmlIsShownAndNotObeyed() {
        String text = "Hi <script>alert(1)</script> and\n\n<iframe src=x></iframe>\n";
        Document page = html(text);
        assertEquals(0, page.select("script, iframe").size());
        assertTrue(page.text().contains("<script>alert(1)</script>"), page::text);
        assertTrue(page.text().contains("<iframe src=x></iframe>"), page::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<b onclick=\"alert(1)\">x</b>",
                "<!-- hidden -->",
                "<style>body{display:none}</style>",
                "<svg/onload=alert(1)>"
            })
    void noTagOfARecordReachesThePage(String text) {
        for (String where : new String[] {text, "a " + text + " b", "- " + text, "> " + text}) {
            Document page = html(where);
            assertEquals(0, page.select("img, a, b, style, svg").size(), where);
            assertTrue(page.text().contains(text), () -> page.body().html());
        }
    }

    @Test
    void charactersOfHtmlAreEscaped() {
        assertEquals("<p>a &lt; b &amp; c &gt; d</p>\n", markdown.html("a < b & c > d"));
    }

    @Test
    void emphasisListsAndCodeAreMarkdown() {
        assertEquals("em", html("*em*").select("p > em").text());
        assertEquals("strong", html("**strong**").select("p > strong").text());
        assertEquals("a <b>", html("`a <b>`").select("p > code").text());
        assertEquals(2, html("- one\n- two\n").select("ul > li").size());
        assertEquals("code", html("```\ncode\n```\n").select("pre > code").text());
    }

    @Test
    void tablesHaveHeadsAndCells() {
        Document page = html("| model | score |\n|-------|-------|\n| A | 1 |\n| B | 2 |\n");
        assertEquals(List.of("model", "score"), page.select("table thead th").eachText());
        assertEquals(4, page.select("table tbody td").size());
    }

    @Test
    void wordsAreStruckThrough() {
        assertEquals("wrong", html("~~wrong~~ right").select("del").text());
    }

    @ParameterizedTest
    @CsvSource({
        "see https://example.org/a_b_c now,https://example.org/a_b_c",
        "<https://example.org/x>,https://example.org/x",
        "[text](https://example.org/y),https://example.org/y",
        "www.example.org,http://www.example.org",
        "<me@example.org>,mailto:me@example.org"
    })
    void addressesBecomeLinks(String text, String address) {
        assertEquals(address, html(text).select("a").attr("href"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click](javascript:alert(1))",
                "[click](JaVaScRiPt:alert(1))",
                "[click](java&#115;cript:alert(1))",
                "[click](&#x6A;avascript:alert(1))",
                "[click](<javascript:alert(1)>)",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "[click](vbscript:x)",
                "[click](//evil.example/)",
                "[click](/relative)",
                "![click](javascript:alert(1))",
                "[click][1]\n\n[1]: javascript:alert(1)",
                "<javascript:alert(1)>"
            })
    void anAddressThatCouldRunIsNoLink(String text) {
        Document page = html(text);
        assertEquals(0, page.select("a, img").size(), () -> page.body().html());
        assertFalse(page.text().isEmpty());
    }

    @Test
    void anAddressCannotLeaveItsAttribute() {
        Document page = html("[x](https://example.org/\"onmouseover=alert(1))");
        assertEquals(1, page.select("a").size());
        assertEquals(1, page.select("a").get(0).attributesSize());
    }

    @Test
    void picturesBecomeLinksSinceNoPageAsksAnotherHost() {
        Document page = html("![a figure](https://example.org/f.png)");
        assertEquals(0, page.select("img").size());
        assertEquals("https://example.org/f.png", page.select("a").attr("href"));
        assertEquals("a figure", page.select("a").text());
    }

    @Test
    void headingsBeginRightBelowWhateverTheirLevel() {
        assertEquals("deep", html("#### deep").select("h3").text());
        assertEquals("deeper", html("#### deep\n\n##### deeper").select("h4").text());
    }

    @Test
    void headingsBeginBelowThoseOfThePage() {
        Document page = html("# one\n\n## two\n\n##### five\n");
        assertEquals("one", page.select("h3").text());
        assertEquals("two", page.select("h4").text());
        assertEquals("five", page.select("h6").text());
        assertEquals(0, page.select("h1, h2, [id]").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a_1 * b_1$",
                "$\\alpha_{i}$ and *x*",
                "$x < y$",
                "$$\\sum_i x_i * y_i$$",
                "$[x](y)$",
                "$\\{a\\}$",
                "\\(a_1 * b * c\\)",
                "$a\n- b$"
            })
    void mathematicsIsKeptFromMarkdown(String text) {
        Document page = html("Let " + text + " be");
        assertEquals(1, page.select("p > math").size(), () -> page.body().html());
        assertEquals(0, page.select("math em, math a, li").size(), () -> page.body().html());
    }

    @Test
    void whatIsNoMathematicsIsShownAsItsSource() {
        Document page = html("Let $\\nosuch<b>$ be");
        assertEquals("$\\nosuch<b>$", page.select("p > code.tex").text());
        assertEquals("Let $\\nosuch<b>$ be", markdown.words("Let $\\nosuch<b>$ be", 99));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`$x$`", "```\n$x$\n```", "a\n\n    $x$\n"})
    void codeHoldsNoMathematics(String text) {
        assertEquals("$x$", html(text).select("code").text());
    }

    @Test
    void anAddressKeepsItsDollarSigns() {
        Document page = html("[a](https://example.org/$x$) and <https://example.org/$y$>");
        assertFalse(page.body().html().contains("\uFDD0"), () -> page.body().html());
    }

    @Test
    void commandsOfTexAreMarkup() {
        Document page =
                html("\\emph{so} \\textbf{bold} \\texttt{code} \\href{https://a.org/}{here}");
        assertEquals("so", page.select("em").text());
        assertEquals("bold", page.select("strong").text());
        assertEquals("code", page.select("code").text());
        assertEquals("https://a.org/", page.select("a").attr("href"));
    }

    @Test
    void aCurrencySignStaysOne() {
        Document page = html("It costs $5 and *not* $6");
        assertEquals("It costs $5 and not $6", page.text());
        assertEquals("not", page.select("em").text());
    }

    @Test
    void anEscapedDollarOpensNoFormula() {
        assertEquals("not", html("\\$a *not* b$").select("em").text());
    }

    @ParameterizedTest
    @CsvSource({
        "plain words,plain words",
        "*some* `code` [link](https://example.org/),some code link",
        "$a_1 * b$ is,a₁∗b is",
        "AT&amp;T,AT&T",
        "a\\*b,a*b"
    })
    void wordsAreTheTextWithoutMarkup(String text, String words) {
        assertEquals(words, markdown.words(text, Integer.MAX_VALUE));
    }

    @Test
    void wordsOfManyBlocksStandInOneLine() {
        String text = "# One\n\ntwo\nthree\n\n- four\n";
        assertEquals("One two three four", markdown.words(text, Integer.MAX_VALUE));
    }
}
