package paperarchive.hostile;

import java.util.List;

/** Texts made of what means something to a parser on the way to a page. */
final class HostileText {
    private static final List<String> MARKDOWN =
            List.of(
                    "*",
                    "**",
                    "_",
                    "__",
                    "`",
                    "```\n",
                    "~~",
                    "# ",
                    "## ",
                    "> ",
                    "- ",
                    "+ ",
                    "1. ",
                    "1) ",
                    "\n",
                    "\n\n",
                    "    ",
                    "\t",
                    "---\n",
                    "***\n",
                    "===\n",
                    "| ",
                    "|-|-|\n",
                    "| a | b |\n",
                    "[",
                    "]",
                    "](",
                    ")",
                    "![",
                    "[a]: ",
                    "[a]",
                    "<",
                    ">",
                    "<b>",
                    "</b>",
                    "<!--",
                    "-->",
                    "<script>",
                    "<![CDATA[",
                    "]]>",
                    "<?x",
                    "?>",
                    "<a@b.c>",
                    "<https://a.org>",
                    "https://a.org/",
                    "www.a.org",
                    "a@b.org",
                    "mailto:",
                    "&amp;",
                    "&#0;",
                    "&#x41;",
                    "&lt",
                    "\\",
                    "\\*",
                    "\\\n",
                    "  \n",
                    "javascript:alert(1)",
                    "data:text/html,x",
                    "\"",
                    "'",
                    "=",
                    ":",
                    "/",
                    "(",
                    "{",
                    "}");

    private static final List<String> TEX =
            List.of(
                    "$",
                    "$$",
                    "\\(",
                    "\\)",
                    "\\[",
                    "\\]",
                    "\\frac",
                    "{",
                    "}",
                    "^",
                    "_",
                    "\\sqrt[",
                    "\\begin{matrix}",
                    "\\end{matrix}",
                    "&",
                    "\\\\",
                    "\\left(",
                    "\\right)",
                    "\\text{",
                    "\\href{javascript:x}{y}",
                    "\\url{x}",
                    "\\def\\a{\\a}",
                    "\\'e",
                    "\\\"{o}",
                    "\\%",
                    "\\textit{",
                    "\\emph{",
                    "``",
                    "''",
                    "--",
                    "---",
                    "~",
                    "%comment",
                    "\\mathbb{R}",
                    "\\sum_{i}",
                    "\\alpha",
                    "\\ ",
                    "\\,",
                    "\\operatorname{",
                    "\\bm{",
                    "\\color{red}",
                    "\\html{",
                    "\\input{/etc/passwd}",
                    "x",
                    "1",
                    "+",
                    "5 and $6");

    private static final List<String> CHARACTERS =
            List.of(
                    "\u0000",
                    "\u0007",
                    "\u001b",
                    "\u007f",
                    "\u0085",
                    "\u00a0",
                    "\u00ad",
                    "\u0301",
                    "\u061c",
                    "\u200b",
                    "\u200d",
                    "\u200e",
                    "\u2028",
                    "\u2029",
                    "\u202a",
                    "\u202e",
                    "\u202c",
                    "\u2066",
                    "\u2067",
                    "\u2069",
                    "\ud800",
                    "\udc00",
                    "\ufeff",
                    "\ufffd",
                    "\ufffe",
                    "\ufdd0",
                    "\ud83d\ude00",
                    "\udbff\udfff",
                    "\u05d0\u05d1",
                    "\u0645\u0631",
                    "\u4e2d\u6587",
                    "\u0130",
                    "\u00df",
                    "\ufb01",
                    "\u1e9e",
                    "\r",
                    "\r\n",
                    "\t",
                    "(cid:173)");

    private static final List<String> PLAIN =
            List.of("a", "b ", " ", "Ada", "Lovelace", ", ", ".", "word ", "van ", "Jr.", "and ");

    private static final List<List<String>> KINDS =
            List.of(PLAIN, MARKDOWN, TEX, CHARACTERS, HostileText.payloads());

    private HostileText() {}

    private static List<String> payloads() {
        return List.of(
                "<img src=x onerror=alert(1)>",
                "\" onfocus=alert(1) autofocus x=\"",
                "'><svg/onload=alert(1)>",
                "${7*7}",
                "<#list 1.. as x></#list>",
                "</title><script>alert(1)</script>",
                "../../../etc/passwd",
                "CON",
                "..",
                "/");
    }

    /** A text of a few pieces, of one kind or of all; now and then one piece many times. */
    static String drawn(Draws draws) {
        StringBuilder text = new StringBuilder();
        List<String> kind = draws.of(KINDS);
        boolean mixed = draws.oneIn(2);
        for (int pieces = draws.below(24); pieces > 0; pieces--) {
            List<String> from = mixed ? draws.of(KINDS) : kind;
            text.append(draws.of(from).repeat(draws.oneIn(40) ? 1 + draws.below(400) : 1));
        }
        return text.toString();
    }
}
