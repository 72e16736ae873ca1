package paperarchive.cite;

import java.util.regex.Pattern;
import paperarchive.tex.TexToMathMl;
import paperarchive.text.CitableTexFilter;
import paperarchive.text.Run;

/**
 * Writes text of a record as a value of BibTeX. Special characters are escaped, and a formula is
 * kept only if {@link CitableTexFilter} lists its commands, so that a record cannot inject TeX
 * commands. Braces are always balanced, as BibTeX requires.
 */
final class BibtexText {
    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");

    private BibtexText() {}

    /** Returns plain text as TeX: {@code R&D} is <code>R\&amp;D</code>. */
    static String escaped(String text) {
        if (isPlain(text)) {
            return text;
        }
        boolean pairs = bracesMatch(text);
        StringBuilder tex = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int end = accentedEnd(text, i);
            String letter = end > i + 1 ? TexLetters.withAccents(text.substring(i, end)) : "";
            if (letter.isEmpty()) {
                int c = text.codePointAt(i);
                character(c, pairs, tex);
                i += Character.charCount(c);
            } else {
                tex.append(letter);
                i = end;
            }
        }
        return tex.toString();
    }

    /** Returns the end of the combining accents after a letter. */
    private static int accentedEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && TexLetters.isAccent(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || "\\{}$&%#_^~".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void character(int c, boolean pairs, StringBuilder tex) {
        switch (c) {
            case '$', '&', '%', '#', '_' -> tex.append('\\').append((char) c);
            case '^' -> tex.append("\\^{}");
            case '~' -> tex.append("\\textasciitilde{}");
            case '\\' -> tex.append("\\textbackslash{}");
            case '{' -> tex.append(pairs ? "\\{" : "\\textbraceleft{}");
            case '}' -> tex.append(pairs ? "\\}" : "\\textbraceright{}");
            default -> tex.append(c <= '~' ? Character.toString(c) : TexLetters.of(c));
        }
    }

    private static boolean bracesMatch(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    /** Returns a formula between dollar signs; its source as text if it is not safe. */
    static String formula(Run.Formula formula) {
        String tex = TexToMathMl.plainTex(formula.tex());
        boolean safe = CitableTexFilter.isMathematics(tex) && countsMatch(tex);
        return safe ? "$" + spelled(tex) + "$" : escaped("$" + formula.tex() + "$");
    }

    /**
     * Converts a formula to ASCII, because pdfLaTeX does not know Greek letters and math symbols.
     */
    private static String spelled(String tex) {
        StringBuilder spelled = new StringBuilder(tex.length() + 8);
        boolean commandEnds = false;
        for (int i = 0; i < tex.length(); ) {
            int c = tex.codePointAt(i);
            i += Character.charCount(c);
            String sign = c <= '~' ? Character.toString(c) : TexLetters.inFormula(c);
            boolean letter = c <= '~' && Character.isLetter(c);
            spelled.append(commandEnds && letter ? " " : "").append(sign);
            commandEnds = c > '~' && COMMAND.matcher(sign).matches();
        }
        return spelled.toString();
    }

    /** Returns whether braces are balanced, counting escaped ones, as BibTeX does. */
    private static boolean countsMatch(String tex) {
        return bracesMatch(tex) && !tex.contains("\\\\{") && !tex.contains("\\\\}");
    }

    /** Returns a URL or number, encoding only characters that are special in BibTeX. */
    static String address(String text) {
        if (text.chars().noneMatch(c -> "{}\\^".indexOf(c) >= 0)) {
            return text;
        }
        return text.replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\\", "%5C")
                .replace("^", "%5E");
    }
}
