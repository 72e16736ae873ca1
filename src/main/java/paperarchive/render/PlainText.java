package paperarchive.render;

/** Text that Markdown would leave as it is, as most abstracts are: it needs only to be escaped. */
final class PlainText {
    private static final String MARKUP = "\\`*_[]<&~|$@\n\r\t";

    private PlainText() {}

    /**
     * Whether Markdown would make one paragraph of the text and change nothing in it but escape it.
     * It may say no to such a text, never yes to another.
     */
    static boolean holdsNoMarkup(String text) {
        int length = text.length();
        if (length == 0 || startsBlock(text) || text.charAt(length - 1) <= ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean linkAhead =
                    (c == ':' && text.startsWith("//", i + 1))
                            || (c == '.' && i >= 3 && text.regionMatches(true, i - 3, "www", 0, 3));
            if (linkAhead || (c < 0x80 && MARKUP.indexOf(c) >= 0) || c == 0 || c == '\u2028') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsBlock(String text) {
        char first = text.charAt(0);
        return first <= ' ' || "#>-+=:".indexOf(first) >= 0 || startsNumberedList(text);
    }

    private static boolean startsNumberedList(String text) {
        int i = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i > 0 && i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ')');
    }

    /** The text as it stands in HTML, in an element or between double quotes. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                html.append(text, done, i).append(entity);
                done = i + 1;
            }
        }
        return done == 0 ? text : html.append(text, done, text.length()).toString();
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
