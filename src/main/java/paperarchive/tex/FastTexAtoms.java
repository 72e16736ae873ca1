package paperarchive.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the atoms of a short formula: numbers, letterings, accents, texts, functions, fractions,
 * roots and stretched brackets. {@link FastTexParser} combines them into rows. One instance per
 * formula.
 */
abstract class FastTexAtoms extends TexScanner {
    /** A thin space, as TeX has it. */
    static final String THIN = "0.1667em";

    private static final int SCRIPT = 2;

    /** The kind of the previous atom, as far as it affects the next one. */
    enum Before {
        NOTHING,
        /** After it, an operator such as minus is a prefix, not an infix. */
        SIGN,
        RELATION,
        /** A following function gets spacing. */
        LETTER,
        /** Operators between texts have special spacing. */
        TEXT,
        OTHER
    }

    Before before = Before.NOTHING;

    FastTexAtoms(String tex) {
        super(tex);
    }

    /** Reads up to a closing sign, or the end. */
    abstract List<MathNode> row(String close, int level, boolean apart);

    /** Adds an atom to its row, with the scripts that follow it. */
    abstract void scripted(List<MathNode> row, MathNode base, Before kind, int level);

    /** A number includes points and commas between its digits. */
    void number(List<MathNode> row, int level) {
        if (!row.isEmpty() && isNumber(row.get(row.size() - 1))) {
            throw new TooMuch();
        }
        int from = at;
        while (isDigit(at) || (isPoint(at) && isDigit(at + 1))) {
            at++;
        }
        if (peek() == '.') {
            throw new TooMuch();
        }
        MathNode number = MathNode.leaf("mn", tex.substring(from, at));
        skipSpaces();
        if (isDigit(at) || (number.text().contains(",") && followedByScript())) {
            throw new TooMuch();
        }
        scripted(row, number, Before.LETTER, level);
    }

    static boolean isNumber(MathNode node) {
        return node.is("mn");
    }

    /** Reads the argument of a script, a fraction or a root: one symbol, a command, or a group. */
    MathNode argument(int level) {
        skipSpaces();
        char c = peek();
        List<MathNode> row = new ArrayList<>();
        if (c == '{') {
            at++;
            row.addAll(row("}", level, true));
            expect("}");
            if (row.isEmpty()) {
                throw new TooMuch();
            }
        } else if (c >= '0' && c <= '9') {
            at++;
            row.add(MathNode.leaf("mn", String.valueOf(c)));
        } else if (TexNormalizer.isLetter(c)) {
            at++;
            row.add(MathNode.leaf("mi", String.valueOf(c)));
        } else {
            row.add(single(c));
        }
        return MathMlNormalizer.alone(MathNode.row(row));
    }

    MathNode single(char c) {
        if (c == '\\') {
            int from = at;
            String name = name();
            Optional<Symbols.Symbol> letter =
                    Symbols.of(name).filter(s -> s.kind() == Symbols.Kind.LETTER);
            if (letter.isPresent()) {
                String upright = letter.get().upright() ? " mathvariant=\"normal\"" : "";
                return MathNode.leaf("mi", upright, letter.get().text());
            }
            if (name.equals("\\mathrm")) {
                return MathNode.leaf("mi", upright());
            } else if (name.equals("\\text")) {
                return MathNode.leaf("mtext", braced(WORDS));
            } else if (Letterings.has(name)) {
                return MathNode.row(letters(name));
            }
            Optional<Symbols.Symbol> sign =
                    Symbols.of(name).filter(s -> s.kind() == Symbols.Kind.BINARY);
            if (sign.isPresent()) {
                return MathMlNormalizer.alone(
                        MathNode.leaf(
                                "mo", SignSpacing.prefix(sign.get().text()), sign.get().text()));
            }
            at = from;
            throw new TooMuch();
        }
        if (c == '*' || c == '+' || c == '-') {
            at++;
            String text = c == '*' ? "∗" : c == '-' ? "−" : "+";
            return MathNode.leaf("mo", text);
        }
        throw new TooMuch();
    }

