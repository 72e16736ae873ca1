package paperarchive.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the TeX of one text: commands, accents, formulas, quotation marks, dashes and ties.
 * Unknown TeX is kept as written. URLs are never changed.
 *
 * <p>A line of plain text, such as a title, is read by {@link #line}. In Markdown, the parser calls
 * {@link #at} for each special character, so code, URLs and tables are recognized first. Use one
 * reader per text; not thread-safe.
 */
public final class TexReader {
    /**
     * The maximum number of formulas in a text; no text of the largest known archive has a tenth of
     * that.
     */
    static final int MOST_FORMULAS = 500;

    /** The maximum total length of all formulas in a text. */
    static final int MOST_FORMULA_CHARACTERS = 20_000;

    /** The characters with which TeX begins. */
    static final String SIGNS = "\\$~{`%'-^&";

    private static final Pattern OPENING =
            Pattern.compile("(?<![\\p{L}\\p{N}?!])[?!]`(?=[\\p{L}\\\\{])(?![^`?!]*`)");

    private static final boolean[] IS_SIGN = new boolean[0x80];

    static {
        SIGNS.chars().forEach(sign -> IS_SIGN[sign] = true);
    }

    /** Runs that replace a part of the text, which ends before {@code end}. */
    record Atom(List<Run> runs, int end) {
        static Atom of(String text, int end) {
            return new Atom(text.isEmpty() ? List.of() : List.of(new Run.Text(text)), end);
        }

        static Atom of(Run run, int end) {
            return new Atom(List.of(run), end);
        }
    }

    /** The formula budget used so far; shared by the readers of the parts of a text. */
    static final class Budget {
        private int formulas;
        private int characters;
        private int looked;

        /** Returns whether the budget allows another formula. */
        boolean allows() {
            looked++;
            return formulas < MOST_FORMULAS
                    && characters < MOST_FORMULA_CHARACTERS
                    && looked < 4 * MOST_FORMULAS;
        }

        void spend(String formula) {
            formulas++;
            characters += formula.length();
        }
    }

    private final String source;
    private final boolean markdown;
    private final Budget budget;
    private final TexQuotes quotes;
    private @Nullable TexExpander commands;
    private final boolean tex;
    private final int depth;

    /**
     * A reader of one text.
     *
     * @param tex whether the whole text holds commands, so that its braces are TeX's
     * @param depth the nesting depth of commands
     */
    TexReader(String source, boolean markdown, boolean tex, Budget budget, int depth) {
        this.source = source;
        this.markdown = markdown;
        this.tex = tex;
        this.budget = budget;
        this.depth = depth;
        this.quotes = new TexQuotes(source);
    }

    /** Returns a reader of a Markdown text or of one paragraph of it. */
    static TexReader inMarkdown(String source, boolean tex, Budget budget) {
        return new TexReader(source, true, tex, budget, 0);
    }

    /** Reads a line of plain text, such as a title, into runs. */
    public static List<Run> line(String line) {
        if (isPlain(line)) {
            return List.of(new Run.Text(line));
        }
        String text = line.indexOf('`') > 0 ? opened(line) : line;
        return new TexReader(text, false, text.indexOf('\\') >= 0, new Budget(), 0).runs();
    }

    /** The characters of an inverted question mark: {@code ?`Qué?} is {@code ¿Qué?} */
    private static String opened(String line) {
        return OPENING.matcher(line).replaceAll(sign -> sign.group().startsWith("?") ? "¿" : "¡");
    }

    /** Reads a line that holds no formula, such as the name of a person, as plain text. */
    public static String plain(String line) {
        return isPlain(line) ? line : PlainTextWriter.withSources(line(line));
    }

    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 0x80 && IS_SIGN[c]) {
                return false;
            }
        }
        return true;
    }

    /** Reads the whole text. */
    List<Run> runs() {
        Runs runs = new Runs();
        int done = 0;
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            Atom atom = c < 0x80 && IS_SIGN[c] ? at(i) : null;
            if (atom == null) {
                i++;
                continue;
            }
            runs.text(source, done, i);
            runs.addAll(atom.runs());
            i = atom.end();
            done = i;
        }
        runs.text(source, done, source.length());
        return runs.all();
    }

    /** Returns the meaning of the TeX at an index; null for a literal character. */
    @Nullable Atom at(int i) {
        char c = source.charAt(i);
        return switch (c) {
            case '\\' -> backslash(i);
            case '$' -> formula(i);
            case '~' -> tie(i);
            case '{' -> expander().group(i);
            case '`' -> quote(quotes.opening(i), i);
            case '\'' -> quote(quotes.closing(i), i);
            case '%' -> isLineEnd(i) ? Atom.of("", i + 1) : null;
            case '-' -> dash(i);
            case '^' -> degree(i);
            case '&' -> markdown ? null : reference(i);
            default -> null;
        };
    }

    private TexExpander expander() {
        TexExpander known = commands;
        if (known == null) {
            known = new TexExpander(source, markdown, tex, budget, depth);
            commands = known;
        }
        return known;
    }

    private char character(int i) {
        return i >= 0 && i < source.length() ? source.charAt(i) : ' ';
    }

    private @Nullable Atom quote(String mark, int i) {
        return mark.isEmpty() ? null : Atom.of(mark, i + quotes.read());
    }

    private @Nullable Atom backslash(int i) {
        char c = character(i + 1);
        boolean opens = c == '(' || c == '[';
        if (opens || source.startsWith("begin{", i + 1)) {
            Atom found = formula(i);
            if (found != null || (opens && markdown)) {
                return found;
            }
        }
        return expander().command(i);
    }

    private @Nullable Atom formula(int i) {
        Optional<FormulaSpans.Span> span =
                budget.allows() ? FormulaSpans.at(source, i) : Optional.empty();
        if (span.isEmpty()) {
            return null;
        }
        FormulaSpans.Span found = span.get();
        budget.spend(found.formula());
        String formula = found.formula().strip().replaceAll("\\s+", " ");
        String words = found.display() ? "" : wholeText(formula);
        return words.isEmpty()
                ? Atom.of(new Run.Formula(formula, found.display() && markdown), found.end())
                : new Atom(expander().inner(words), found.end());
    }

    /** Returns the content of a formula that is only a text command: {@code $\textit{so}$}. */
    private static String wholeText(String formula) {
        boolean text = formula.startsWith("\\text") || formula.startsWith("\\emph{");
        int open = text ? formula.indexOf('{') : -1;
        boolean whole = open > 0 && Braces.of(formula).end(open) == formula.length();
        String inside = whole ? formula.substring(open + 1, formula.length() - 1) : "";
        boolean plain = inside.chars().noneMatch(c -> "{}^_$".indexOf(c) >= 0);
        return whole && plain && !inside.isEmpty() ? formula : "";
    }

    /** Returns a tie between words is a space; before a number it means "about". */
    private @Nullable Atom tie(int i) {
        char after = character(i + 1);
        char before = character(i - 1);
        boolean run = after == '~' || before == '~';
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        boolean beside = Character.isWhitespace(before) && after != '\\';
        boolean joins = Character.isLetterOrDigit(before) || ".,):;}]'$".indexOf(before) >= 0;
        boolean stays =
                run
                        || digits
                        || Character.isWhitespace(after)
                        || !(joins || after == '\\')
                        || beside;
        if (stays || after == '/' || TexSyntax.isInAddress(source, i)) {
            return null;
        }
        return Character.isWhitespace(before) ? Atom.of("", i + 1) : Atom.of(new Run.Tie(), i + 1);
    }

    /** In TeX a percent sign at the end of a line joins it with the next line. */
    private boolean isLineEnd(int i) {
        char before = character(i - 1);
        return tex
                && character(i + 1) == '\n'
                && !Character.isDigit(before)
                && !Character.isWhitespace(before);
    }

    /** Two or three hyphens between words are a dash. */
    private @Nullable Atom dash(int i) {
        if (character(i + 1) != '-' || character(i - 1) == '-') {
            return null;
        }
        int width = character(i + 2) != '-' ? 2 : character(i + 3) != '-' ? 3 : 4;
        char before = character(i - 1);
        char after = character(i + width);
        boolean between = isWordly(before) && isWordly(after);
        boolean apart = before == ' ' && after == ' ' && isWordly(character(i - 2));
        boolean dash = width < 4 && (between || apart) && !TexSyntax.isInAddress(source, i);
        return dash ? Atom.of(width == 2 ? "–" : "—", i + width) : null;
    }

    private static boolean isWordly(char c) {
        return Character.isLetterOrDigit(c) || ".,;:)(\"'”’“‘?!][}$%\\{".indexOf(c) >= 0;
    }

    /** {@code ^\circ} outside of mathematics. */
    private @Nullable Atom degree(int i) {
        for (String circle : new String[] {"{\\circ}", "\\circ", "{\\degree}", "\\degree"}) {
            int end = i + 1 + circle.length();
            if (source.startsWith(circle, i + 1) && !TexSyntax.isLetter(character(end))) {
                return Atom.of("°", end);
            }
        }
        return null;
    }

    /** Returns a character reference, as HTML and XML spell characters. */
    private @Nullable Atom reference(int i) {
        int end = TexSyntax.indexOf(source, ";", i, i + 32);
        return end < 0
                ? null
                : CharacterReferences.decoded(source.substring(i, end + 1))
                        .map(decoded -> Atom.of(decoded, end + 1))
                        .orElse(null);
    }
}
