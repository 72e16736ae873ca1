package paperarchive.tex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The most common symbols and commands that produce one character or function. */
final class Symbols {
    /** The class of a symbol, which determines its element and spacing. */
    enum Kind {
        LETTER,
        RELATION,
        BINARY,
        PUNCTUATION,
        DOTS,
        LARGE,
        FUNCTION
    }

    /**
     * The meaning of a symbol or command.
     *
     * @param attributes those of its element, if it is a relation
     */
    record Symbol(Kind kind, String text, String attributes) {
        /** Returns whether a letter is upright while others are italic. */
        boolean upright() {
            return text.length() == 1 && text.charAt(0) >= 'Α' && text.charAt(0) <= 'Ω';
        }
    }

    private static final String LETTERS =
            """
            \\alpha α \\beta β \\gamma γ \\delta δ \\epsilon ϵ \\zeta ζ \\eta η \\theta θ \\iota ι
            \\kappa κ \\lambda λ \\mu μ \\nu ν \\xi ξ \\pi π \\rho ρ \\sigma σ \\tau τ
            \\upsilon υ \\phi ϕ \\chi χ \\psi ψ \\omega ω \\varepsilon ε \\vartheta ϑ
            \\varrho ϱ \\varsigma ς \\varphi φ \\Gamma Γ \\Delta Δ \\Theta Θ \\Lambda Λ \\Xi Ξ
            \\Pi Π \\Sigma Σ \\Upsilon Υ \\Phi Φ \\Psi Ψ \\Omega Ω \\ell ℓ \\infty ∞
            \\partial ∂ \\forall ∀ \\exists ∃ \\top ⊤ \\bot ⊥ \\emptyset ∅ \\natural ♮ \\sharp ♯
            \\hbar ℏ \\% % \\_ _ \\# # \\& & | | / / \\| ‖ \\Vert ‖ \\vert | @ @
            """;
    private static final String RELATIONS =
            """
            = = < < > > \\lt < \\gt > \\le ≤ \\leq ≤ \\ge ≥ \\geq ≥ \\ne ≠ \\neq ≠ \\in ∈ \\notin ∉
            \\ni ∋ \\subset ⊂ \\supset ⊃ \\subseteq ⊆ \\supseteq ⊇ \\sim ∼ \\simeq ≃ \\approx ≈
            \\equiv ≡ \\propto ∝ \\ll ≪ \\gg ≫ \\to → \\gets ← \\mapsto ↦ \\prec ≺ \\succ ≻
            \\preceq ⪯ \\succeq ⪰ \\lesssim ≲ \\gtrsim ≳ \\asymp ≍ \\perp ⟂ \\parallel ∥
            \\triangleq ≜ \\coloneqq ≔ \\doteq ≐ : :
            \\rightarrow → \\leftarrow ← \\leftrightarrow ↔ \\Rightarrow ⇒ \\Leftarrow ⇐
            \\uparrow ↑ \\downarrow ↓ \\mid |
            """;
    private static final String BINARIES =
            """
            + + - − * ∗ \\cdot ⋅ \\circ ∘ \\div ÷ \\pm ± \\mp ∓ \\times × \\cap ∩ \\cup ∪
            \\setminus ∖ \\land ∧ \\lor ∨ \\wedge ∧ \\vee ∨ \\odot ⊙ \\otimes ⊗ \\star ⋆
            \\ast ∗ \\dagger † \\bullet ∙
            """;
    private static final String LARGE = "\\sum ∑ \\prod ∏ \\int ∫";
    private static final String FUNCTIONS =
            "log ln lg exp sin cos tan tanh sinh cosh arg dim det ker deg max min sup inf lim Pr";
    private static final String ACCENTS =
            "\\hat ˆ \\tilde ~ \\bar ‾ \\dot ˙ \\ddot ¨ \\check ˇ \\breve ˘ \\widetilde ~ \\widehat ˆ";

    private static final Map<String, Symbol> SYMBOLS = symbols();
    private static final Map<String, String> ACCENT_SIGNS = pairs(ACCENTS);

    private Symbols() {}

    /** What a command such as {@code \alpha}, or a sign such as {@code <}, stands for. */
    static Optional<Symbol> of(String name) {
        return Optional.ofNullable(SYMBOLS.get(name));
    }

    /** Returns the accent of a command such as {@code \hat}; empty where it is none. */
    static String accent(String name) {
        return ACCENT_SIGNS.getOrDefault(name, "");
    }

    private static Map<String, Symbol> symbols() {
        Map<String, Symbol> symbols = new HashMap<>();
        pairs(LETTERS).forEach((k, v) -> symbols.put(k, new Symbol(Kind.LETTER, v, "")));
        pairs(RELATIONS)
                .forEach((k, v) -> symbols.put(k, new Symbol(Kind.RELATION, v, relation(k))));
        pairs(BINARIES).forEach((k, v) -> symbols.put(k, new Symbol(Kind.BINARY, v, "")));
        pairs(LARGE).forEach((k, v) -> symbols.put(k, new Symbol(Kind.LARGE, v, "")));
        for (String sign : new String[] {",", ";"}) {
            symbols.put(sign, new Symbol(Kind.PUNCTUATION, sign, ""));
        }
        symbols.put("\\ldots", new Symbol(Kind.DOTS, "…", ""));
        for (String name : FUNCTIONS.split(" ", -1)) {
            symbols.put("\\" + name, new Symbol(Kind.FUNCTION, name, ""));
        }
        return Map.copyOf(symbols);
    }

    /** A colon and a bar have the spacing of a relation only with explicit attributes. */
    private static String relation(String name) {
        if (name.equals(":")) {
            return " lspace=\"0.2222em\" rspace=\"0.2222em\"";
        } else if (name.equals("\\mid")) {
            return " stretchy=\"false\" lspace=\"0.22em\" rspace=\"0.22em\"";
        }
        return name.contains("arrow") ? " stretchy=\"false\"" : "";
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        if (Arrays.asList(words).size() % 2 != 0) {
            throw new IllegalStateException("a sign without its meaning: " + text);
        }
        return pairs;
    }
}
