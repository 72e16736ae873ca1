package paperarchive.text;

import java.util.List;

/**
 * Finds bare URLs in text: {@code https://example.org/code}.
 *
 * <p>Source: GitHub Flavored Markdown, extended autolinks, and beyond it: punctuation of scripts
 * without spaces ends an address, as in {@code コードはhttps://example.org/code。}.
 */
final class BareAddresses {
    private static final String NEVER_LAST = "?!.,:*_~'\";]}";

    private BareAddresses() {}

    /** Returns the index behind the address that begins at {@code start}; -1 if none does. */
    static int end(String text, int start) {
        int from = begin(text, start);
        boolean free = start == 0 || !isWord(text.charAt(start - 1));
        if (from < 0 || !free) {
            return -1;
        }
        int end = trimmed(text, from, untrimmedEnd(text, from));
        return end > from && isWord(text.charAt(from)) ? end : -1;
    }

    /** Returns the link to an address as written. */
    static Run.Link link(String written) {
        boolean www = written.regionMatches(true, 0, "www.", 0, 4);
        return new Run.Link(www ? "http://" + written : written, List.of(new Run.Text(written)));
    }

    private static int begin(String text, int start) {
        for (String scheme : new String[] {"https://", "http://", "www."}) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return start + scheme.length();
            }
        }
        return -1;
    }

    /** Returns a letter or digit of ASCII, or a letter of a script that has spaces. */
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && (c < 0x2E80 || c > 0xFFEF);
    }

    private static boolean stops(char c) {
        if (c <= ' ' || c == '<' || c == '>' || c == 0xA0) {
            return true;
        }
        int type = c < 0x80 ? Character.UNASSIGNED : Character.getType(c);
        return switch (type) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /** A URL ends at a space, or at an unbalanced closing bracket. */
    private static int untrimmedEnd(String text, int from) {
        int end = from;
        int open = 0;
        while (end < text.length() && !stops(text.charAt(end)) && open >= 0) {
            char c = text.charAt(end);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            end++;
        }
        return open < 0 ? end - 1 : end;
    }

    private static int trimmed(String text, int from, int untrimmed) {
        int end = untrimmed;
        while (end > from && NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
