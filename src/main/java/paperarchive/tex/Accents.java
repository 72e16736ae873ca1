package paperarchive.tex;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Letters with accents as TeX spells them: {@code \'e}, {@code \"{o}}, {@code \c{c}}. */
final class Accents {
    private static final Map<Character, Character> MARKS =
            Map.ofEntries(
                    Map.entry('`', '\u0300'),
                    Map.entry('\'', '\u0301'),
                    Map.entry('^', '\u0302'),
                    Map.entry('~', '\u0303'),
                    Map.entry('=', '\u0304'),
                    Map.entry('.', '\u0307'),
                    Map.entry('"', '\u0308'),
                    Map.entry('u', '\u0306'),
                    Map.entry('r', '\u030a'),
                    Map.entry('H', '\u030b'),
                    Map.entry('v', '\u030c'),
                    Map.entry('d', '\u0323'),
                    Map.entry('c', '\u0327'),
                    Map.entry('k', '\u0328'),
                    Map.entry('b', '\u0331'));

    /** What English writes after an apostrophe, as in {@code it\'s}. */
    private static final Set<String> ENDINGS = Set.of("s", "t", "d", "m", "re", "ll", "ve");

    /**
     * A letter with its accent.
     *
     * @param end behind its last sign
     */
    record Accented(String letter, int end) {}

    private Accents() {}

    /** The letter whose accent begins with the backslash at {@code start}, if there is one. */
    static Optional<Accented> at(String text, int start) {
        if (start + 2 >= text.length()) {
            return Optional.empty();
        }
        char accent = text.charAt(start + 1);
        Character mark = MARKS.get(accent);
        if (mark == null) {
            return Optional.empty();
        }
        int at = start + 2;
        boolean named = Dialect.isLetter(accent);
        int letter = at;
        while (named && letter < text.length() && text.charAt(letter) == ' ') {
            letter++;
        }
        boolean braced = letter < text.length() && text.charAt(letter) == '{';
        if (named && !braced && letter == at && text.charAt(at) != '\\') {
            return Optional.empty();
        }
        boolean apostrophe = accent == '\'' && !braced && ENDINGS.contains(word(text, at));
        boolean opens = !named && !braced && !Character.isLetter(before(text, start));
        boolean quote = opens && (accent == '"' ? isQuotation(text, start) : accent != '\'');
        return apostrophe || quote ? Optional.empty() : letter(text, letter, braced, mark);
    }

    private static Optional<Accented> letter(String text, int at, boolean braced, char mark) {
        int i = braced ? at + 1 : at;
        if (i >= text.length()) {
            return Optional.empty();
        }
        boolean dotless = text.startsWith("\\i", i) || text.startsWith("\\j", i);
        i += dotless ? 1 : 0;
        char base = text.charAt(i);
        int end = i + 1;
        if (dotless && !braced && text.startsWith("{}", end)) {
            end += 2;
        }
        if (braced) {
            if (end >= text.length() || text.charAt(end) != '}') {
                return Optional.empty();
            }
            end++;
        }
        String whole = Normalizer.normalize("" + base + mark, Normalizer.Form.NFC);
        boolean one = Character.isLetter(base) && whole.length() == 1;
        return one ? Optional.of(new Accented(whole, end)) : Optional.empty();
    }

    private static char before(String text, int at) {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 3 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    /** Quotation marks after backslashes, {@code \"so\"}, rather than an accent on a capital. */
    private static boolean isQuotation(String text, int start) {
        int next = text.indexOf("\\\"", start + 2);
        return next >= 0 && !Character.isLetter(text.charAt(Math.min(next + 2, text.length() - 1)));
    }
}
