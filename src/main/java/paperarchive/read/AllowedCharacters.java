package paperarchive.read;

/**
 * The characters that pages may contain. HTML and XML both forbid most control characters, lone
 * surrogates, and Unicode noncharacters. U+FFFC is allowed there and dropped here: a browser shows
 * it as a box.
 *
 * <p>Sources: HTML Living Standard 13.1.4 and 13.2.3.5, XML 1.0 production 2 ({@code Char}).
 */
public final class AllowedCharacters {
    private static final int NEXT_LINE = 0x85;

    /** What programs leave in the place of a picture or formula that they could not copy. */
    private static final int OBJECT_REPLACEMENT = 0xfffc;

    private AllowedCharacters() {}

    /** Returns whether the text has no forbidden characters; nearly all texts have none. */
    public static boolean areAllAllowed(String text) {
        return firstForbidden(text) < 0;
    }

    /** Whether a text is one line of ASCII without character references, as most texts are. */
    public static boolean isPlainLine(String text) {
        char[] characters = text.toCharArray();
        for (char c : characters) {
            if (c < ' ' || c > '~' || c == '&') {
                return false;
            }
        }
        return true;
    }

    /** Returns the index of the first forbidden character, or -1. */
    static int firstForbidden(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            // Between the space and the surrogates, only the 33 from U+007F on are forbidden.
            if (c < ' ' || (c >= 0x7f && (c <= 0x9f || c >= 0xd800))) {
                int whole = text.codePointAt(i);
                if (isForbidden(whole)) {
                    return i;
                }
                i += Character.charCount(whole) - 1;
            }
        }
        return -1;
    }

    /** The text without its forbidden characters: {@code "Ka\u0000rl"} becomes {@code "Karl"}. */
    public static String allowed(String text) {
        if (areAllAllowed(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        // U+0085 is a line end on some systems, so it separates words.
        text.codePoints()
                .map(c -> c == NEXT_LINE ? ' ' : c)
                .filter(c -> !isForbidden(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Returns the number of characters that {@link #allowed} would drop. */
    public static int forbidden(String text) {
        return (int) text.codePoints().filter(AllowedCharacters::isForbidden).count();
    }

    /** Returns whether a page may hold a character. */
    public static boolean isAllowed(int c) {
        return !isForbidden(c);
    }

    private static boolean isForbidden(int c) {
        if (c < ' ') {
            return c != '\n' && c != '\t' && c != '\r';
        }
        return (c >= 0x7f && c <= 0x9f)
                || (c >= 0xd800 && c <= 0xdfff)
                || (c >= 0xfdd0 && c <= 0xfdef)
                || c == OBJECT_REPLACEMENT
                || (c & 0xfffe) == 0xfffe;
    }
}
