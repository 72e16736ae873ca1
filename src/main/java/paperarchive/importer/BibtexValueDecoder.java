package paperarchive.importer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import paperarchive.text.TexReader;

/**
 * Decodes the value of a BibTeX field. Braces that only protect capitals are dropped; accents and
 * text commands become text; mathematics is kept, because records may contain it.
 */
final class BibtexValueDecoder {
    /** Quotations of csquotes and biblatex. */
    private static final Pattern QUOTE =
            Pattern.compile("\\\\(?:mkbib|en)quote\\*?\\s*\\{([^{}]*)}");

    private BibtexValueDecoder() {}

    /**
     * Returns a title: decoded as the pages would decode it, unless that would change its meaning.
     */
    static String title(String tex) {
        String unbraced = unbraced(QUOTE.matcher(tex).replaceAll("“$1”"));
        String read = TexReader.plain(unbraced);
        return TexReader.line(read).equals(TexReader.line(unbraced)) ? read : unbraced;
    }

    /** Returns a name, a venue or another text that pages show as it is. */
    static String plain(String tex) {
        return TexReader.plain(unbraced(QUOTE.matcher(tex).replaceAll("“$1”")));
    }

    /**
     * Returns the text without braces, except those in formulas and around arguments of commands.
     */
    static String unbraced(String tex) {
        StringBuilder out = new StringBuilder(tex.length());
        Deque<Boolean> kept = new ArrayDeque<>();
        for (int i = 0; i < tex.length(); i++) {
            char c = tex.charAt(i);
            if (c == '\\' && i + 1 < tex.length()) {
                out.append(c).append(tex.charAt(++i));
            } else if (c == '$') {
                int end = formulaEnd(tex, i);
                out.append(tex, i, end);
                i = end - 1;
            } else if (c == '{') {
                boolean keep = isArgument(tex, i) || tex.startsWith("{\\", i);
                kept.push(keep);
                out.append(keep ? "{" : "");
            } else if (c == '}') {
                boolean keep = kept.isEmpty() || kept.pop();
                out.append(keep ? "}" : "");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * Returns the index after the formula that begins at a dollar sign, or after the sign if none
     * does.
     */
    private static int formulaEnd(String tex, int start) {
        int sign = tex.startsWith("$$", start) ? 2 : 1;
        for (int i = start + sign; i < tex.length(); i++) {
            if (tex.charAt(i) == '\\') {
                i++;
            } else if (tex.charAt(i) == '$') {
                return Math.min(tex.length(), i + sign);
            }
        }
        return start + 1;
    }

    /** Returns whether braces belong to the command or accent before them: {@code \emph{so}}. */
    private static boolean isArgument(String tex, int open) {
        int i = open - 1;
        while (i >= 0 && tex.charAt(i) == ' ') {
            i--;
        }
        if (i > 0 && tex.charAt(i - 1) == '\\' && !Character.isLetterOrDigit(tex.charAt(i))) {
            return "'`\"^~=.".indexOf(tex.charAt(i)) >= 0 && i == open - 1;
        }
        if (i >= 0 && (tex.charAt(i) == '}' || tex.charAt(i) == ']')) {
            return tex.charAt(i) == ']' ? isOption(tex, i) : isSecondArgument(tex, i);
        }
        int start = i;
        while (start >= 0 && Character.isLetter(tex.charAt(start))) {
            start--;
        }
        return start >= 0 && start < i && tex.charAt(start) == '\\';
    }

    /** Returns whether a bracket ends the option of a command: {@code \\cite[3]{key}}. */
    private static boolean isOption(String tex, int close) {
        int start = tex.lastIndexOf('[', close) - 1;
        int name = start;
        while (name >= 0 && Character.isLetter(tex.charAt(name))) {
            name--;
        }
        return name >= 0 && name < start && tex.charAt(name) == '\\';
    }

    private static boolean isSecondArgument(String tex, int close) {
        int first = tex.lastIndexOf('{', close);
        return tex.startsWith("\\href", first - 5) || tex.startsWith("\\textcolor", first - 10);
    }
}
