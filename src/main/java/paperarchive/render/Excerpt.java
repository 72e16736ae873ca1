package paperarchive.render;

/** The beginning of a text, cut between words and never inside a formula. */
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
        int formula = openFormula(words, end);
        String cut = words.substring(0, formula < 0 ? end : formula).stripTrailing();
        while (!cut.isEmpty() && ",;:.–—-".indexOf(cut.charAt(cut.length() - 1)) >= 0) {
            cut = cut.substring(0, cut.length() - 1).stripTrailing();
        }
        return cut + " …";
    }

    /** Where a formula begins that the cut would break; -1 where none is. */
    private static int openFormula(String words, int cut) {
        int i = 0;
        while (i < cut) {
            int close = words.charAt(i) == '$' ? TexMath.end(words, i) : -1;
            if (close > cut) {
                return i;
            }
            i = close > 0 ? close : i + (words.charAt(i) == '\\' ? 2 : 1);
        }
        return -1;
    }
}
