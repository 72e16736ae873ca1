package paperarchive.check;

/** White space as HTML sees it: a run of any length is one space, none at either end. */
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

    /** Whether a reader would see nothing of a text. */
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
