package paperarchive.tex;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A formula in one line of plain text, for a page's title, search and excerpts: {@code x²}, {@code
 * α ≤ 1}, {@code O(√n)}, {@code a/(b + 1)}.
 */
public final class PlainTextFormula {
    private static final String RELATIONS = "=<>≤≥≠≈≡∼≃∈∉∋⊂⊃⊆⊇→←↔⇒⇐↦≪≫≺≻⪯⪰≲≳∝≜≔≐⟂∥≍⟶⟹⟺⫫";
    private static final String BINARIES = "+−±∓×÷∪∩∖∧∨⊗⊕⊙";
    private static final Map<Character, Character> RAISED =
            pairs(
                    "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ"
                            + "TᵀNᴺKᴷHᴴLᴸMᴹDᴰAᴬBᴮ∗*′′∘°°°-⁻–⁻");
    private static final Map<Character, Character> LOWERED =
            pairs("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ");
    private static final Map<String, String> OVER =
            Map.of(
                    "ˆ", "\u0302", "^", "\u0302", "~", "\u0303", "‾", "\u0304", "˙", "\u0307", "¨",
                    "\u0308", "ˇ", "\u030c", "˘", "\u0306", "→", "\u20d7", "´", "\u0301");

    private static final Pattern ONE_LETTER =
            Pattern.compile("[\\d.]+|\\p{L}\\p{M}*[\u2070-\u209cᵃ-ᵿʰ-ʸ¹²³]*");

    private static final Pattern ORDINAL = Pattern.compile("st|nd|rd|th");

    private final StringBuilder out = new StringBuilder();

    private PlainTextFormula() {}

    /** Returns the plain text of a {@code math} element. */
    public static String of(MathNode math) {
        PlainTextFormula words = new PlainTextFormula();
        words.row(math.children(), true);
        return words.out.toString().strip().replaceAll(" +", " ");
    }

    /** Returns a text in raised characters: {@code 10⁻³}; an ordinal's ending stays as it is. */
    public static String superscript(String text) {
        return ORDINAL.matcher(text).matches() ? text : moved(text, '^', RAISED);
    }

    /** Returns a text in lowered characters: {@code CO₂}. */
    public static String subscript(String text) {
        return moved(text, '_', LOWERED);
    }

    private static String of(List<MathNode> row, boolean apart) {
        PlainTextFormula words = new PlainTextFormula();
        words.row(row, apart);
        return words.out.toString().strip().replaceAll(" +", " ");
    }

    /** Returns the plain text of a part, such as a script. */
    private static String part(MathNode node, boolean apart) {
        return of(node.is("mrow") ? node.children() : List.of(node), apart);
    }

    private void row(List<MathNode> nodes, boolean apart) {
        for (int i = 0; i < nodes.size(); i++) {
            boolean defines =
                    nodes.get(i).text().equals(":")
                            && i + 1 < nodes.size()
                            && nodes.get(i + 1).text().equals("=");
            if (defines) {
                out.append(apart ? " := " : ":=");
                i++;
            } else {
                node(nodes.get(i), apart, i > 0 && i < nodes.size() - 1);
            }
        }
    }

    private void node(MathNode node, boolean apart, boolean between) {
        switch (node.name()) {
            case "mi", "mn", "mtext", "ms" -> out.append(plain(node.text()));
            case "mo" -> sign(node, apart, between);
            case "mspace" -> out.append(node.attributes().contains("\"-") ? "" : " ");
            case "mfrac" -> fraction(node);
            case "msqrt" -> root(of(node.children(), false));
            case "mroot" -> root(node);
            case "msub" -> base(node).append(script(node.children().get(1), '_', LOWERED));
            case "msup" -> base(node).append(script(node.children().get(1), '^', RAISED));
            case "msubsup" ->
                    base(node)
                            .append(script(node.children().get(1), '_', LOWERED))
                            .append(script(node.children().get(2), '^', RAISED));
            case "mover" -> over(node);
            case "munder" -> under(node);
            case "munderover" ->
                    base(node)
                            .append(script(node.children().get(1), '_', LOWERED))
                            .append(script(node.children().get(2), '^', RAISED));
            case "mtable" -> rows(node);
            default -> row(node.children(), apart);
        }
    }

