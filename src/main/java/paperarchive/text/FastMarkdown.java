package paperarchive.text;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import paperarchive.text.TexReader.Atom;

/**
 * Fast path that renders paragraphs with little markup, such as most abstracts, in one pass:
 * formulas, bare URLs, backslashes and escaped characters. At any other possible markup it gives up
 * and leaves the text to the Markdown parser. Its output is exactly that of the parser.
 */
final class FastMarkdown {
    private static final String SIGNS = TexReader.SIGNS + "*_[<>|@\":.\n";
    private static final String BLOCK_SIGNS = "#>-+=:*_[|~`<\\";

    private static final boolean[] IS_SIGN = new boolean[0x80];

    static {
        SIGNS.chars().forEach(sign -> IS_SIGN[sign] = true);
    }

    private final String text;
    private final UnaryOperator<String> links;
    private final FormulaConverter formulas;
    private final boolean html;
    private final int most;
    private final StringBuilder out;
    private final TexReader tex;
    private int done;

    private FastMarkdown(
            String text,
            UnaryOperator<String> links,
            FormulaConverter formulas,
            boolean html,
            int most) {
        this.formulas = formulas;
        this.most = most;
        this.text = text;
        this.links = links;
        this.html = html;
        this.out = new StringBuilder(Math.min(text.length(), most) + 64);
        boolean commands = text.indexOf('\\') >= 0;
        this.tex = TexReader.inMarkdown(text, commands, new TexReader.Budget());
    }

    /** Returns the HTML of the text, without its paragraph; empty where it may hold more markup. */
    static Optional<String> html(
            String text, UnaryOperator<String> links, FormulaConverter formulas) {
        return Optional.ofNullable(
                new FastMarkdown(text, links, formulas, true, Integer.MAX_VALUE).read());
    }

    /**
     * The first words of the text, with single spaces: more than {@code most} characters, or all
     * there are; empty where they may hold more markup.
     */
    static Optional<String> words(String text, int most, FormulaConverter formulas) {
        String words =
                new FastMarkdown(text, UnaryOperator.identity(), formulas, false, most).read();
        return words == null || words.contains("  ") ? Optional.empty() : Optional.of(words);
    }

