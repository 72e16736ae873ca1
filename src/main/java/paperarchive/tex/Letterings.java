package paperarchive.tex;

import java.util.Map;

/** Mathematical alphabets, such as 𝒪, ℝ and 𝐱, which have their own Unicode characters. */
final class Letterings {
    private static final int BOLD_SLANTED = 0x1D468;

    /** The start of each alphabet: its capital A; small letters follow after 26 characters. */
    private static final Map<String, Integer> ALPHABETS =
            Map.of(
                    "\\mathcal", 0x1D49C,
                    "\\mathscr", 0x1D49C,
                    "\\mathbb", 0x1D538,
                    "\\mathfrak", 0x1D504,
                    "\\mathbf", 0x1D400,
                    "\\mathsf", 0x1D5A0,
                    "\\mathtt", 0x1D670,
                    "\\boldsymbol", BOLD_SLANTED,
                    "\\bm", BOLD_SLANTED);

    /** Letters that Unicode already had elsewhere, for which the alphabets have gaps. */
    private static final Map<Integer, String> OLDER =
            Map.ofEntries(
                    Map.entry(0x1D49D, "ℬ"),
                    Map.entry(0x1D4A0, "ℰ"),
                    Map.entry(0x1D4A1, "ℱ"),
                    Map.entry(0x1D4A3, "ℋ"),
                    Map.entry(0x1D4A4, "ℐ"),
                    Map.entry(0x1D4A7, "ℒ"),
                    Map.entry(0x1D4A8, "ℳ"),
                    Map.entry(0x1D4AD, "ℛ"),
                    Map.entry(0x1D4BA, "ℯ"),
                    Map.entry(0x1D4BC, "ℊ"),
                    Map.entry(0x1D4C4, "ℴ"),
                    Map.entry(0x1D506, "ℭ"),
                    Map.entry(0x1D50B, "ℌ"),
                    Map.entry(0x1D50C, "ℑ"),
                    Map.entry(0x1D515, "ℜ"),
                    Map.entry(0x1D51D, "ℨ"),
                    Map.entry(0x1D53A, "ℂ"),
                    Map.entry(0x1D53F, "ℍ"),
                    Map.entry(0x1D545, "ℕ"),
                    Map.entry(0x1D547, "ℙ"),
                    Map.entry(0x1D548, "ℚ"),
                    Map.entry(0x1D549, "ℝ"),
                    Map.entry(0x1D551, "ℤ"));

    private Letterings() {}

    /** Returns whether a command selects a mathematical alphabet. */
    static boolean has(String command) {
        return ALPHABETS.containsKey(command);
    }

    /**
     * A letter in a lettering: {@code ℝ} for {@code \\mathbb} and {@code R}; empty if there is
     * none.
     *
     * @param letter from A to Z or a to z, or the command of a Greek one
     */
    static String of(String lettering, String letter) {
        Integer alphabet = ALPHABETS.get(lettering);
        if (alphabet == null) {
            return "";
        } else if (letter.length() > 1) {
            return alphabet == BOLD_SLANTED ? greek(letter) : "";
        }
        char c = letter.charAt(0);
        if (!TexNormalizer.isLetter(c)) {
            return "";
        }
        int place = c <= 'Z' ? c - 'A' : c - 'a' + 26;
        String older = OLDER.get(alphabet + place);
        return older == null ? Character.toString(alphabet + place) : older;
    }

    /** Returns a small Greek letter, bold and slanted. */
    private static String greek(String command) {
        String letter = Symbols.of(command).map(Symbols.Symbol::text).orElse("");
        boolean small = letter.length() == 1 && letter.charAt(0) >= 'α' && letter.charAt(0) <= 'ω';
        return small ? Character.toString(0x1D736 + letter.charAt(0) - 'α') : "";
    }
}
