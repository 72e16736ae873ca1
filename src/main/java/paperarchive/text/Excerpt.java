package paperarchive.text;

/**
 * Truncates a text between words. A formula is not cut, because the spaces within it are no-break
 * spaces. Text that is written without spaces is cut between characters.
 */
public final class Excerpt {
    private Excerpt() {}

    /** Returns at most {@code most} characters and an ellipsis; the whole text where it fits. */
    public static String of(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = words.lastIndexOf(' ', most);
        if (end < most / 2) {
            end = characterEnd(words, most);
        }
        String cut = words.substring(0, end).stripTrailing();
        while (!cut.isEmpty() && ",;:.–—-、。，；：．".indexOf(cut.charAt(cut.length() - 1)) >= 0) {
            cut = cut.substring(0, cut.length() - 1).stripTrailing();
        }
        return cut + " …";
    }

    /** Returns the last index before {@code most} that does not split a character. */
    private static int characterEnd(String words, int most) {
        int end = most;
        while (end > most / 2 && belongsToTheLast(words, end)) {
            end--;
        }
        return end;
    }

    private static boolean belongsToTheLast(String words, int at) {
        int c = words.codePointAt(at);
        int type = Character.getType(c);
        return Character.isLowSurrogate(words.charAt(at))
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x200D
                || words.charAt(at - 1) == 0x200D
                || words.charAt(at - 1) == '\u00a0'
                || c == '\u00a0';
    }
}
