package paperarchive.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text with its TeX read: what stands for text becomes that text ({@code \%}, {@code \'e}, {@code
 * \emph{so}}, {@code ``so''}, {@code 10--20}), and each formula is marked, so that whoever shows
 * the text finds it again. What is not known stays as it was written, and nothing within code is
 * touched.
 *
 * <p>The marks are noncharacters of Unicode, which no record holds: they are dropped when it is
 * read.
 */
public final class TexText {
    /** The formulas of one text; no text of the largest known archive holds a fifth of that. */
    static final int MOST_FORMULAS = 500;

    /** The characters of all formulas of one text. */
    static final int MOST_FORMULA_CHARACTERS = 20_000;

    /** Before a formula in a line. */
    public static final char INLINE = '\uFDD0';

    /** Before a formula on a line of its own. */
    public static final char DISPLAY = '\uFDD1';

    /** Behind a formula. */
    public static final char END = '\uFDD2';

    /** A part of a line: a text, or a formula without its dollar signs. */
    public record Run(String text, boolean formula) {}

    private static final boolean[] IS_SIGN = new boolean[0x80];

    static {
        "\\$~{`%'-\n".chars().forEach(sign -> IS_SIGN[sign] = true);
    }

    private static final Set<String> LISTS =
            Set.of("itemize", "enumerate", "description", "center", "quote");

    private final String source;
    private final boolean markdown;
    private final StringBuilder out;
    private final TexQuotes quotes;
    private final TexCommands commands;
    private int at;
    private int formulas;
    private int formulaCharacters;
    private int looked;

    private TexText(String source, boolean markdown, int depth) {
        this.source = source;
        this.markdown = markdown;
        this.out = new StringBuilder(source.length() + 16);
        this.quotes = new TexQuotes(source);
        this.commands = new TexCommands(source, markdown, depth);
    }

    /** A Markdown text as Markdown, with its formulas marked. */
    public static String inMarkdown(String text) {
        return read(text, true, 0);
    }

    /** A line of plain text, such as a title, in its parts. */
    public static List<Run> inLine(String line) {
        return runs(read(line, false, 0));
    }

    /** A line of plain text that holds no formula, such as a name. */
    public static String name(String line) {
        if (line.indexOf('\\') < 0 && line.indexOf('{') < 0 && line.indexOf('~') < 0) {
            return line;
        }
        StringBuilder name = new StringBuilder();
        for (Run run : inLine(line)) {
            name.append(run.formula() ? "$" + run.text() + "$" : run.text());
        }
        return name.toString();
    }

    /**
     * A text with its TeX read.
     *
     * @param depth how many commands it stands in
     */
    static String read(String text, boolean markdown, int depth) {
        char[] characters = text.toCharArray();
        boolean signs = false;
        boolean marks = false;
        for (char c : characters) {
            signs |= c < 0x80 && IS_SIGN[c] && c != '\n';
            marks |= c >= INLINE && c <= END;
        }
        if (marks) {
            return read(text.replaceAll("[\uFDD0-\uFDD2]", ""), markdown, depth);
        }
        return signs ? new TexText(text, markdown, depth).written(characters) : text;
    }