    void fraction(List<MathNode> row, int level) {
        if (level > SCRIPT) {
            throw new TooMuch();
        }
        MathNode above = small(argument(level + 1), level);
        MathNode below = small(argument(level + 1), level);
        scripted(row, MathNode.of("mfrac", above, below), Before.OTHER, level);
    }

    /** A part of a fraction in a script is not smaller than a second-level script. */
    static MathNode small(MathNode part, int level) {
        return level < SCRIPT
                ? part
                : new MathNode(
                        part.name(),
                        part.attributes() + " scriptlevel=\"2\"",
                        part.text(),
                        part.children());
    }

    void root(List<MathNode> row, int level) {
        skipSpaces();
        if (peek() == '[') {
            throw new TooMuch();
        }
        MathNode body = argument(level);
        boolean splice = body.is("mrow") && body.attributes().isEmpty();
        List<MathNode> inside = splice ? body.children() : List.of(body);
        scripted(row, MathNode.of("msqrt", inside), Before.OTHER, level);
    }

    void text(List<MathNode> row, int level) {
        String words = braced(WORDS);
        scripted(row, MathNode.leaf("mtext", words), Before.TEXT, level);
    }

    /**
     * Returns the name of a function, the invisible function application operator, and its spacing.
     */
    void function(List<MathNode> row, String name, int level) {
        if (before == Before.LETTER) {
            row.add(MathNode.leaf("mspace", " width=\"" + THIN + "\"", ""));
        }
        scripted(row, MathNode.leaf("mi", name), Before.SIGN, level);
        boolean scripts = row.get(row.size() - 1).children().size() > 1;
        row.add(MathNode.leaf("mo", "\u2061"));
        skipSpaces();
        if (!opensBracket()) {
            row.add(MathNode.leaf("mspace", " width=\"" + THIN + "\"", ""));
        }
        before = scripts ? Before.OTHER : Before.SIGN;
    }

    void stretched(List<MathNode> row, int level) {
        String left = fence();
        List<MathNode> inner = row("\\right", level, false);
        expect("\\right");
        String right = fence();
        if (inner.size() == 1 && SignSpacing.isFreeSign(inner.get(0))) {
            throw new TooMuch();
        }
        List<MathNode> all = new ArrayList<>();
        all.add(MathNode.leaf("mo", " stretchy=\"true\"" + SignSpacing.form(left, "prefix"), left));
        all.addAll(inner);
        all.add(
                MathNode.leaf(
                        "mo", " stretchy=\"true\"" + SignSpacing.form(right, "postfix"), right));
        scripted(row, MathNode.of("mrow", all), Before.LETTER, level);
    }

    /** A letter, number or word in a lettering of its own, or under an accent. */
    void lettered(List<MathNode> row, String name, int level) {
        String accent = Symbols.accent(name);
        if (!accent.isEmpty()) {
            MathNode base = argument(level);
            if (base.children().stream().anyMatch(n -> n.text().equals("\u2061"))) {
                throw new TooMuch();
            }
            boolean wide = name.startsWith("\\wide");
            MathNode mark =
                    MathNode.leaf(
                            "mo", wide ? " stretchy=\"true\"" : " stretchy=\"false\"", accent);
            scripted(row, MathNode.of("mover", base, mark), Before.OTHER, level);
            return;
        }
        skipSpaces();
        if (name.equals("\\mathrm")) {
            scripted(row, MathNode.leaf("mi", upright()), Before.LETTER, level);
            return;
        }
        List<MathNode> letters = letters(name);
        boolean bare = letters.size() > 1 && !followedByScript();
        if (bare) {
            row.addAll(letters);
            before = Before.LETTER;
        } else {
            scripted(row, MathNode.row(letters), Before.LETTER, level);
        }
    }
}
