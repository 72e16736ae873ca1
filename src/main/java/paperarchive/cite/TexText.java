package paperarchive.cite;

import java.util.ArrayList;
import java.util.List;
import paperarchive.tex.CitableTex;

/**
 * Writes text of a record as a value of BibTeX. Formulas and commands that {@link CitableTex} lists
 * stay; all else is escaped, so that nothing of a record is a command to the TeX that compiles it.
 * Braces always match, as a value of BibTeX must.
 */
final class TexText {
    private static final int LONGEST_FORMULA = 2_000;

    private final String text;
    private final boolean[] unmatched;
    private final StringBuilder tex;

    private TexText(String text) {
        this.text = text;
        this.unmatched = unmatched(text);
        this.tex = new StringBuilder(text.length() + 16);
    }

    /** {@code R&D} is <code>R\&amp;D</code>. */
    static String escaped(String text) {
        return isPlain(text) ? text : new TexText(text).all();
    }

    /**
     * The same, with braces around words whose capitals a style must not lower: {@code {SMD-Nets}:
     * Stereo Mixture Density Networks}.
     */
    static String title(String text) {
        boolean sentence = isSentence(text);
        StringBuilder title = new StringBuilder(text.length() + 16);
        boolean first = true;
        for (String word : words(text)) {
            title.append(title.isEmpty() ? "" : " ");
            boolean name = sentence && !first && startsCapital(word);
            title.append(name || holdsCapitals(word) ? braced(word) : escaped(word));
            first = word.endsWith(":") || word.endsWith("?");
        }
        return title.toString();
    }

    /** An address or a number is written as it is, except for what TeX or BibTeX would misread. */
    static String address(String text) {
        StringBuilder address = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '{' -> address.append("%7B");
                case '}' -> address.append("%7D");
                case '\\' -> address.append("%5C");
                case '^' -> address.append("%5E");
                default -> address.append(c);
            }
        }
        return address.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("\\{}$&%#_^".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The words of a title; a formula and what stands in braces are not taken apart. */
    private static List<String> words(String text) {
        boolean[] unmatched = unmatched(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$' && formulaEnd(text, i) > 0) {
                i = formulaEnd(text, i) - 1;
            } else if (c == '{' || c == '}') {
                depth += unmatched[i] ? 0 : c == '{' ? 1 : -1;
            } else if (c == ' ' && depth == 0) {
                words.add(text.substring(start, i));
                start = i + 1;
            }
        }
        words.add(text.substring(start));
        return words;
    }

    /** Most words of a sentence begin small, and those that do not are names. */
    private static boolean isSentence(String text) {
        int capitals = 0;
        int words = 0;
        for (String word : text.split(" ", -1)) {
            if (word.length() > 3) {
                words++;
                capitals += startsCapital(word) ? 1 : 0;
            }
        }
        return words > 3 && capitals * 2 < words;
    }

    private static boolean startsCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** {@code GPT-4}, {@code iPhone}, {@code I}, a formula; not {@code Attention}. */
    private static boolean holdsCapitals(String word) {
        if (word.equals("I") || word.indexOf('$') >= 0) {
            return true;
        }
        boolean letter = false;
        boolean command = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            command = c == '\\' || (command && Character.isLetter(c));
            if (letter && Character.isUpperCase(c) && !command && word.charAt(i - 1) != '-') {
                return true;
            }
            letter |= !command && Character.isLetter(c);
        }
        return hyphenatedInitial(word);
    }

    /** {@code X-ray}, and {@code t-SNE} of course. */
    private static boolean hyphenatedInitial(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && word.charAt(1) == '-';
    }

    private static String braced(String word) {
        int end = word.length();
        while (end > 1 && ":,;.?!".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return "{" + escaped(word.substring(0, end)) + "}" + escaped(word.substring(end));
    }

    private String all() {
        for (int i = 0; i < text.length(); ) {
            i = text.charAt(i) == '\\' ? command(i) : sign(i);
        }
        return tex.toString();
    }

    private int sign(int i) {
        char c = text.charAt(i);
        int formula = c == '$' ? formulaEnd(text, i) : -1;
        if (formula > 0) {
            tex.append(text, i, formula);
            return formula;
        }
        switch (c) {
            case '$', '&', '%', '#', '_' -> tex.append('\\').append(c);
            case '^' -> tex.append("\\^{}");
            case '{', '}' -> tex.append(unmatched[i] ? brace(c) : String.valueOf(c));
            default -> tex.append(c);
        }
        return i + 1;
    }

    /** A command stays; BibTeX counts even the braces that TeX does not. */
    private int command(int i) {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (next == '{' || next == '}') {
            tex.append(brace(next));
            return i + 2;
        }
        if (next == '\\') {
            tex.append("\\newline{}");
            return i + 2;
        }
        int end = i + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        end = Math.max(end, Math.min(i + 2, text.length()));
        String name = text.substring(i + 1, end);
        if (!CitableTex.isTextCommand(name)) {
            tex.append("\\textbackslash{}");
            return i + 1;
        }
        tex.append('\\').append(name);
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String brace(char c) {
        return c == '{' ? "\\textbraceleft{}" : "\\textbraceright{}";
    }

    /**
     * Where a formula ends that begins here, or -1; a price is none.
     *
     * <p>Source of the rule: the Pandoc manual, extension {@code tex_math_dollars}.
     */
    private static int formulaEnd(String text, int start) {
        int close = start + 1;
        int last = Math.min(text.length(), start + LONGEST_FORMULA);
        while (close < last && text.charAt(close) != '$') {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= last || close == start + 1) {
            return -1;
        }
        boolean tight = text.charAt(start + 1) != ' ' && text.charAt(close - 1) != ' ';
        boolean price = close + 1 < text.length() && Character.isDigit(text.charAt(close + 1));
        String formula = text.substring(start + 1, close);
        boolean safe = matches(formula) && CitableTex.isMathematics(formula);
        return tight && !price && safe ? close + 1 : -1;
    }

    /**
     * Whether all braces match, those after a backslash included; and none comes after two of them,
     * of which parsers think differently.
     */
    private static boolean matches(String text) {
        if (text.contains("\\\\{") || text.contains("\\\\}")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    /** The braces that have no partner; those of formulas and after a backslash do not count. */
    private static boolean[] unmatched(String text) {
        boolean[] alone = new boolean[text.length()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int formula = c == '$' ? formulaEnd(text, i) : -1;
            if (formula > 0) {
                i = formula - 1;
            } else if (c == '\\') {
                i++;
            } else if (c == '{') {
                open.add(i);
            } else if (c == '}') {
                if (open.isEmpty()) {
                    alone[i] = true;
                } else {
                    open.remove(open.size() - 1);
                }
            }
        }
        open.forEach(i -> alone[i] = true);
        return alone;
    }
}
