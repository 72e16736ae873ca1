package paperarchive.check;

/** Normalizes white space as HTML does: runs become one space, and the ends are trimmed. */
final class Whitespace {
    private Whitespace() {}

    static String collapsed(String text) {
        if (isTidy(text)) {
            return text;
        }
        StringBuilder tidy = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = tidy.length() > 0;
            } else {
                if (gap) {
                    tidy.append(' ');
                    gap = false;
                }
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    /** Returns whether a text has no visible character. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSeen(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeen(char c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT;
    }

    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c) && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u2028' || c == '\u2029';
    }
}
