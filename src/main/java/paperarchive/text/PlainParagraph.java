package paperarchive.text;

import java.util.Arrays;

/**
 * Recognizes a paragraph that is its own plain text and, between the tags of a paragraph, its own
 * HTML: one line that holds no sign of Markdown, TeX or HTML. More than half of all abstracts are
 * such, and for these one look at each character is all the work there is.
 */
final class PlainParagraph {
    /** Longer texts may have too much markup, which is counted elsewhere. */
    private static final int LONGEST = 8_000;

    /** Signs that mean nothing by themselves; some do beside another one. */
    private static final String PLAIN = " ,.;:()/?!+=#'%-";

    private static final boolean[] IS_PLAIN = new boolean[0x80];

    static {
        Arrays.fill(IS_PLAIN, 'a', 'z' + 1, true);
        Arrays.fill(IS_PLAIN, 'A', 'Z' + 1, true);
        Arrays.fill(IS_PLAIN, '0', '9' + 1, true);
        PLAIN.chars().forEach(sign -> IS_PLAIN[sign] = true);
    }

    private PlainParagraph() {}

    static boolean is(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        char[] characters = text.toCharArray();
        for (int i = 0; i < length; i++) {
            char c = characters[i];
            if (c < 0x80 ? !IS_PLAIN[c] || (c < '0' && isSign(characters, i)) : c == '\u2028') {
                return false;
            }
        }
        return !Character.isWhitespace(characters[length - 1]);
    }

    /** Whether a sign and those before it mean more than they do apart. */
    private static boolean isSign(char[] characters, int at) {
        return switch (characters[at]) {
            case '/' -> characters[at - 1] == ':';
            case '-', ' ' -> characters[at - 1] == characters[at];
            case '.' ->
                    isW(characters, at - 1) && isW(characters, at - 2) && isW(characters, at - 3);
            default -> false;
        };
    }

    private static boolean isW(char[] characters, int at) {
        return at >= 0 && (characters[at] == 'w' || characters[at] == 'W');
    }
}
