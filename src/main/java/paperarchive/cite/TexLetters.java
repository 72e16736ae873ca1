package paperarchive.cite;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes characters that pdfLaTeX (encoding T1, input UTF-8) does not support as commands. Letters
 * that pdfLaTeX cannot typeset, such as Chinese, are kept: they need XeLaTeX, LuaLaTeX or biber.
 */
final class TexLetters {
    /** Letters beyond Latin-1 that T1 has. */
    private static final String KNOWN =
            "ĂăĄąĆćČčĎďĐđĘęĚěĞğİĹĺĽľŁłŃńŇňŊŋŐőŒœŔŕŘřŚśŞşŠšŢţŤťŮůŰűŸŹźŻżŽž–—‘’‚“”„†‡•…‰‹›€™";

    /** Letters and signs of T1 that are not a letter with an accent. */
    private static final Map<String, String> ASCII =
            Map.ofEntries(
                    Map.entry("ß", "{\\ss}"),
                    Map.entry("æ", "{\\ae}"),
                    Map.entry("Æ", "{\\AE}"),
                    Map.entry("œ", "{\\oe}"),
                    Map.entry("Œ", "{\\OE}"),
                    Map.entry("ø", "{\\o}"),
                    Map.entry("Ø", "{\\O}"),
                    Map.entry("ł", "{\\l}"),
                    Map.entry("Ł", "{\\L}"),
                    Map.entry("đ", "{\\dj}"),
                    Map.entry("Đ", "{\\DJ}"),
                    Map.entry("ð", "{\\dh}"),
                    Map.entry("Ð", "{\\DH}"),
                    Map.entry("þ", "{\\th}"),
                    Map.entry("Þ", "{\\TH}"),
                    Map.entry("ŋ", "{\\ng}"),
                    Map.entry("Ŋ", "{\\NG}"),
                    Map.entry("¡", "{\\textexclamdown}"),
                    Map.entry("¿", "{\\textquestiondown}"),
                    Map.entry("§", "{\\S}"),
                    Map.entry("£", "{\\pounds}"),
                    Map.entry("°", "{\\textdegree}"),
                    Map.entry("±", "{$\\pm$}"),
                    Map.entry("×", "{$\\times$}"),
                    Map.entry("÷", "{$\\div$}"),
                    Map.entry("µ", "{$\\mu$}"),
                    Map.entry("·", "{$\\cdot$}"),
                    Map.entry("²", "{$^2$}"),
                    Map.entry("³", "{$^3$}"),
                    Map.entry("¹", "{$^1$}"),
                    Map.entry("®", "{\\textregistered}"),
                    Map.entry("©", "{\\copyright}"),
                    Map.entry("™", "{\\texttrademark}"),
                    Map.entry("«", "{\\guillemotleft}"),
                    Map.entry("»", "{\\guillemotright}"),
                    Map.entry("‹", "{\\guilsinglleft}"),
                    Map.entry("›", "{\\guilsinglright}"),
                    Map.entry("–", "--"),
                    Map.entry("—", "---"),
                    Map.entry("‘", "`"),
                    Map.entry("’", "'"),
                    Map.entry("‚", "{\\quotesinglbase}"),
                    Map.entry("“", "``"),
                    Map.entry("”", "''"),
                    Map.entry("„", "{\\quotedblbase}"),
                    Map.entry("†", "{\\dag}"),
                    Map.entry("‡", "{\\ddag}"),
                    Map.entry("•", "{\\textbullet}"),
                    Map.entry("…", "{\\ldots}"),
                    Map.entry("‰", "{\\textperthousand}"),
                    Map.entry("€", "{\\texteuro}"));

    private static final Map<Integer, String> COMMANDS = commands();

    private static final Map<Character, String> ACCENTS =
            Map.ofEntries(
                    Map.entry('\u0300', "`"),
                    Map.entry('\u0301', "'"),
                    Map.entry('\u0302', "^"),
                    Map.entry('\u0303', "~"),
                    Map.entry('\u0304', "="),
                    Map.entry('\u0306', "u"),
                    Map.entry('\u0307', "."),
                    Map.entry('\u0308', "\""),
                    Map.entry('\u030a', "r"),
                    Map.entry('\u030b', "H"),
                    Map.entry('\u030c', "v"),
                    Map.entry('\u0323', "d"),
                    Map.entry('\u0327', "c"),
                    Map.entry('\u0328', "k"),
                    Map.entry('\u0331', "b"));

