package paperarchive.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fast path that converts short, common formulas in one pass: letters, numbers, signs, scripts,
 * fractions, roots, letterings, accents, functions and brackets. At anything else it gives up and
 * leaves the formula to {@link Temml}. Its output is exactly the output of Temml after {@link
 * MathMlNormalizer}.
 */
final class FastTexParser extends FastTexAtoms {
    private static final int SCRIPT_IN_SCRIPT = 3;

    private FastTexParser(String tex) {
        super(tex);
    }

    /** The {@code math} element of a formula in plain TeX; empty if the library must convert it. */
    static Optional<MathNode> of(String plain) {
        FastTexParser shorthand = new FastTexParser(plain);
        try {
            List<MathNode> row = shorthand.row("", 1, false);
            boolean whole = shorthand.at == plain.length() && !row.isEmpty();
            return whole ? Optional.of(MathNode.of("math", row)) : Optional.empty();
        } catch (TooMuch e) {
            return Optional.empty();
        }
    }

    /**
     * Reads up to a closing sign, or the end.
     *
     * @param level 1 in the line, 2 in a script, 3 in a script's script
     * @param apart whether operators at both ends have no spacing
     */
    @Override
    List<MathNode> row(String close, int level, boolean apart) {
        Before outside = before;
        before = Before.NOTHING;
        List<MathNode> row = new ArrayList<>();
        int things = 0;
        boolean firstIsSign = false;
        int lastSign = -1;
        while (true) {
            skipSpaces();
            if (at >= tex.length() || (!close.isEmpty() && tex.startsWith(close, at))) {
                break;
            }
            int size = row.size();
            item(row, level);
            boolean sign = row.size() == size + 1 && SignSpacing.isFreeSign(row.get(size));
            firstIsSign |= things == 0 && sign;
            lastSign = sign ? size : -1;
            things++;
        }
        if (things == 1 && firstIsSign) {
            row.set(0, SignSpacing.unspaced(row.get(0)));
        } else if (apart && things > 1) {
            if (firstIsSign) {
                row.set(0, SignSpacing.unspaced(row.get(0)));
            }
            if (lastSign >= 0) {
                row.set(lastSign, SignSpacing.unspaced(row.get(lastSign)));
            }
        }
        before = outside;
        return row;
    }

    /** Reads one atom and its scripts. */
    private void item(List<MathNode> row, int level) {
        char c = peek();
        if (c >= '0' && c <= '9') {
            number(row, level);
        } else if (TexNormalizer.isLetter(c)) {
            at++;
            scripted(row, MathNode.leaf("mi", String.valueOf(c)), Before.LETTER, level);
        } else if (c == '{') {
            group(row, level);
        } else if (c == '^' || c == '_') {
            scripted(row, MathNode.of("mrow"), Before.OTHER, level);
        } else if (c == '\\') {
            command(row, level);
        } else if (c == '(') {
            bracketed(row, "(", ")", "(", ")", level);
        } else if (c == '[') {
            bracketed(row, "[", "]", "[", "]", level);
        } else {
            sign(row, level, c);
        }
    }

    private void sign(List<MathNode> row, int level, char c) {
        Symbols.Symbol symbol = Symbols.of(String.valueOf(c)).orElseThrow(TooMuch::new);
        at++;
        symbol(row, symbol, level);
    }

    private void group(List<MathNode> row, int level) {
        at++;
        List<MathNode> inner = row("}", level, true);
        expect("}");
        boolean mayJoin =
                inner.size() == 1 && (isNumber(inner.get(0)) || inner.get(0).text().equals(","));
        if (inner.isEmpty() || mayJoin) {
            throw new TooMuch();
        }
        skipSpaces();
        if (peek() == '^' || peek() == '_') {
            scripted(row, MathNode.row(inner), Before.LETTER, level);
        } else {
            row.addAll(inner);
            before = Before.LETTER;
        }
    }

    private void bracketed(
            List<MathNode> row, String open, String close, String left, String right, int level) {
        at += open.length();
        List<MathNode> inner = row(close, level, false);
        expect(close);
        if (inner.size() == 1 && SignSpacing.isFreeSign(inner.get(0))) {
            throw new TooMuch();
        }
        List<MathNode> all = new ArrayList<>(inner.size() + 2);
        all.add(MathNode.leaf("mo", " stretchy=\"false\"", left));
        all.addAll(inner);
        all.add(MathNode.leaf("mo", " stretchy=\"false\"", right));
        skipSpaces();
        if (peek() == '^' || peek() == '_') {
            scripted(row, MathNode.of("mrow", all), Before.OTHER, level);
        } else {
            row.addAll(all);
            before = Before.OTHER;
        }
    }

