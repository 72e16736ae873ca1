package paperarchive.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads accented letters in TeX notation: {@code \'e}, {@code \"{o}}, {@code \c{c}}, and several on
 * one letter, {@code \~\^e}.
 */
final class TexAccents {
    private static final Map<String, String> MARKS =
            Map.ofEntries(
                    Map.entry("`", "\u0300"),
                    Map.entry("'", "\u0301"),
                    Map.entry("^", "\u0302"),
                    Map.entry("~", "\u0303"),
                    Map.entry("=", "\u0304"),
                    Map.entry(".", "\u0307"),
                    Map.entry("\"", "\u0308"),
                    Map.entry("u", "\u0306"),
                    Map.entry("h", "\u0309"),
                    Map.entry("r", "\u030a"),
                    Map.entry("H", "\u030b"),
                    Map.entry("v", "\u030c"),
                    Map.entry("G", "\u030f"),
                    Map.entry("d", "\u0323"),
                    Map.entry("c", "\u0327"),
                    Map.entry("k", "\u0328"),
                    Map.entry("b", "\u0331"),
                    Map.entry("textcommabelow", "\u0326"),
                    Map.entry("textogonekcentered", "\u0328"));

    /** What English writes after an apostrophe, as in {@code it\'s}. */
    private static final Set<String> ENDINGS = Set.of("s", "t", "d", "m", "re", "ll", "ve");

    private static final int MOST_MARKS = 4;

    /**
     * A letter with its accents.
     *
     * @param end the index behind its last character
     */
    record Accented(String letter, int end) {}

    private TexAccents() {}

    /**
     * Returns the letter whose accent begins with the backslash at {@code start}.
     *
     * @param markdown whether an accent sign before a word may be an escape of Markdown
     */
    static Optional<Accented> at(String text, int start, boolean markdown) {
        String name = name(text, start + 1);
        if (!MARKS.containsKey(name)) {
            return Optional.empty();
        }
        int after = start + 1 + name.length();
        boolean sign = !TexSyntax.isLetter(name.charAt(0));
        boolean braced = after < text.length() && text.charAt(after) == '{';
        if (sign && !braced && isSomethingElse(text, start, name, after, markdown)) {
            return Optional.empty();
        }
        return accented(text, start, 0)
                .map(
                        a ->
                                new Accented(
                                        Normalizer.normalize(a.letter(), Normalizer.Form.NFC),
                                        a.end()))
                .filter(a -> a.letter().codePointCount(0, a.letter().length()) <= 2);
    }

    private static boolean isSomethingElse(
            String text, int start, String sign, int after, boolean markdown) {
        if (sign.equals("'") && ENDINGS.contains(word(text, after))) {
            return true;
        }
        boolean inWord = start > 0 && Character.isLetter(text.charAt(start - 1));
        if (inWord || sign.equals("'")) {
            return false;
        }
        return switch (sign) {
            case "\"" -> isQuotation(text, start);
            // Markdown does not need a backslash before a circumflex, and few letters can have a
            // tilde.
            case "^" -> false;
            case "~" -> markdown && !word(text, after).toLowerCase(Locale.ROOT).startsWith("n");
            case "`" -> markdown && (text.indexOf('`') < start || text.indexOf('`', after) >= 0);
            default -> markdown;
        };
    }

    /** Reads an accent and its base: a letter, a dotless letter, or another accent. */
    private static Optional<Accented> accented(String text, int start, int depth) {
        String name = name(text, start + 1);
        String mark = MARKS.get(name);
        if (mark == null || depth == MOST_MARKS) {
            return Optional.empty();
        }
        int at = start + 1 + name.length();
        boolean named = TexSyntax.isLetter(name.charAt(0));
        int letter = at;
        while (named && letter < text.length() && text.charAt(letter) == ' ') {
            letter++;
        }
        boolean braced = letter < text.length() && text.charAt(letter) == '{';
        Optional<Accented> base = base(text, braced ? letter + 1 : letter, depth);
        if (base.isEmpty()) {
            return base;
        }
        int end = base.get().end();
        if (braced && (end >= text.length() || text.charAt(end) != '}')) {
            return Optional.empty();
        }
        // An outer mark comes after the marks that are nearer to the letter.
        return Optional.of(new Accented(base.get().letter() + mark, braced ? end + 1 : end));
    }

    private static Optional<Accented> base(String text, int at, int depth) {
        if (at >= text.length()) {
            return Optional.empty();
        }
        char c = text.charAt(at);
        if (c == '{') {
            return base(text, at + 1, depth + 1)
                    .filter(a -> a.end() < text.length() && text.charAt(a.end()) == '}')
                    .map(a -> new Accented(a.letter(), a.end() + 1))
                    .filter(a -> depth < MOST_MARKS);
        } else if (c != '\\') {
            return Character.isLetter(c)
                    ? Optional.of(new Accented(String.valueOf(c), at + 1))
                    : Optional.empty();
        }
        String name = name(text, at + 1);
        String letter = TexCommands.letter(name);
        if (!letter.isEmpty()) {
            int end = at + 1 + name.length();
            // A space only ends the name of the command: "Mart\'\i nez".
            boolean spaced = end + 1 < text.length() && text.charAt(end) == ' ';
            boolean joined = spaced && Character.isLowerCase(text.charAt(end + 1));
            end += text.startsWith("{}", end) ? 2 : joined ? 1 : 0;
            String dotted = letter.equals("ı") ? "i" : letter.equals("ȷ") ? "j" : letter;
            return Optional.of(new Accented(dotted, end));
        }
        return accented(text, at, depth + 1);
    }

    /** Returns the name of a command: letters, or one sign. */
    private static String name(String text, int from) {
        int end = TexSyntax.nameEnd(text, from);
        return text.substring(Math.min(from, text.length()), Math.min(end, text.length()));
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 3 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    /** Returns whether it is an escaped quotation mark, as in {@code \"so\"}, not an accent. */
    private static boolean isQuotation(String text, int start) {
        int next = text.indexOf("\\\"", start + 2);
        char after = next < 0 || next + 2 >= text.length() ? ' ' : text.charAt(next + 2);
        return next >= 0 && !Character.isLetter(after) && after != '{' && after != '\\';
    }
}
