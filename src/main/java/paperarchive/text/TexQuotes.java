package paperarchive.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Recognizes TeX quotation marks, {@code ``so''} and {@code `so'}, as opposed to Markdown code,
 * which has the same number of backquotes on both sides.
 */
final class TexQuotes {
    private static final int LONGEST = 300;

    private final String source;
    private final Map<Integer, String> closings = new HashMap<>();
    private int read;

    TexQuotes(String source) {
        this.source = source;
    }

    /** The length of the last quotation mark in characters. */
    int read() {
        return read;
    }

    /** Returns the quotation mark for the backquotes at a place; empty if they are code. */
    String opening(int at) {
        int width = run(at);
        int close = width > 2 ? -1 : closing(at + width, width);
        if (close >= 0) {
            closings.put(close, width == 2 ? "”" : "’");
            read = width;
            return width == 2 ? "“" : "‘";
        }
        read = width;
        return "";
    }

    /** Returns the quotation mark for the apostrophes at a place; empty if they are apostrophes. */
    String closing(int at) {
        String mark = closings.getOrDefault(at, "");
        read = mark.equals("”") && source.startsWith("''", at) ? 2 : 1;
        return mark;
    }

    /** Returns the end of the quotation that begins before {@code from}; -1 if there is none. */
    private int closing(int from, int width) {
        if (from >= source.length() || Character.isWhitespace(source.charAt(from))) {
            return -1;
        }
        int last = Math.min(source.length(), from + LONGEST);
        for (int i = from + 1; i < last; i++) {
            char c = source.charAt(i);
            if (c == '`' || (c == '\n' && source.startsWith("\n", i + 1))) {
                return -1;
            }
            boolean ends = width == 2 ? source.startsWith("''", i) : c == '\'' && isEnd(i);
            if (ends) {
                return i;
            }
        }
        return -1;
    }

    private boolean isEnd(int at) {
        boolean letterAfter =
                at + 1 < source.length() && Character.isLetterOrDigit(source.charAt(at + 1));
        return !letterAfter && !Character.isWhitespace(source.charAt(at - 1));
    }

    private int run(int at) {
        int end = at;
        while (end < source.length() && source.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }
}
