package paperarchive.check;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects TeX commands damaged by double quotes: YAML and JSON read {@code "\theta"} as a tab and
 * {@code heta}.
 *
 * <p>Sources: YAML 1.2.2, section 5.7; RFC 8259, section 7 (escape sequences).
 */
final class LostBackslash {
    /** The letter that each control character is written with, and what the character is called. */
    private static final Map<Character, String> ESCAPES =
            Map.of(
                    '\t', "t", '\f', "f", '\b', "b", '\u000b', "v", '\u0007', "a", '\u001b', "e",
                    '\r', "r", '\n', "n");

    private static final Map<String, String> NAMES =
            Map.of(
                    "t",
                    "a tab",
                    "f",
                    "a form feed",
                    "b",
                    "a backspace",
                    "v",
                    "a vertical tab",
                    "a",
                    "a bell",
                    "e",
                    "an escape",
                    "r",
                    "a carriage return",
                    "n",
                    "a line end");

    /** The rest of a command after a control character that does not occur in texts. */
    private static final Pattern ANYWHERE =
            Pattern.compile(
                    "\t(imes|heta|au|ext(bf|it|rm|tt|sc|up)?\\{|ilde|riangle\\w*|frac|anh|herefore)"
                            + "|\f(rac|orall|lat|rown)"
                            + "|\b(eta|ar|oldsymbol|ig|inom|egin|f|m|mathbb|ullet|ot|igcup|igoplus)\\b"
                            + "|\u000b(ec|arepsilon|arphi|artheta|ee|dots|ert)\\b"
                            + "|\u0007(lpha|pprox|st|ngle|leph|rg)\\b"
                            + "|\u001b(psilon|ta|quiv|xp|ll|mph|xists)\\b"
                            + "|\r(ho|ight\\w*|angle|floor|ceil|m)\\b(?!\n)"
                            + "|[\b\u000b\t\r]\\{\\p{L}\\}");

    /** The same within a formula, where white space before these letters has no other meaning. */
    private static final Pattern IN_FORMULA =
            Pattern.compile("\t(o|op|an)\\b|\n(abla|eq|otin|olimits|onumber)\\b");

    /** The same at the beginning of a formula, which never begins with white space. */
    private static final Pattern AT_FORMULA = Pattern.compile("\\$\n(u|e|i|ot|eg|abla|eq)\\b");

    private LostBackslash() {}

    /**
     * A command that was changed.
     *
     * @param inFormula whether it is in a formula, where white space has no meaning
     */
    record Command(String written, String became, boolean inFormula) {}

    /** Returns the first command of a text that has lost its backslash. */
    static Optional<Command> in(String text) {
        if (!mayHoldOne(text)) {
            return Optional.empty();
        }
        Optional<Command> first = anywhere(text);
        return first.isPresent() || text.indexOf('$') < 0 ? first : inFormula(text);
    }

    /** Quick test: damaged commands begin with a control character, which few texts have. */
    private static Optional<Command> anywhere(String text) {
        Matcher m = ANYWHERE.matcher(text).useTransparentBounds(true);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && m.region(i, text.length()).lookingAt()) {
                boolean inFormula = isWithinDollars(text, 0, i, false);
                return Optional.of(command(m.group(), inFormula));
            }
        }
        return Optional.empty();
    }

    private static boolean mayHoldOne(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c < ' ' && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '{')) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Command> inFormula(String text) {
        Optional<Command> first = found(AT_FORMULA.matcher(text));
        Matcher m = IN_FORMULA.matcher(text);
        boolean within = false;
        int read = 0;
        while (first.isEmpty() && m.find()) {
            within = isWithinDollars(text, read, m.start(), within);
            read = m.start();
            first = within ? Optional.of(command(m.group(), true)) : first;
        }
        return first;
    }

    /** Returns whether a formula is open at a position, given the state at an earlier position. */
    private static boolean isWithinDollars(String text, int from, int to, boolean open) {
        boolean within = open;
        for (int i = from; i < to; i++) {
            if (text.startsWith("\n\n", i)) {
                within = false;
            }
            within ^= text.charAt(i) == '$' && (i == 0 || text.charAt(i - 1) != '\\');
        }
        return within;
    }

    private static Optional<Command> found(Matcher m) {
        return m.find() ? Optional.of(command(m.group(), true)) : Optional.empty();
    }

    private static Command command(String found, boolean inFormula) {
        String rest = found.startsWith("$") ? found.substring(1) : found;
        String letter = ESCAPES.getOrDefault(rest.charAt(0), "");
        return new Command(
                "\\" + letter + rest.substring(1), NAMES.getOrDefault(letter, ""), inFormula);
    }
}
