package paperarchive.render;

import paperarchive.paper.WebAddress;

/** What the texts of records become, for tests of other rooms. */
public final class MarkupText {
    private static final Markdown MARKDOWN =
            new Markdown(text -> WebAddress.of(text).orElse(""), 2);

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

    /** A text with its formulas left out, by the rule that finds them. */
    public static String withoutFormulas(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int end = c == '$' ? TexMath.end(text, i) : -1;
            if (end > 0) {
                i = end;
            } else {
                int next = Math.min(text.length(), i + (c == '\\' ? 2 : 1));
                rest.append(text, i, next);
                i = next;
            }
        }
        return rest.toString();
    }
}
