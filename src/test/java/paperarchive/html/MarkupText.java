package paperarchive.html;

import paperarchive.paper.WebAddress;
import paperarchive.tex.TexText;

/** What the texts of records become, for tests of other rooms. */
public final class MarkupText {
    private static final Markdown MARKDOWN =
            new Markdown(text -> WebAddress.of(text).orElse(""), 2, new Formulas());

    private MarkupText() {}

    /** The HTML of an abstract. */
    public static String html(String text) {
        return MARKDOWN.html(text);
    }

    /** The same by the parser alone. */
    public static String htmlTheSlowWay(String text) {
        return text.isEmpty() ? "" : MARKDOWN.htmlByFlexmark(text);
    }

    /** The beginning of an abstract as lists show it. */
    public static String excerpt(String text, int most) {
        return Excerpt.of(MARKDOWN.words(text, most), most);
    }

    /** A text with its formulas left out and its commands of TeX read, as pages show it. */
    public static String withoutFormulas(String text) {
        String formula =
                "[" + TexText.INLINE + TexText.DISPLAY + "][^" + TexText.END + "]*" + TexText.END;
        return TexText.inMarkdown(text).replaceAll(formula, " ");
    }
}