    private static List<Run> runs(String marked) {
        if (marked.indexOf(END) < 0) {
            return List.of(new Run(marked, false));
        }
        List<Run> runs = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == INLINE || c == DISPLAY) {
                int end = marked.indexOf(END, i);
                if (i > done) {
                    runs.add(new Run(marked.substring(done, i), false));
                }
                runs.add(new Run(marked.substring(i + 1, end), true));
                done = end + 1;
                i = end;
            }
        }
        if (done < marked.length() || runs.isEmpty()) {
            runs.add(new Run(marked.substring(done), false));
        }
        return runs;
    }

    /** The text, read from its characters: to ask it for each would cost more than all else. */
    private String written(char[] characters) {
        int done = 0;
        while (at < characters.length) {
            char c = characters[at];
            if (c >= 0x80 || !IS_SIGN[c]) {
                at++;
                continue;
            }
            out.append(source, done, at);
            sign(c);
            done = at;
        }
        return out.append(source, Math.min(done, source.length()), source.length()).toString();
    }

    private void put(String text, int read) {
        out.append(text);
        at += read;
    }

    private void put(TexCommands.Written written) {
        out.append(written.text());
        at = written.end();
    }

    /** The character written last; a space before the first. */
    private char last() {
        return out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
    }

    private char next(int ahead) {
        int i = at + ahead;
        return i >= 0 && i < source.length() ? source.charAt(i) : ' ';
    }

    private void sign(char c) {
        switch (c) {
            case '\\' -> backslash();
            case '$' -> formulaOr("$", 1);
            case '~' -> tie();
            case '{' -> put(commands.group(at, last()));
            case '`' -> put(quotes.opening(at, markdown), quotes.read());
            case '\'' -> put(quotes.closing(at), quotes.read());
            case '%' -> put(opensComment() ? "" : "%", 1);
            case '-' -> dash();
            default -> lineEnd();
        }
    }

    private void formulaOr(String sign, int read) {
        Optional<MathSpans.Span> span = spends() ? MathSpans.at(source, at) : Optional.empty();
        if (span.isEmpty()) {
            put(sign, read);
            return;
        }
        MathSpans.Span found = span.get();
        formulas++;
        formulaCharacters += found.formula().length();
        String formula = found.formula().strip().replaceAll("\\s+", " ");
        String words = wholeText(formula);
        if (!words.isEmpty() && !found.display()) {
            out.append(commands.inner(words));
        } else {
            out.append(found.display() && markdown ? DISPLAY : INLINE).append(formula).append(END);
        }
        at = found.end();
    }

    /** Whether a text may hold one more formula; those after that are shown as text. */
    private boolean spends() {
        looked++;
        return formulas < MOST_FORMULAS
                && formulaCharacters < MOST_FORMULA_CHARACTERS
                && looked < 4 * MOST_FORMULAS;
    }

    /** The formula itself where it is nothing but a text command: {@code $\textit{so}$}. */
    private static String wholeText(String formula) {
        boolean text = formula.startsWith("\\text") || formula.startsWith("\\emph{");
        int open = text ? formula.indexOf('{') : -1;
        boolean closed = open > 0 && formula.endsWith("}") && formula.length() > open + 1;
        boolean whole = closed && Dialect.groupEnd(formula, open) == formula.length();
        String inside = whole ? formula.substring(open + 1, formula.length() - 1) : "";
        boolean plain = inside.chars().noneMatch(c -> "{}^_$".indexOf(c) >= 0);
        return whole && plain ? formula : "";
    }

    /** A tie between words is a space; before a number it means about so many. */
    private void tie() {
        char after = next(1);
        char before = next(-1);
        boolean run = after == '~' || before == '~';
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        boolean beside = Character.isWhitespace(before) && after != '\\';
        boolean joins = Character.isLetterOrDigit(before) || ".,):;}]'$".indexOf(before) >= 0;
        if (run || digits || Character.isWhitespace(after) || !(joins || after == '\\') || beside) {
            put("~", 1);
        } else {
            put(Character.isWhitespace(before) ? "" : " ", 1);
        }
    }

    private boolean opensComment() {
        int before = at - 1;
        while (before >= Math.max(0, at - 80) && " \t%".indexOf(source.charAt(before)) >= 0) {
            before--;
        }
        boolean lineStart = before < 0 || source.charAt(before) == '\n';
        boolean lineIsOver = next(1) == '\n' || at + 1 == source.length();
        boolean spaced = next(-1) == ' ' && !Character.isDigit(next(before - at));
        boolean word = Dialect.isLetter(next(1));
        return (lineStart && (lineIsOver || word || next(1) == ' ' || next(1) == '%'))
                || (spaced && word);
    }

    /** Two or three hyphens between words are a dash; what Markdown draws lines with stays. */
    private void dash() {
        int end = at;
        while (end < source.length() && source.charAt(end) == '-') {
            end++;
        }
        int width = end - at;
        char before = next(-1);
        char after = next(width);
        boolean between = isWordly(before) && isWordly(after);
        boolean apart = before == ' ' && after == ' ' && isWordly(next(-2));
        boolean dash = (width == 2 || width == 3) && (between || apart);
        put(dash ? (width == 2 ? "–" : "—") : source.substring(at, end), width);
    }

    private static boolean isWordly(char c) {
        return Character.isLetterOrDigit(c) || ".,;:)(\"'”’“‘?!]}$%\\{".indexOf(c) >= 0;
    }

    /** Indented code, which Markdown tells by the empty line before it, is left alone. */
    private void lineEnd() {
        put("\n", 1);
        while (markdown && next(-2) == '\n' && isIndented()) {
            int end = source.indexOf('\n', at);
            end = end < 0 ? source.length() : end + 1;
            put(source.substring(at, end), end - at);
        }
    }

    private boolean isIndented() {
        return source.startsWith("    ", at) || source.startsWith("\t", at);
    }

    private void backslash() {
        char c = next(1);
        int nameEnd = Dialect.isLetter(c) ? commands.nameEnd(at) : at + 1;
        String name = source.substring(at + 1, nameEnd);
        if (c == '(' || c == '[') {
            formulaOr(markdown ? "\\" + c : String.valueOf(c), 2);
        } else if (name.equals("begin") || name.equals("end")) {
            environment(nameEnd);
        } else {
            put(commands.at(at, last()));
        }
    }

    private void environment(int nameEnd) {
        int close = MathSpans.indexOf(source, "}", nameEnd, nameEnd + 20);
        if (spends() && MathSpans.at(source, at).isPresent()) {
            formulaOr("", 0);
        } else if (source.startsWith("{", nameEnd)
                && close > 0
                && LISTS.contains(source.substring(nameEnd + 1, close))) {
            put(markdown ? "\n\n" : " ", close + 1 - at);
        } else {
            put(source.substring(at, nameEnd), nameEnd - at);
        }
    }
}