    private TexLetters() {}

    /** Returns a character beyond ASCII as TeX writes it: {@code α} is <code>{$\alpha$}</code>. */
    static String of(int c) {
        String command = COMMANDS.get(c);
        if (command != null) {
            return command;
        }
        String character = Character.toString(c);
        boolean latin1 = c >= 0xA1 && c <= 0xFF;
        if (latin1 || KNOWN.contains(character)) {
            return character;
        }
        if (Character.getType(c) == Character.FORMAT) {
            return "";
        }
        String accented = accented(Normalizer.normalize(character, Normalizer.Form.NFD));
        return accented.isEmpty() ? character : accented;
    }

    /**
     * Returns an entry of BibTeX in ASCII, for programs that do not read UTF-8: {@code Kurt Gödel}
     * is <code>Kurt G{\"{o}}del</code>. Letters without a command, such as Chinese ones, stay.
     */
    static String ascii(String entry) {
        StringBuilder ascii = new StringBuilder(entry.length() + 16);
        int done = 0;
        for (int i = 0; i < entry.length(); i++) {
            if (entry.charAt(i) > '~') {
                int c = entry.codePointAt(i);
                ascii.append(entry, done, i).append(spelled(c));
                done = i + Character.charCount(c);
                i = done - 1;
            }
        }
        return done == 0 ? entry : ascii.append(entry, done, entry.length()).toString();
    }

    private static String spelled(int c) {
        String character = Character.toString(c);
        String plain = ASCII.getOrDefault(character, "");
        if (!plain.isEmpty()) {
            return plain;
        }
        String accented = accented(Normalizer.normalize(character, Normalizer.Form.NFD));
        return accented.isEmpty() ? of(c) : accented;
    }

    /**
     * Returns a character beyond ASCII as TeX writes it within a formula: {@code α} is {@code
     * \\alpha}.
     */
    static String inFormula(int c) {
        String command = COMMANDS.getOrDefault(c, "");
        if (command.startsWith("{$")) {
            return command.substring(2, command.length() - 2);
        } else if (command.isBlank() || command.equals("~")) {
            return command.isEmpty() ? "\\mbox{" + of(c) + "}" : "~";
        }
        String tex = of(c);
        return tex.isEmpty() ? "" : "\\mbox{" + tex + "}";
    }

    /** Returns whether a character is an accent that TeX can put on a Latin letter. */
    static boolean isAccent(int c) {
        return c <= Character.MAX_VALUE && ACCENTS.containsKey((char) c);
    }

