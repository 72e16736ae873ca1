package paperarchive.text;

import com.vladsch.flexmark.util.ast.Node;

/**
 * Detects pathological Markdown: the parser's patterns exhaust the stack on a line of some thousand
 * stars, and its time is quadratic in the number of brackets, backquotes and quotation marks. Such
 * a text is shown as source.
 */
final class MarkdownLimits {
    /** The maximum nesting depth: deeper than people write, shallow enough for every browser. */
    private static final int MOST_DEPTH = 50;

    /**
     * The maximum number of markup characters at the start of a line; a rule may have some hundred
     * hyphens.
     */
    private static final int MOST_LEADING = 500;

    /**
     * The maximum number of markup characters in a text; the longest real pages have a quarter of
     * that.
     */
    private static final int MOST_SIGNS = 8_000;

    private static final String SIGNS = "*_`~[]<>!|&\\#+-=.$:@";
    private static final String LEADING = ">*_-+=#~`.) \t0123456789";

    private MarkdownLimits() {}

    /** Returns whether a text is not to be parsed. */
    static boolean isIn(String text) {
        return text.length() > MOST_LEADING && (hasTooManySigns(text) || hasTooLongALead(text));
    }

    private static boolean hasTooManySigns(String text) {
        int signs = 0;
        for (int i = 0; i < text.length() && text.length() > MOST_SIGNS; i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                signs++;
            }
        }
        return signs > MOST_SIGNS;
    }

    private static boolean hasTooLongALead(String text) {
        for (int line = 0; line >= 0; line = nextLine(text, line)) {
            int i = line;
            while (i < text.length() && i - line <= MOST_LEADING && isLeading(text.charAt(i))) {
                i++;
            }
            if (i - line > MOST_LEADING) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLeading(char c) {
        return LEADING.indexOf(c) >= 0;
    }

    /** Where the line after this one begins, or -1. */
    private static int nextLine(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? -1 : end + 1;
    }

    /** Returns whether a text that was parsed is not to be rendered. */
    static boolean isIn(Node document) {
        Node node = document.getFirstChild();
        int depth = 1;
        while (node != null && depth <= MOST_DEPTH) {
            Node child = node.getFirstChild();
            if (child != null) {
                node = child;
                depth++;
                continue;
            }
            while (node != null && node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null || node == document ? null : node.getNext();
        }
        return depth > MOST_DEPTH;
    }
}
