package paperarchive.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
    /** Before a formula in a line. */
    public static final char INLINE = '\uFDD0';

    /** Before a formula on a line of its own. */
    public static final char DISPLAY = '\uFDD1';

    /** Behind a formula. */
    public static final char END = '\uFDD2';

    /** A part of a line: a text, or a formula without its dollar signs. */
    public record Run(String text, boolean formula) {}

    /** How many commands within each other are read. */
    private static final int DEEPEST = 20;

    private static final boolean[] IS_SIGN = new boolean[0x80];

    static {
        "\\$~{`%'-\n".chars().forEach(sign -> IS_SIGN[sign] = true);
    }

    private static final Pattern WORD_BESIDE_WORD =
            Pattern.compile("[\\p{L}\\p{N}]([^*_`\\[\\]<>\\\\\\n\uFDD0-\uFDD2]*[\\p{L}\\p{N}])?");
    private static final Pattern PHRASE = Pattern.compile("\\p{L}[\\p{L}\\p{N}' ()./-]+|[–—-]*");
    private static final Pattern LINK = Pattern.compile("(https?|mailto):[^\\s()<>\\[\\]]+");
    private static final Pattern NAME = Pattern.compile("[^\\[\\]\\n]+");
    private static final Set<String> OLD =
            Set.of("it", "em", "sl", "bf", "bfseries", "tt", "sc", "rm", "sf");
    private static final String LETTERS = "ßæÆœŒåÅøØłŁıȷ";
    private static final String ESCAPED = "_|<>~^*`#";

    private final String source;
    private final boolean markdown;
    private final boolean tex;
    private final int depth;
    private final StringBuilder out;
    private final TexQuotes quotes;
    private int at;

    private TexText(String source, boolean markdown, int depth) {
        this.source = source;
        this.markdown = markdown;
        this.depth = depth;
        this.tex = depth > 0 || source.indexOf('\\') >= 0;
        this.out = new StringBuilder(source.length() + 16);
        this.quotes = new TexQuotes(source);
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

    private static String read(String text, boolean markdown, int depth) {
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

    private char next(int ahead) {
        int i = at + ahead;
        return i >= 0 && i < source.length() ? source.charAt(i) : ' ';
    }

    private void sign(char c) {
        switch (c) {
            case '\\' -> backslash();
            case '$' -> formulaOr("$", 1);
            case '~' -> tie();
            case '{' -> group();
            case '`' -> put(quotes.opening(at, markdown), quotes.read());
            case '\'' -> put(quotes.closing(at), quotes.read());
            case '%' -> put(opensComment() ? "" : "%", 1);
            case '-' -> dash();
            default -> lineEnd();
        }
    }

    private void formulaOr(String sign, int read) {
        Optional<MathSpans.Span> span = MathSpans.at(source, at);
        if (span.isEmpty()) {
            put(sign, read);
            return;
        }
        MathSpans.Span found = span.get();
        String formula = found.formula().strip().replaceAll("\\s+", " ");
        String words = wholeText(formula);
        if (!words.isEmpty() && !found.display()) {
            out.append(inner(words));
        } else {
            out.append(found.display() && markdown ? DISPLAY : INLINE).append(formula).append(END);
        }
        at = found.end();
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

    private String inner(String text) {
        return depth == DEEPEST ? text : read(text, markdown, depth + 1);
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
        while (before >= 0 && " \t%".indexOf(source.charAt(before)) >= 0) {
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
        if (c == '(' || c == '[') {
            formulaOr(markdown ? "\\" + c : String.valueOf(c), 2);
            return;
        }
        Optional<Accents.Accented> accent = Accents.at(source, at);
        if (accent.isPresent()) {
            put(accent.get().letter(), accent.get().end() - at);
        } else if (Dialect.isLetter(c)) {
            command();
        } else {
            escaped(c);
        }
    }

    private void escaped(char c) {
        boolean words = Character.isLetterOrDigit(next(-1)) && Character.isLetterOrDigit(next(2));
        if (c == '\\') {
            char third = next(2);
            boolean space = Character.isWhitespace(third);
            put(
                    space ? " " : third == '%' || third == '&' ? "" : "\\\\",
                    space ? 2 : third == '%' || third == '&' ? 1 : 2);
        } else if (c == ' ' || (c == ',' && words)) {
            put(" ", 2);
        } else if (c == '-' && words) {
            put("", 2);
        } else if (c == '>' || c == '\n') {
            put(markdown ? "\\" : "", 1);
        } else {
            put(markdown ? "\\" + c : String.valueOf(c), at + 1 < source.length() ? 2 : 1);
        }
    }

    private void command() {
        int end = at + 1;
        while (end < source.length() && Dialect.isLetter(source.charAt(end))) {
            end++;
        }
        String name = source.substring(at + 1, end);
        if (name.equals("begin") || name.equals("end")) {
            environment(end);
            return;
        }
        if (name.equals("item")) {
            put(
                    markdown ? "\n- " : " ",
                    end - at + (end < source.length() && source.charAt(end) == ' ' ? 1 : 0));
            return;
        }
        Optional<TextCommands.Effect> effect = TextCommands.effect(name);
        Optional<String> word = TextCommands.word(name);
        if (effect.isPresent()) {
            effect(effect.get(), end);
        } else if (word.isPresent()) {
            word(word.get(), end);
        } else {
            String fused = TextCommands.fused(name);
            put(fused.isEmpty() ? "\\" + name : fused, end - at);
        }
    }

    private void word(String word, int end) {
        boolean letter = LETTERS.contains(word) && !word.isEmpty();
        int read = end - at;
        boolean emptyGroup = source.startsWith("{}", end);
        read += emptyGroup ? 2 : 0;
        boolean joined = letter && next(read) == ' ' && Character.isLowerCase(next(read + 1));
        boolean escape = markdown && word.length() == 1 && ESCAPED.contains(word);
        put(escape ? "\\" + word : word, read + (joined ? 1 : 0));
    }

    private void environment(int nameEnd) {
        Optional<MathSpans.Span> span = MathSpans.at(source, at);
        int close = source.indexOf('}', nameEnd);
        if (span.isPresent()) {
            formulaOr("", 0);
        } else if (source.startsWith("{", nameEnd) && close > 0 && isList(nameEnd + 1, close)) {
            put(markdown ? "\n\n" : " ", close + 1 - at);
        } else {
            put(source.substring(at, nameEnd), nameEnd - at);
        }
    }

    private boolean isList(int from, int to) {
        return Set.of("itemize", "enumerate", "description", "center", "quote")
                .contains(source.substring(from, to));
    }

    private void effect(TextCommands.Effect effect, int nameEnd) {
        int open = nameEnd;
        open += open < source.length() && source.charAt(open) == '*' ? 1 : 0;
        if (source.startsWith("[", open)) {
            int close = source.indexOf(']', open);
            open = close > 0 && close < open + 60 ? close + 1 : open;
        }
        int end = argumentEnd(open);
        if (end < 0) {
            // The braces are lost: so is what the command reached over.
            boolean space = source.startsWith(" ", nameEnd);
            put("", nameEnd - at + (space ? 1 : 0));
            return;
        }
        String argument = source.substring(open + 1, end - 1);
        int second = argumentEnd(end);
        boolean two = second > 0 && takesTwo(effect);
        String other = two ? source.substring(end + 1, second - 1) : "";
        at = two ? second : end;
        out.append(applied(effect, argument.strip(), other));
    }

    private static boolean takesTwo(TextCommands.Effect effect) {
        return effect == TextCommands.Effect.NAMED_ADDRESS || effect == TextCommands.Effect.SECOND;
    }

    /** Behind the group at {@code open}; -1 where there is none. */
    private int argumentEnd(int open) {
        if (!source.startsWith("{", open)) {
            return -1;
        }
        int end = Dialect.groupEnd(source, open);
        return source.charAt(end - 1) == '}' && end > open + 1 ? end : -1;
    }

    private String applied(TextCommands.Effect effect, String argument, String other) {
        return switch (effect) {
            case SLANTED -> between("*", inner(argument));
            case BOLD -> between("**", inner(argument));
            case TYPED -> between("`", inner(argument));
            case PLAIN -> inner(argument);
            case KEY -> "[" + argument + "]" + ("([:".indexOf(next(0)) >= 0 ? " " : "");
            case NOTE -> " (" + inner(argument) + ")";
            case ADDRESS -> argument.replaceAll("\\\\([_%&#~])", "$1");
            case NAMED_ADDRESS -> link(argument.replaceAll("\\\\([_%&#~])", "$1"), inner(other));
            case SECOND -> inner(other.isEmpty() ? argument : other);
            case NOTHING -> "";
        };
    }

    private String between(String mark, String words) {
        boolean sound = markdown && WORD_BESIDE_WORD.matcher(words).matches();
        boolean marked = out.length() > 0 && "*`_".indexOf(out.charAt(out.length() - 1)) >= 0;
        boolean follows = next(0) == '*' || next(0) == '`';
        return sound && !marked && !follows ? mark + words + mark : words;
    }

    private String link(String address, String words) {
        boolean sound = LINK.matcher(address).matches() && NAME.matcher(words).matches();
        if (markdown && sound && !words.equals(address)) {
            return "[" + words + "](" + address + ")";
        }
        return words.isEmpty() ? address : words;
    }

    /** Braces that only hold together what TeX reads; a set, {@code {0, 1}}, keeps its own. */
    private void group() {
        int end = argumentEnd(at);
        if (end < 0) {
            put("{", 1);
            return;
        }
        String content = source.substring(at + 1, end - 1);
        if (content.startsWith("\\")) {
            int name = 1;
            while (name < content.length() && Dialect.isLetter(content.charAt(name))) {
                name++;
            }
            String command = content.substring(1, name);
            at = end;
            out.append(
                    OLD.contains(command)
                            ? old(command, content.substring(name).strip())
                            : inner(content));
            return;
        }
        boolean letter = content.length() == 1 && Character.isLetter(content.charAt(0));
        boolean beside = Character.isLetter(next(-1)) || next(end - at) == '\\';
        boolean here = content.equals("here") || LINK.matcher(content.strip()).matches();
        boolean phrase = tex && PHRASE.matcher(content).matches();
        if (content.isEmpty() || here || phrase || (letter && beside)) {
            put(inner(content), end - at);
        } else {
            put("{", 1);
        }
    }

    private String old(String command, String words) {
        TextCommands.Effect effect = TextCommands.effect(command).orElse(TextCommands.Effect.PLAIN);
        return applied(effect, words, "");
    }
}