    /** Returns a letter with its combining accents as TeX; empty if TeX has no such letter. */
    static String withAccents(String letters) {
        String composed = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length()) == 1
                ? of(composed.codePointAt(0))
                : accented(Normalizer.normalize(letters, Normalizer.Form.NFD));
    }

    /** A Latin letter with accents, as one group, so that BibTeX takes it for one letter. */
    private static String accented(String parted) {
        char base = parted.charAt(0);
        boolean letter = (base >= 'a' && base <= 'z') || (base >= 'A' && base <= 'Z');
        if (!letter || parted.length() < 2) {
            return "";
        }
        String tex = String.valueOf(base);
        for (int i = 1; i < parted.length(); i++) {
            String accent = ACCENTS.get(parted.charAt(i));
            if (accent == null) {
                return "";
            }
            tex = "\\" + accent + "{" + tex + "}";
        }
        return "{" + tex + "}";
    }

    private static Map<Integer, String> commands() {
        Map<Integer, String> commands = new HashMap<>();
        String mathematics =
                "α \\alpha β \\beta γ \\gamma δ \\delta ε \\varepsilon ϵ \\epsilon ζ \\zeta η \\eta"
                        + " θ \\theta ϑ \\vartheta ι \\iota κ \\kappa λ \\lambda μ \\mu ν \\nu ξ \\xi"
                        + " ο o π \\pi ρ \\rho σ \\sigma ς \\varsigma τ \\tau υ \\upsilon φ \\varphi"
                        + " ϕ \\phi χ \\chi ψ \\psi ω \\omega Α A Β B Γ \\Gamma Δ \\Delta Ε E Ζ Z Η H"
                        + " Θ \\Theta Ι I Κ K Λ \\Lambda Μ M Ν N Ξ \\Xi Ο O Π \\Pi Ρ P Σ \\Sigma Τ T"
                        + " Υ \\Upsilon Φ \\Phi Χ X Ψ \\Psi Ω \\Omega ℓ \\ell ℏ \\hbar ∞ \\infty"
                        + " ∂ \\partial ∇ \\nabla √ \\surd ≤ \\leq ≥ \\geq ≠ \\neq ≈ \\approx"
                        + " ≡ \\equiv ∼ \\sim ≃ \\simeq ∝ \\propto → \\rightarrow ← \\leftarrow"
                        + " ↔ \\leftrightarrow ⇒ \\Rightarrow ⇐ \\Leftarrow ⇔ \\Leftrightarrow"
                        + " ↑ \\uparrow ↓ \\downarrow ∈ \\in ∉ \\notin ⊂ \\subset ⊆ \\subseteq"
                        + " ∪ \\cup ∩ \\cap ∧ \\wedge ∨ \\vee ∀ \\forall ∃ \\exists ∅ \\emptyset"
                        + " ⊕ \\oplus ⊗ \\otimes ∘ \\circ ⋅ \\cdot ∗ * − - ∑ \\sum ∏ \\prod ∫ \\int"
                        + " ⊥ \\perp ∥ \\parallel ⟨ \\langle ⟩ \\rangle ⌈ \\lceil ⌉ \\rceil"
                        + " ⌊ \\lfloor ⌋ \\rfloor ′ ' ″ '' ★ \\star ⋆ \\star ℝ \\mathbb{R}"
                        + " ℕ \\mathbb{N} ℤ \\mathbb{Z} ℂ \\mathbb{C} ℚ \\mathbb{Q} ♯ \\sharp";
        pairs(mathematics).forEach((c, tex) -> commands.put(c, "{$" + tex + "$}"));
        String raised = "⁰ 0 ⁴ 4 ⁵ 5 ⁶ 6 ⁷ 7 ⁸ 8 ⁹ 9 ⁺ + ⁻ $-$ ⁿ n ⁱ i ᵗ t ʰ h";
        pairs(raised).forEach((c, tex) -> commands.put(c, "\\textsuperscript{" + tex + "}"));
        String lowered = "₀ 0 ₁ 1 ₂ 2 ₃ 3 ₄ 4 ₅ 5 ₆ 6 ₇ 7 ₈ 8 ₉ 9 ₊ + ₋ $-$ ₙ n ᵢ i";
        pairs(lowered).forEach((c, tex) -> commands.put(c, "\\textsubscript{" + tex + "}"));
        String others =
                "ı {\\i} ȷ {\\j} ‐ - ‑ - ‒ -- ― --- ﬁ fi ﬂ fl ﬀ ff ﬃ ffi ﬄ ffl ș {\\textcommabelow{s}} Ș {\\textcommabelow{S}}"
                        + " ț {\\textcommabelow{t}} Ț {\\textcommabelow{T}} ʼ ' ʻ ` ′ ' ﬆ st";
        commands.putAll(pairs(others));
        commands.put(0xA0, "~");
        commands.put(0xAD, "\\-");
        for (int space = 0x2000; space <= 0x200A; space++) {
            commands.put(space, " ");
        }
        commands.put(0xFFFC, "");
        commands.put(0xFFFD, "?");
        commands.put(0x202F, "~");
        commands.put(0x3000, " ");
        commands.put(0x2032, "{$'$}");
        return Map.copyOf(commands);
    }

    private static Map<Integer, String> pairs(String text) {
        Map<Integer, String> pairs = new HashMap<>();
        String[] words = text.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.put(words[i].codePointAt(0), words[i + 1]);
        }
        return pairs;
    }
}
