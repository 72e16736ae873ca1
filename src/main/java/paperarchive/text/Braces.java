package paperarchive.text;

import java.util.Arrays;

/** The end of each brace group of a text, computed in one pass, so lookups are cheap. */
final class Braces {
    private final int[] ends;

    private Braces(int[] ends) {
        this.ends = ends;
    }

    /** Pairs the braces of a text; one after a backslash is a character. */
    static Braces of(String text) {
        if (text.indexOf('{') < 0) {
            return new Braces(new int[0]);
        }
        int[] ends = new int[text.length()];
        Arrays.fill(ends, -1);
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                open[depth++] = i;
            } else if (c == '}' && depth > 0) {
                ends[open[--depth]] = i + 1;
            }
        }
        return new Braces(ends);
    }

    /** Returns the index behind the group whose brace is at {@code open}, or -1. */
    int end(int open) {
        return open < ends.length ? ends[open] : -1;
    }
}