    private void command(List<MathNode> row, int level) {
        String name = name();
        Optional<Symbols.Symbol> symbol = Symbols.of(name);
        if (symbol.isPresent()) {
            symbol(row, symbol.get(), level);
            return;
        }
        switch (name) {
            case "\\{" -> closedBy(row, "\\}", "{", "}", level);
            case "\\lceil" -> closedBy(row, "\\rceil", "⌈", "⌉", level);
            case "\\lfloor" -> closedBy(row, "\\rfloor", "⌊", "⌋", level);
            case "\\langle" -> closedBy(row, "\\rangle", "⟨", "⟩", level);
            case "\\," -> {
                if (followedByScript()) {
                    throw new TooMuch();
                }
                row.add(MathNode.leaf("mspace", " width=\"" + THIN + "\"", ""));
                before = Before.LETTER;
            }
            case "\\frac" -> fraction(row, level);
            case "\\sqrt" -> root(row, level);
            case "\\text" -> text(row, level);
            case "\\operatorname" -> {
                function(row, upright(), level);
                before = Before.OTHER;
            }
            case "\\left" -> stretched(row, level);
            default -> lettered(row, name, level);
        }
    }

    private void closedBy(List<MathNode> row, String close, String left, String right, int level) {
        bracketed(row, "", close, left, right, level);
    }

    private void symbol(List<MathNode> row, Symbols.Symbol symbol, int level) {
        String text = symbol.text();
        switch (symbol.kind()) {
            case LETTER -> {
                String upright = symbol.upright() ? " mathvariant=\"normal\"" : "";
                scripted(row, MathNode.leaf("mi", upright, text), Before.LETTER, level);
            }
            case RELATION -> {
                if (before == Before.RELATION || before == Before.TEXT) {
                    throw new TooMuch();
                }
                scripted(
                        row,
                        MathNode.leaf("mo", symbol.attributes(), text),
                        Before.RELATION,
                        level);
            }
            case BINARY -> {
                if (before == Before.TEXT) {
                    throw new TooMuch();
                }
                boolean alone =
                        before == Before.NOTHING
                                || before == Before.SIGN
                                || before == Before.RELATION;
                String form = alone ? SignSpacing.prefix(text) : "";
                scripted(row, MathNode.leaf("mo", form, text), Before.SIGN, level);
            }
            case PUNCTUATION -> scripted(row, MathNode.leaf("mo", text), Before.SIGN, level);
            case DOTS -> scripted(row, MathNode.leaf("mo", text), Before.OTHER, level);
            case LARGE -> scripted(row, MathNode.leaf("mo", text), Before.SIGN, level);
            case FUNCTION -> function(row, text, level);
        }
    }

    /** Adds an atom to its row, with the scripts that follow it. */
    @Override
    void scripted(List<MathNode> row, MathNode base, Before kind, int level) {
        int scripts = 0;
        MathNode sub = base;
        MathNode sup = base;
        MathNode core = MathMlNormalizer.alone(base);
        for (skipSpaces(); peek() == '^' || peek() == '_'; skipSpaces()) {
            boolean low = peek() == '_';
            if (level >= SCRIPT_IN_SCRIPT || (scripts & (low ? 1 : 2)) != 0) {
                throw new TooMuch();
            }
            at++;
            MathNode script = argument(level + 1);
            sub = low ? script : sub;
            sup = low ? sup : script;
            scripts |= low ? 1 : 2;
        }
        if (peek() == '\'') {
            throw new TooMuch();
        }
        MathNode whole =
                switch (scripts) {
                    case 1 -> MathNode.of("msub", core, sub);
                    case 2 -> MathNode.of("msup", core, sup);
                    case 3 -> MathNode.of("msubsup", core, sub, sup);
                    default -> base;
                };
        // A number before a number with scripts would become a part of it.
        if (scripts != 0 && isNumber(base) && !row.isEmpty() && isNumber(row.get(row.size() - 1))) {
            throw new TooMuch();
        }
        row.add(whole);
        before = scripts == 0 ? kind : Before.OTHER;
    }
}
