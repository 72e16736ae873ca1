package paperarchive.tex;

import java.util.regex.Pattern;

/**
 * Converts symbols that TeX draws over each other to single characters: {@code \not 1}, and {@code
 * \perp\!\!\!\perp} for ⫫, "is independent of". MathML has no such overlay: without this, a negated
 * sign would lose its slash, and two symbols would be side by side.
 */
final class OverlaidSigns {
    private static final String BACK =
            "(?:\\s|\\\\!|\\\\neg(?:thin|med|thick)space|\\\\[hm]space\\*?\\{-[^{}]{1,20}\\}"
                    + "|\\\\m?kern\\s?-[\\d.]{1,6}\\s?[a-z]{2})*";
    private static final Pattern INDEPENDENT =
            Pattern.compile(
                    "(\\\\not"
                            + BACK
                            + ")?\\\\(?:perp|bot)"
                            + BACK
                            + "\\\\(?:perp|bot)(?![A-Za-z])");
    private static final Pattern DIGIT = Pattern.compile("\\\\not\\s*(?:(\\d)|\\{(\\d)\\})");
    private static final Pattern BACK_AFTER_NOT =
            Pattern.compile("\\\\not" + BACK.substring(0, BACK.length() - 1) + "+(?=\\S)");

    private OverlaidSigns() {}

    /** Returns a formula in plain TeX with the characters that overlaid signs make. */
    static String asCharacters(String plain) {
        String independent = plain;
        if (plain.contains("\\perp") || plain.contains("\\bot")) {
            independent =
                    INDEPENDENT
                            .matcher(plain)
                            .replaceAll(
                                    m ->
                                            m.group(1) == null
                                                    ? "\\\\mathrel{⫫}"
                                                    : "\\\\mathrel{\\\\text{⫫\u0338}}");
        }
        if (!independent.contains("\\not")) {
            return independent;
        }
        String beside = BACK_AFTER_NOT.matcher(independent).replaceAll("\\\\not ");
        return DIGIT.matcher(beside)
                .replaceAll(
                        digit -> {
                            String bare = digit.group(1) == null ? digit.group(2) : digit.group(1);
                            return "\\\\text{" + bare + "\u0338}";
                        });
    }
}
