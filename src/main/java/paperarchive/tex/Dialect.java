package paperarchive.tex;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The TeX that papers hold, written as every TeX reads it: commands that authors define for
 * themselves and whose meaning is hardly in doubt ({@code \eps}, {@code \cO}, {@code \RR}), those
 * of wide-spread packages that {@link Temml} lacks, and what records did to formulas on their way:
 * entities of HTML, doubled backslashes, lost braces ({@code \tilde\mathcal{O}}).
 */
final class Dialect {
    private static final String GREEK =
            "alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi"
                    + " pi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda"
                    + " Xi Pi Sigma Upsilon Phi Psi Omega";

    private static final String OPERATORS =
            "poly polylog opt OPT nnz diag ReLU Var Cov KL supp sign vol conv dist"
                    + " cov vect err gap dom prox softmax polyloglog cost Dist";

    /** What stands for another command, arguments and all. */
    private static final String SYNONYMS =
            "eps varepsilon Tilde tilde Hat hat Bar bar mbox text nicefrac tfrac"
                    + " sfrac tfrac mathds mathbb mathbbm mathbb wt widetilde wh widehat mc mathcal"
                    + " mb mathbf mat mathbf matr mathbf bv mathbf vct mathbf ep epsilon de delta"
                    + " textsl textit ensuremath mathord";

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

    private static final Map<String, String[]> FENCES =
            Map.of(
                    "norm", new String[] {"\\|", "\\|"},
                    "abs", new String[] {"|", "|"},
                    "ceil", new String[] {"\\lceil", "\\rceil"},
                    "floor", new String[] {"\\lfloor", "\\rfloor"});

    private static final Map<String, String> COMMANDS = commands();

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final boolean rows;
    private int at;

    private Dialect(String source) {
        this.source = source;
        this.rows = source.contains("\\begin");
    }

    /** A formula, without its dollar signs, in plain TeX. */
    static String plain(String formula) {
        boolean simple = true;
        for (int i = 0; i < formula.length() && simple; i++) {
            simple = "\\{&%#\n\t".indexOf(formula.charAt(i)) < 0;
        }
        return simple ? formula.strip() : new Dialect(formula).written().strip();
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
            // Written twice by what stored it; a formula in a line has no lines of its own.
            at++;
            command();
            return;
        }
        if (name.isEmpty()) {
            char sign = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
            // A formula within a formula, and a star that Markdown was kept from.
            put(sign == '(' || sign == ')' ? "" : sign == '*' ? "*" : "\\" + sign, 2);
            return;
        }
        String[] fences = FENCES.get(name);
        if (fences != null && source.startsWith("{", at + 1 + name.length())) {
            fenced(fences, at + 1 + name.length());
            return;
        }
        String known = COMMANDS.getOrDefault(name, "");
        put(known.isEmpty() ? "\\" + name : known, 1 + name.length());
        boolean letterFollows = at < source.length() && isLetter(source.charAt(at));
        if (letterFollows && endsInName()) {
            out.append(' ');
        }
        if (ACCENTS.contains(known.isEmpty() ? name : known.substring(1))) {
            accented();
        }
    }

    /** What a command puts between bars or brackets: {@code \\norm{x}}. */
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
        String known = COMMANDS.getOrDefault(name, "\\" + name);
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

    /** Behind the brace that closes the one at {@code open}, or the end of the text. */
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

    private static Map<String, String> commands() {
        Map<String, String> commands = new HashMap<>();
        String[] pairs = SYNONYMS.split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            commands.put(pairs[i], "\\" + pairs[i + 1]);
        }
        for (String operator : OPERATORS.split(" ", -1)) {
            commands.put(operator, "\\operatorname{" + operator + "}");
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            letter(commands, letter);
        }
        for (String letter : GREEK.split(" ", -1)) {
            commands.put("b" + letter, "\\boldsymbol{\\" + letter + "}");
            commands.put("v" + letter, "\\boldsymbol{\\" + letter + "}");
            commands.put("bs" + letter, "\\boldsymbol{\\" + letter + "}");
        }
        for (String order : "O Theta Omega".split(" ", -1)) {
            String written = order.length() == 1 ? order : "\\" + order;
            commands.put("til" + order, "\\tilde{" + written + "}");
            commands.put(order + "til", "\\tilde{" + written + "}");
            commands.put(order + "tilde", "\\tilde{" + written + "}");
            commands.put("t" + order, "\\tilde{" + written + "}");
        }
        commands.put("Ot", "\\tilde{O}");
        commands.put("otilde", "\\tilde{O}");
        commands.put("bigOtil", "\\tilde{O}");
        commands.put("calo", "\\mathcal{O}");
        commands.put("bigO", "\\mathcal{O}");
        commands.put("BigO", "\\mathcal{O}");
        commands.put("bigOmega", "\\Omega");
        commands.put("bigTheta", "\\Theta");
        commands.put("defeq", "\\coloneqq");
        commands.put("half", "\\tfrac12");
        commands.put("textmu", "\\text{µ}");
        commands.put("textendash", "\\text{–}");
        commands.put("textemdash", "\\text{—}");
        for (String reals : "real reals Real Reals".split(" ", -1)) {
            commands.put(reals, "\\mathbb{R}");
        }
        for (char letter : "CEKNQRZ".toCharArray()) {
            commands.put(String.valueOf(letter), "\\mathbb{" + letter + "}");
        }
        commands.put("e", "\\epsilon");
        for (char letter : "ABDFGMWXY".toCharArray()) {
            commands.put(String.valueOf(letter), "\\mathcal{" + letter + "}");
        }
        // These are TeX's own.
        commands.keySet().removeAll(Set.of("AA", "Bbb", "bf", "bm", "beta", "vartheta"));
        return Map.copyOf(commands);
    }

    private static void letter(Map<String, String> commands, char capital) {
        char small = Character.toLowerCase(capital);
        for (String prefix : new String[] {"c", "cal", "mathcal", "mc"}) {
            commands.put(prefix + capital, "\\mathcal{" + capital + "}");
        }
        commands.put(capital + "cal", "\\mathcal{" + capital + "}");
        for (String prefix : new String[] {"bb", "mathbb"}) {
            commands.put(prefix + capital, "\\mathbb{" + capital + "}");
        }
        commands.put(capital + "bf", "\\mathbf{" + capital + "}");
        commands.put(capital + "bb", "\\mathbb{" + capital + "}");
        commands.put("" + capital + capital, "\\mathbb{" + capital + "}");
        for (char letter : new char[] {capital, small}) {
            for (String prefix : new String[] {"b", "bf", "v", "mathbf"}) {
                commands.put(prefix + letter, "\\mathbf{" + letter + "}");
            }
        }
        for (char letter : "wxyz".toCharArray()) {
            commands.put(String.valueOf(letter), "\\mathbf{" + letter + "}");
        }
    }
}
