package paperarchive.text;

import java.util.Optional;
import java.util.regex.Pattern;
import paperarchive.tex.TexToMathMl;

/**
 * Finds mathematics in text: {@code $x$}, {@code $$x$$}, {@code \(x\)}, {@code \[x\]} and {@code
 * \begin{equation}x\end{equation}}. Currency signs are not mathematics: {@code $5 and $6} has none.
 *
 * <p>Source of the rule for dollar signs: pandoc, extension tex_math_dollars: the opening one has
 * no white space after it, the closing one none before it and no digit after it. Here the rule is
 * wider, because text with a TeX command is not a price ({@code 16$\times$16} is mathematics), and
 * narrower, because text that reads as a sentence is not mathematics.
 */
final class FormulaSpans {
    /** The maximum distance to the end of a formula. */
    private static final int FARTHEST = TexToMathMl.LONGEST + 200;

    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]{2}");
    private static final Pattern COMMANDS =
            Pattern.compile("\\\\[A-Za-z]+\\s*(\\{[^{}]*\\})?|\\{[^{}]*\\}");
    private static final Pattern SENTENCE =
            Pattern.compile("(?<![\\p{L}\\\\])\\p{L}{2,}[,;]? \\p{L}{2,}[,;]? \\p{L}{2,}");
    private static final Pattern AMOUNT = Pattern.compile("^[\\d.,]+.* [a-z]{2,}( |$)");
    private static final Pattern SIGNS = Pattern.compile("[<>=~+≤≥≈×±∼]+");
    private static final Pattern SPACED = Pattern.compile("[A-Za-z]|[^ ]{1,40}[_^][^ ]*|.*\\\\.*");
    private static final Pattern MEANS_MATHEMATICS = Pattern.compile("\\\\[A-Za-z]|[_^=<>]");

    /**
     * A formula within a text.
     *
     * @param end the index after its closing delimiter
     */
    record Span(String formula, boolean display, int end) {}

    private FormulaSpans() {}

    /** The formula that begins with the dollar sign or backslash at {@code start}, if one does. */
    static Optional<Span> at(String text, int start) {
        if (text.charAt(start) == '$') {
            return text.startsWith("$$", start) ? display(text, start) : inline(text, start);
        } else if (text.startsWith("\\(", start)) {
            return bracketed(text, start, "\\)", false);
        } else if (text.startsWith("\\[", start)) {
            return bracketed(text, start, "\\]", true);
        }
        return text.startsWith("\\begin{", start) ? environment(text, start) : Optional.empty();
    }

    private static Optional<Span> display(String text, int start) {
        int close = nextDollar(text, start + 2);
        boolean doubled = close > start + 2 && text.startsWith("$$", close);
        return doubled
                ? Optional.of(
                        new Span(
                                text.substring(start + 2, close),
                                isApart(text, start, close + 2),
                                close + 2))
                : Optional.empty();
    }

    /** Returns whether a formula is alone on its lines, except for punctuation. */
    private static boolean isApart(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = end;
        while (after < text.length() && " .,;:".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        boolean begins = before < 0 || text.charAt(before) == '\n';
        return begins && (after == text.length() || text.charAt(after) == '\n');
    }

    private static Optional<Span> inline(String text, int start) {
        int close = nextDollar(text, start + 1);
        if (close <= start + 1) {
            return Optional.empty();
        }
        String formula = text.substring(start + 1, close);
        if (!isBalanced(formula)) {
            // A dollar sign within the braces of a text within the formula, perhaps.
            int inner = nextDollar(text, close + 1);
            int outer = inner < 0 ? -1 : nextDollar(text, inner + 1);
            String whole = outer < 0 ? "" : text.substring(start + 1, outer);
            if (formula.contains("\\text") && isBalanced(whole) && !whole.isEmpty()) {
                return Optional.of(new Span(whole, false, outer + 1));
            }
        }
        return isMathematics(text, formula, close)
                ? Optional.of(new Span(formula, false, close + 1))
                : Optional.empty();
    }

    private static boolean isMathematics(String text, String formula, int close) {
        boolean command = COMMAND.matcher(formula).find();
        boolean spaced =
                Character.isWhitespace(formula.charAt(0))
                        || Character.isWhitespace(formula.charAt(formula.length() - 1));
        if (spaced && !SPACED.matcher(formula.strip()).matches()) {
            return false;
        }
        boolean digitAfter = close + 1 < text.length() && Character.isDigit(text.charAt(close + 1));
        boolean script = formula.startsWith("^") || formula.startsWith("_");
        if (digitAfter && !command && !script && !SIGNS.matcher(formula.strip()).matches()) {
            return false;
        }
        boolean closes = ")]},;".indexOf(formula.charAt(0)) >= 0;
        boolean whole = !closes && isBalanced(formula) && closesBrackets(formula);
        boolean amount = !command && AMOUNT.matcher(formula).find();
        return (command || whole) && !amount && !isSentence(formula);
    }

    /** Returns an interval may open with one kind of bracket and close with the other. */
    private static boolean closesBrackets(String formula) {
        int depth = 0;
        for (int i = 0; i < formula.length() && depth >= 0; i++) {
            char c = formula.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return depth == 0;
    }

    private static boolean isSentence(String formula) {
        return formula.length() > 20
                && formula.indexOf(' ') > 0
                && SENTENCE.matcher(COMMANDS.matcher(formula).replaceAll("")).find();
    }

    private static boolean isBalanced(String formula) {
        int depth = 0;
        for (int i = 0; i < formula.length() && depth >= 0; i++) {
            char c = formula.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            i += c == '\\' ? 1 : 0;
        }
        return depth == 0;
    }

    private static int nextDollar(String text, int from) {
        int last = Math.min(text.length(), from + FARTHEST);
        for (int i = from; i < last; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                return i;
            } else if (c == '\n' && text.startsWith("\n", i + 1)) {
                return -1;
            }
        }
        return -1;
    }

    /** Brackets after a backslash, which in Markdown are brackets only, if they hold no formula. */
    private static Optional<Span> bracketed(
            String text, int start, String closing, boolean display) {
        int close = TexSyntax.indexOf(text, closing, start + 2, start + FARTHEST);
        if (close <= start + 2) {
            return Optional.empty();
        }
        String formula = text.substring(start + 2, close);
        boolean brief = !display && formula.strip().length() <= 3;
        boolean means = brief || MEANS_MATHEMATICS.matcher(formula).find();
        return means && !formula.isBlank() && !isSentence(formula)
                ? Optional.of(new Span(formula, display, close + 2))
                : Optional.empty();
    }

    private static Optional<Span> environment(String text, int start) {
        int named = start + "\\begin{".length();
        int nameEnd = TexSyntax.indexOf(text, "}", named, named + 20);
        if (nameEnd < 0) {
            return Optional.empty();
        }
        String name = text.substring(named, nameEnd);
        String ending = "\\end{" + name + "}";
        int close = TexSyntax.indexOf(text, ending, nameEnd, start + FARTHEST);
        if (close < 0) {
            return Optional.empty();
        }
        String body = text.substring(nameEnd + 1, close);
        int end = close + ending.length();
        return switch (name.replace("*", "")) {
            case "equation", "displaymath", "math" -> Optional.of(new Span(body, true, end));
            case "align", "eqnarray", "flalign", "alignat" -> inner("aligned", body, end);
            case "gather", "multline" -> inner("gathered", body, end);
            default -> Optional.empty();
        };
    }

    private static Optional<Span> inner(String name, String body, int end) {
        String formula = "\\begin{" + name + "}" + body + "\\end{" + name + "}";
        return Optional.of(new Span(formula, true, end));
    }
}
