package paperarchive.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Converts multi-line TeX for the line-based Markdown parser: a formula becomes one line, so {@code
 * - x} in it does not begin a list, and a TeX list becomes a Markdown list. Fenced code is
 * unchanged.
 */
final class TexBlocks {
    private static final Pattern LIST =
            Pattern.compile(
                    "\\\\(?:begin|end)\\{(?:itemize|enumerate|description|center|quote)\\}");
    private static final Pattern ITEM = Pattern.compile("\\\\item(?![A-Za-z]) ?");
    private static final int MOST_LOOKS = 2_000;

    private final String text;
    private final StringBuilder out;
    private int looks;

    private TexBlocks(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    /** Returns the text with each formula and each item of a list on one line. */
    static String prepared(String text) {
        boolean list = text.contains("\\item");
        boolean lines = text.indexOf('\n') >= 0 && (text.indexOf('$') >= 0 || hasBrackets(text));
        if (!list && !lines) {
            return text;
        }
        String joined = lines ? new TexBlocks(text).joined() : text;
        return list ? lists(joined) : joined;
    }

    private static boolean hasBrackets(String text) {
        return text.contains("\\(") || text.contains("\\[") || text.contains("\\begin{");
    }

    private static String lists(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean code = false;
        for (String line : text.split("(?<=\n)", -1)) {
            boolean fence = isFence(line);
            boolean plain = code || fence || line.startsWith("    ");
            out.append(
                    plain
                            ? line
                            : ITEM.matcher(LIST.matcher(line).replaceAll("\n\n"))
                                    .replaceAll("\n- "));
            code ^= fence;
        }
        return out.toString();
    }

    private static boolean isFence(String line) {
        String start = line.stripLeading();
        return start.startsWith("```") || start.startsWith("~~~");
    }

    private String joined() {
        boolean code = false;
        int line = 0;
        for (int i = 0; i < text.length(); ) {
            if (i == line) {
                int next = text.indexOf('\n', i);
                int end = next < 0 ? text.length() : next + 1;
                boolean fence = isFence(text.substring(i, Math.min(end, i + 8)));
                if (code || fence) {
                    code ^= fence;
                    out.append(text, i, end);
                    i = end;
                    line = end;
                    continue;
                }
            }
            int end = formulaEnd(i);
            if (end > 0) {
                out.append(text.substring(i, end).replace('\n', ' '));
                i = end;
            } else {
                int width = text.charAt(i) == '\\' && i + 1 < text.length() ? 2 : 1;
                out.append(text, i, i + width);
                i += width;
            }
            line = text.charAt(i - 1) == '\n' ? i : line;
        }
        return out.toString();
    }

    private int formulaEnd(int i) {
        char c = text.charAt(i);
        if ((c != '$' && c != '\\') || looks > MOST_LOOKS) {
            return -1;
        }
        looks++;
        Optional<FormulaSpans.Span> span = FormulaSpans.at(text, i);
        boolean quoted = span.isPresent() && text.substring(i, span.get().end()).contains("\n>");
        return span.isPresent() && !quoted ? span.get().end() : -1;
    }
}
