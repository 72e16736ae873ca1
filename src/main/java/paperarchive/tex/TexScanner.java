package paperarchive.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Scans a formula: commands, words in braces, brackets. Throws {@link TooMuch} for anything it does
 * not know, so {@link Temml} converts the formula. One instance per formula.
 */
class TexScanner {
    /** Words that are the same in TeX and in MathML. */
    static final String WORDS = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

    private static final Set<String> OPENS_NOTHING =
            Set.of("\\sqrt", "\\frac", "\\text", "\\mathrm", "\\mathcal", "\\mathbf", "\\mathbb");

    /** Thrown if the formula must be converted by the library. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    final String tex;
    int at;

    TexScanner(String tex) {
        this.tex = tex;
    }

    void skipSpaces() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
    }

    char peek() {
        return at < tex.length() ? tex.charAt(at) : '\0';
    }

    boolean isDigit(int i) {
        return i < tex.length() && tex.charAt(i) >= '0' && tex.charAt(i) <= '9';
    }

    boolean isPoint(int i) {
        return i < tex.length() && (tex.charAt(i) == '.' || tex.charAt(i) == ',');
    }

    void expect(String sign) {
        if (!tex.startsWith(sign, at)) {
            throw new TooMuch();
        }
        at += sign.length();
    }

    String name() {
        int end = at + 1;
        while (end < tex.length() && TexNormalizer.isLetter(tex.charAt(end))) {
            end++;
        }
        end = end == at + 1 ? Math.min(tex.length(), end + 1) : end;
        String name = tex.substring(at, end);
        at = end;
        return name;
    }

    String upright() {
        String words = braced("[A-Za-z]+");
        if (words.length() == 1) {
            throw new TooMuch();
        }
        return words;
    }

    String braced(String pattern) {
        skipSpaces();
        int close = tex.indexOf('}', at);
        if (peek() != '{' || close < 0) {
            throw new TooMuch();
        }
        String words = tex.substring(at + 1, close);
        if (!words.matches(pattern)) {
            throw new TooMuch();
        }
        at = close + 1;
        return words;
    }

    boolean opensBracket() {
        char c = peek();
        if ("()[]}".indexOf(c) >= 0) {
            return true;
        }
        if ("|/<>.".indexOf(c) >= 0) {
            throw new TooMuch();
        }
        if (c != '\\') {
            return false;
        }
        int from = at;
        String next = name();
        at = from;
        if (next.equals("\\{") || next.equals("\\left")) {
            return true;
        }
        if (next.equals("\\|") || next.equals("\\vert") || next.equals("\\Vert")) {
            throw new TooMuch();
        }
        if (Symbols.of(next).isPresent() || OPENS_NOTHING.contains(next)) {
            return false;
        }
        throw new TooMuch();
    }

    String fence() {
        skipSpaces();
        if (peek() != '\\') {
            String sign = String.valueOf(peek());
            if (!"()[]|".contains(sign)) {
                throw new TooMuch();
            }
            at++;
            return sign;
        }
        return switch (name()) {
            case "\\{" -> "{";
            case "\\}" -> "}";
            case "\\|" -> "‖";
            case "\\lfloor" -> "⌊";
            case "\\rfloor" -> "⌋";
            case "\\lceil" -> "⌈";
            case "\\rceil" -> "⌉";
            case "\\langle" -> "⟨";
            case "\\rangle" -> "⟩";
            default -> throw new TooMuch();
        };
    }

    boolean followedByScript() {
        skipSpaces();
        return peek() == '^' || peek() == '_' || peek() == '\'';
    }

    /** One letter in a lettering, or all letters in braces. */
    List<MathNode> letters(String lettering) {
        skipSpaces();
        boolean braces = peek() == '{';
        at += braces ? 1 : 0;
        List<MathNode> letters = new ArrayList<>();
        do {
            skipSpaces();
            String letter = peek() == '\\' ? name() : String.valueOf(peek());
            at += letter.length() == 1 ? 1 : 0;
            String variant = Letterings.of(lettering, letter);
            if (variant.isEmpty()) {
                throw new TooMuch();
            }
            letters.add(MathNode.leaf("mi", variant));
            skipSpaces();
        } while (braces && at < tex.length() && peek() != '}');
        if (braces) {
            expect("}");
        }
        return letters;
    }
}
