package paperarchive.search;

/**
 * The characters that words are made of, in ranges that no version of Unicode changes, so that
 * browsers and the build agree.
 */
final class WordCharacters {
    private WordCharacters() {}

    /** Whether a character, in lower case, is a part of a word. */
    static boolean isPartOfWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        return c >= 0xaa && !isGap(c);
    }

    private static boolean isGap(char c) {
        if (c < 0x2000) {
            return within(c, 0xab, 0xb1)
                    || c == 0xb4
                    || within(c, 0xb6, 0xb9)
                    || within(c, 0xbb, 0xbf)
                    || c == 0xd7
                    || c == 0xf7
                    || within(c, 0x2c2, 0x2df);
        }
        if (c < 0x3040) {
            return c <= 0x2bff
                    || within(c, 0x2e00, 0x2e7f)
                    || within(c, 0x3000, 0x3004)
                    || within(c, 0x3007, 0x3020)
                    || c == 0x3030
                    || within(c, 0x303d, 0x303f);
        }
        return within(c, 0xd83c, 0xd83e)
                || within(c, 0xe000, 0xf8ff)
                || c == 0xfd3e
                || c == 0xfd3f
                || within(c, 0xfe00, 0xfe6f)
                || c == 0xfeff
                || within(c, 0xff00, 0xff0f)
                || within(c, 0xff1a, 0xff20)
                || within(c, 0xff3b, 0xff40)
                || within(c, 0xff5b, 0xff65)
                || c >= 0xffe0;
    }

    /** A letter of a script that writes no spaces between words. */
    static boolean isDense(char c) {
        return within(c, 0x0e00, 0x0eff)
                || within(c, 0x1000, 0x109f)
                || within(c, 0x1780, 0x17ff)
                || within(c, 0x3040, 0x30ff)
                || within(c, 0x3400, 0x9fff)
                || within(c, 0xf900, 0xfaff)
                || within(c, 0xd840, 0xd88d);
    }

    private static boolean within(char c, int from, int to) {
        return c >= from && c <= to;
    }
}