    private StringBuilder base(MathNode node) {
        return out.append(part(node.children().get(0), false));
    }

    private void sign(MathNode node, boolean apart, boolean between) {
        String text = node.text();
        if (text.equals("\u2061") || text.equals("\u2062") || text.equals("\u2063")) {
            return;
        }
        boolean two = between && !node.attributes().contains("form=");
        boolean wide = RELATIONS.contains(text) || (two && BINARIES.contains(text));
        if (apart && wide) {
            out.append(' ').append(text).append(' ');
        } else {
            out.append(text).append(apart && (text.equals(",") || text.equals(";")) ? " " : "");
        }
    }

    private void fraction(MathNode node) {
        if (node.attributes().contains("linethickness")) {
            out.append(bracketed(part(node.children().get(0), false)));
            out.append(" choose ").append(bracketed(part(node.children().get(1), false)));
            return;
        }
        out.append(single(part(node.children().get(0), false))).append('/');
        out.append(single(part(node.children().get(1), false)));
    }

    private void root(MathNode node) {
        out.append(script(node.children().get(1), '^', RAISED));
        root(part(node.children().get(0), false));
    }

    /** A root sign, with nothing under it where the formula ends behind it. */
    private void root(String radicand) {
        out.append('√').append(radicand.isBlank() ? "" : single(radicand));
    }

    private void over(MathNode node) {
        String base = part(node.children().get(0), false);
        String mark = node.children().get(1).text();
        String accent = OVER.getOrDefault(mark, "");
        if (accent.isEmpty() || base.isEmpty()) {
            out.append(base)
                    .append(mark.isEmpty() ? script(node.children().get(1), '^', RAISED) : "");
        } else if (base.codePointCount(0, base.length()) == 1) {
            out.append(Normalizer.normalize(base + accent, Normalizer.Form.NFC));
        } else {
            out.append(base);
        }
    }

    private void under(MathNode node) {
        base(node);
        MathNode below = node.children().get(1);
        out.append(below.text().equals("_") ? "" : script(below, '_', LOWERED));
    }

    private void rows(MathNode table) {
        StringBuilder rows = new StringBuilder();
        for (MathNode row : table.children()) {
            for (MathNode cell : row.children()) {
                rows.append(of(cell.children(), true)).append(' ');
            }
            rows.append("; ");
        }
        String all = rows.toString().strip();
        out.append(all.endsWith(";") ? all.substring(0, all.length() - 1).strip() : all);
    }

    /** Returns a script in superscript or subscript characters, if all of them exist. */
    private static String script(MathNode node, char sign, Map<Character, Character> letters) {
        return moved(part(node, false), sign, letters);
    }

    private static String moved(String text, char sign, Map<Character, Character> letters) {
        StringBuilder moved = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            Character letter = letters.get(text.charAt(i));
            if (letter == null) {
                return text.isEmpty() ? "" : sign + bracketed(text);
            }
            moved.append(letter.charValue());
        }
        return moved.toString();
    }

    /** Returns a part of a fraction or a radicand: one letter or number, or in brackets. */
    private static String single(String text) {
        boolean letter = ONE_LETTER.matcher(text).matches();
        return letter || text.startsWith("(") ? bracketed(text) : "(" + text + ")";
    }

    private static String bracketed(String text) {
        boolean one = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
        boolean closed = text.startsWith("(") && text.indexOf(')') == text.length() - 1;
        return one || closed || text.length() == 1 ? text : "(" + text + ")";
    }

    /** Letters in letterings that few fonts have, as plain ones; ℝ and ℓ stay. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            boolean lettering = (c >= 0x1D400 && c <= 0x1D7FF) || isScript(c);
                            String letter = Character.toString(c);
                            plain.append(
                                    lettering
                                            ? Normalizer.normalize(letter, Normalizer.Form.NFKC)
                                            : c == 0xA0 ? " " : letter);
                        });
        return plain.toString();
    }

    private static boolean isScript(int c) {
        return "ℬℰℱℋℐℒℳℛℯℊℴℭℌℑℜℨ".indexOf(c) >= 0;
    }

    private static Map<Character, Character> pairs(String letters) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < letters.length(); i += 2) {
            pairs.put(letters.charAt(i), letters.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }
}