    /** Returns whether the text may contain a bare URL or e-mail address. */
    static boolean mayHoldAddress(String text) {
        if (text.contains("://") || text.indexOf('@') >= 0) {
            return true;
        }
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (endsWww(text, dot)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWww(String text, int dot) {
        return dot >= 3 && text.regionMatches(true, dot - 3, "www", 0, 3);
    }

    private @Nullable String read() {
        int length = text.length();
        if (length == 0 || startsBlock(0) || isBlank(length - 1) || isBlank(0)) {
            return null;
        }
        char[] characters = new char[(int) Math.min(length, 2L * most)];
        text.getChars(0, characters.length, characters, 0);
        int i = 0;
        while (i < length && out.length() + i - done <= most) {
            char c = i < characters.length ? characters[i] : text.charAt(i);
            boolean sign = c < 0x80 && IS_SIGN[c];
            boolean control = (c < ' ' && c != '\n') || c == '\u2028';
            i = control ? -1 : sign ? sign(c, i) : i + 1;
            if (i < 0) {
                return null;
            }
        }
        return out.append(text, done, i).toString();
    }

    /** Returns whether a line that begins here could be a block other than a paragraph. */
    private boolean startsBlock(int at) {
        char first = at(at);
        return first <= ' ' || BLOCK_SIGNS.indexOf(first) >= 0 || startsNumberedList(at);
    }

    private boolean isBlank(int at) {
        return text.charAt(at) <= ' ' || Character.isWhitespace(text.charAt(at));
    }

    private boolean startsNumberedList(int at) {
        int i = at;
        while (Character.isDigit(at(i))) {
            i++;
        }
        return i > at && (at(i) == '.' || at(i) == ')');
    }

    /** Reads the character at {@code i}; returns the index to continue from, or -1 to give up. */
    private int sign(char c, int i) {
        if (TexReader.SIGNS.indexOf(c) >= 0 && c != '&') {
            Atom atom = tex.at(i);
            if (atom != null) {
                return atom(i, atom);
            }
        }
        return switch (c) {
            case '$', '{', '%', '\'', '-', '^' -> i + 1;
            case ':' -> text.startsWith("//", i + 1) ? address(i) : i + 1;
            case '.' -> endsWww(text, i) ? -1 : i + 1;
            case '&' -> isEntity(i) ? -1 : put(i, i + 1, "&amp;", "&");
            case '<' -> opensTag(i) ? -1 : put(i, i + 1, "&lt;", "<");
            case '>' -> put(i, i + 1, "&gt;", ">");
            case '"' -> put(i, i + 1, "&quot;", "\"");
            case '\\' -> backslash(i);
            case '_' -> isWord(at(i - 1)) && isWord(at(i + 1)) ? i + 1 : unpaired(c, i);
            case '*' -> unpaired(c, i);
            case '`' -> backquotes(i);
            case '[' -> text.indexOf(']', i) < 0 ? i + 1 : bracketed(i);
            case '|' -> text.indexOf('\n') < 0 ? i + 1 : -1;
            case '~' -> at(i + 1) == '~' ? -1 : i + 1;
            case '@' -> at(i - 1) == ' ' || at(i + 1) == ' ' ? i + 1 : -1;
            case '\n' -> lineEnd(i);
            default -> throw new IllegalArgumentException("no sign: " + c);
        };
    }

    /** Returns the character at a place; a space before the beginning and after the end. */
    private char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private int put(int from, int to, String inHtml, String inWords) {
        out.append(text, done, from).append(html ? inHtml : inWords);
        done = to;
        return to;
    }

    /**
     * Returns whether a star or underscore opens nothing: a space follows it, or there is no
     * closing one.
     */
    private int unpaired(char sign, int i) {
        return at(i + 1) == ' ' || text.indexOf(sign, i + 1) < 0 ? i + 1 : -1;
    }

    /** Backquotes are code only if the same number of them follows later. */
    private int backquotes(int start) {
        int end = runEnd(start);
        for (int i = text.indexOf('`', end); i >= 0; i = text.indexOf('`', runEnd(i))) {
            if (runEnd(i) - i == end - start) {
                return -1;
            }
        }
        return end;
    }

    private int runEnd(int start) {
        int end = start;
        while (at(end) == '`') {
            end++;
        }
        return end;
    }

    /** Returns the end of a line within a paragraph, or of a paragraph that another one follows. */
    private int lineEnd(int i) {
        boolean paragraph = at(i + 1) == '\n';
        int next = paragraph ? i + 2 : i + 1;
        if (at(i - 1) == ' ' || startsBlock(next)) {
            return -1;
        }
        return put(i, next, paragraph ? "</p>\n<p>" : "\n", " ");
    }

    /** Writes decoded TeX; leaves TeX that continues on another line to the parser. */
    private int atom(int start, Atom atom) {
        for (int i = start; i < atom.end(); i++) {
            if (text.charAt(i) == '\n') {
                return -1;
            }
        }
        if (atom.runs().isEmpty() && atom.end() == text.length()) {
            return -1;
        }
        String inHtml = html ? HtmlWriter.of(atom.runs(), formulas, links) : "";
        String inWords = html ? "" : PlainTextWriter.of(atom.runs(), formulas);
        return put(start, atom.end(), inHtml, inWords);
    }

    /**
     * A backslash escapes punctuation, and otherwise is a literal backslash. At the end of a line,
     * or before a character that could be part of a URL, it is left to the parser.
     */
    private int backslash(int i) {
        char next = at(i + 1);
        if (next == '\n' || "@:./".indexOf(next) >= 0) {
            return -1;
        }
        boolean punctuation = next > ' ' && next < 0x7F && !isWord(next);
        if (!punctuation) {
            return i + 1;
        }
        String sign = String.valueOf(next);
        return put(i, i + 2, Html.escaped(sign), sign);
    }

    private boolean isEntity(int ampersand) {
        int i = ampersand + 1;
        while (isWord(at(i)) || at(i) == '#') {
            i++;
        }
        return at(i) == ';';
    }

    private boolean opensTag(int i) {
        char next = at(i + 1);
        return next != ' ' && next != '=' && !(next >= '0' && next <= '9');
    }

    /** Words in brackets that no link follows. */
    private int bracketed(int open) {
        int i = open + 1;
        while (isWord(at(i))
                || ((at(i) == ' ' || at(i) == ',' || at(i) == '-') && i < text.length())) {
            i++;
        }
        char after = at(i + 1);
        boolean plain = at(i) == ']' && i > open + 1 && "([:".indexOf(after) < 0;
        return plain ? i + 1 : -1;
    }

    /** Returns a bare address such as {@code https://example.org/code}, by its colon. */
    private int address(int colon) {
        int start = colon - (text.startsWith("https", colon - 5) ? 5 : 4);
        boolean known = text.startsWith("http", start) && (at(start - 1) == ' ' || opens(start));
        int end = known && start >= done ? addressEnd(colon + 3) : -1;
        if (end < 0) {
            return -1;
        }
        String written = text.substring(start, end);
        String address = links.apply(written);
        return put(start, end, link(address, written), written);
    }

    private static String link(String address, String written) {
        return address.isEmpty()
                ? Html.escaped(written)
                : "<a href=\"" + Html.escaped(address) + "\">" + Html.escaped(written) + "</a>";
    }

    private boolean opens(int start) {
        return at(start - 1) == '(';
    }

    private int addressEnd(int from) {
        int end = from;
        while (isWord(at(end)) || (end < text.length() && "/.-_".indexOf(at(end)) >= 0)) {
            boolean inWord = isWord(at(end - 1)) && isWord(at(end + 1));
            if ((at(end) == '_' && !inWord) || (at(end) == '.' && at(end + 1) == '/')) {
                return -1;
            }
            end++;
        }
        char stop = at(end);
        while (end > from && at(end - 1) == '.') {
            end--;
        }
        boolean clear =
                stop == ' '
                        || stop == '\n'
                        || (stop == ')' && isClear(at(end + 1)))
                        || (stop == ',' && at(end + 1) == ' ');
        return clear && end > from && (isWord(at(end - 1)) || at(end - 1) == '/') ? end : -1;
    }

    private static boolean isClear(char c) {
        return c == ' ' || c == '.' || c == ',';
    }
}
