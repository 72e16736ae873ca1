package paperarchive.tex;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites formulas of papers in standard TeX: replaces author-defined macros with an obvious
 * meaning ({@code \eps}, {@code \cO}, {@code \RR}) and commands of common packages that {@link
 * Temml} lacks, and repairs HTML entities, doubled backslashes and lost braces ({@code
 * \tilde\mathcal{O}}).
 */
final class TexNormalizer {
    private static final Set<String> ACCENTS =
            Set.of(
                    "tilde",
                    "widetilde",
                    "hat",
                    "widehat",
                    "bar",
                    "overline",
                    "underline",
                    "vec",
                    "dot",
                    "ddot",
                    "check",
                    "breve");
    private static final Set<String> LETTERINGS =
            Set.of(
                    "mathcal",
                    "mathbf",
                    "mathbb",
                    "boldsymbol",
                    "bm",
                    "mathrm",
                    "mathsf",
                    "mathscr",
                    "mathfrak",
                    "operatorname");

    private static final String[][] LETTERINGS_OF_OLD = {
        {"{\\cal ", "\\mathcal"},
        {"{\\bf ", "\\mathbf"},
        {"{\\rm ", "\\mathrm"},
        {"{\\sf ", "\\mathsf"}
    };

    private static final Pattern LACKS_ARGUMENT =
            Pattern.compile(
                    "(?<!\\\\)\\\\(?:sqrt|[dt]?frac|(?:wide)?hat|(?:wide)?tilde|bar|overline"
                            + "|underline|vec|d?dot|boldsymbol|text|math(?:cal|bb|bf|rm|sf))$");

    private static final Map<String, String[]> FENCES =
            Map.of(
                    "norm", new String[] {"\\|", "\\|"},
                    "abs", new String[] {"|", "|"},
                    "ceil", new String[] {"\\lceil", "\\rceil"},
                    "floor", new String[] {"\\lfloor", "\\rfloor"});

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final boolean rows;
    private int at;

    private TexNormalizer(String source) {
        this.source = source;
        this.rows = source.contains("\\begin") || source.contains("\\substack");
    }

    /** Returns a formula, without its dollar signs, in plain TeX. */
    static String plain(String formula) {
        boolean simple = true;
        for (int i = 0; i < formula.length() && simple; i++) {
            simple = "\\{&%#\n\t".indexOf(formula.charAt(i)) < 0;
        }
        String plain = simple ? formula.strip() : new TexNormalizer(formula).written().strip();
        return completed(plain);
    }

    /** A command at the end of a formula has no argument there: {@code $\sqrt$T}. */
    private static String completed(String plain) {
        Matcher last = LACKS_ARGUMENT.matcher(plain);
        return !last.find() ? plain : plain + (last.group().contains("frac") ? "{}{}" : "{}");
    }

    private String written() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\') {
                command();
            } else if (c == '&') {
                ampersand();
            } else if (c == '{') {
                group();
            } else if (c == '%' || c == '#') {
                put("\\" + c, 1);
            } else {
                put(Character.isWhitespace(c) ? " " : String.valueOf(c), 1);
            }
        }
        return out.toString();
    }

    private void put(String text, int read) {
        out.append(text);
        at += read;
    }

    /** A group, or a lettering of old: {@code {\\cal O}} for {@code {\\mathcal{O}}}. */
    private void group() {
        for (String[] lettering : LETTERINGS_OF_OLD) {
            if (source.startsWith(lettering[0], at)) {
                int end = groupEnd(source, at);
                int from = at + lettering[0].length();
                String word = end > from ? source.substring(from, end - 1).strip() : "";
                if (!word.isEmpty() && word.chars().allMatch(c -> isLetter((char) c))) {
                    put("{" + lettering[1] + "{" + word + "}}", end - at);
                    return;
                }
            }
        }
        put("{", 1);
    }

    /** A sign of HTML, or the sign that parts the cells of a table. */
    private void ampersand() {
        if (source.startsWith("&gt;", at)) {
            put(">", 4);
        } else if (source.startsWith("&lt;", at)) {
            put("<", 4);
        } else if (source.startsWith("&amp;", at)) {
            put("&", 5);
        } else {
            put("&", 1);
        }
    }

    private void command() {
        String name = nameAt(at + 1);
        boolean twice = name.isEmpty() && source.startsWith("\\\\", at) && at + 2 < source.length();
        if (twice && !rows && "\\ ".indexOf(source.charAt(at + 2)) < 0) {
            // A backslash doubled by escaping; an inline formula has no line breaks.
            at++;
            command();
            return;
        }
        if (name.isEmpty()) {
            char sign = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
            // Nested dollar signs, and a star escaped for Markdown.
            put(sign == '(' || sign == ')' ? "" : sign == '*' ? "*" : "\\" + sign, 2);
            return;
        }
        String[] fences = FENCES.get(name);
        if (fences != null && source.startsWith("{", at + 1 + name.length())) {
            fenced(fences, at + 1 + name.length());
            return;
        }
        String known = OwnCommands.ALL.getOrDefault(name, "");
        put(known.isEmpty() ? "\\" + name : known, 1 + name.length());
        boolean letterFollows = at < source.length() && isLetter(source.charAt(at));
        if (letterFollows && endsInName()) {
            out.append(' ');
        }
        if (ACCENTS.contains(known.isEmpty() ? name : known.substring(1))) {
            accented();
        }
    }

    /** Expands a command that puts its argument between bars or brackets: {@code \\norm{x}}. */
    private void fenced(String[] fences, int open) {
        int end = groupEnd(source, open);
        boolean closed = end > open + 1 && source.charAt(end - 1) == '}';
        String inside = plain(source.substring(open + 1, closed ? end - 1 : end));
        put("{" + fences[0] + " " + inside + fences[1] + "}", end - at);
    }

    private boolean endsInName() {
        int slash = out.lastIndexOf("\\");
        return slash >= 0 && out.substring(slash + 1).chars().allMatch(c -> isLetter((char) c));
    }

    /** Braces around what an accent stands on, where it is a letter with a lettering. */
    private void accented() {
        int from = at;
        while (from < source.length() && source.charAt(from) == ' ') {
            from++;
        }
        if (from >= source.length() || source.charAt(from) != '\\') {
            return;
        }
        String name = nameAt(from + 1);
        String known = OwnCommands.ALL.getOrDefault(name, "\\" + name);
        boolean whole = known.contains("{");
        if (!whole && !LETTERINGS.contains(known.substring(1))) {
            return;
        }
        int end = whole ? from + 1 + name.length() : argumentEnd(from + 1 + name.length());
        out.append('{').append(plain(source.substring(from, end))).append('}');
        at = end;
    }

    private int argumentEnd(int from) {
        int i = from;
        while (i < source.length() && source.charAt(i) == ' ') {
            i++;
        }
        if (i >= source.length()) {
            return source.length();
        }
        char first = source.charAt(i);
        if (first == '{') {
            return groupEnd(source, i);
        }
        return first == '\\' ? i + 1 + Math.max(1, nameAt(i + 1).length()) : i + 1;
    }

    /**
     * Returns the index after the brace that closes the one at {@code open}, or the end of the
     * text.
     */
    static int groupEnd(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return text.length();
    }

    private String nameAt(int from) {
        int end = from;
        while (end < source.length() && isLetter(source.charAt(end))) {
            end++;
        }
        return source.substring(Math.min(from, source.length()), end);
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
