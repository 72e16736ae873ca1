package paperarchive.html;

/**
 * The beginning of a text, cut between words. A formula is never cut, since the spaces within it
 * are no-break spaces.
 */
final class Excerpt {
    private Excerpt() {}

    /** At most {@code most} characters and an ellipsis; the whole text where it fits. */
    static String of(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = words.lastIndexOf(' ', most);
        if (end <= 0) {
            end = Character.isLowSurrogate(words.charAt(most)) ? most - 1 : most;
        }
        String cut = words.substring(0, end).stripTrailing();
        while (!cut.isEmpty() && ",;:.–—-".indexOf(cut.charAt(cut.length() - 1)) >= 0) {
            cut = cut.substring(0, cut.length() - 1).stripTrailing();
        }
        return cut + " …";
    }
}
