package paperarchive.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Short formulas of the common kinds, in one pass: letters, numbers, signs, scripts, fractions,
 * roots, letterings, accents, functions and brackets. At the first thing that could mean more it
 * gives up and leaves the formula to {@link Temml}. What it does write is exactly the {@link
 * MathMlNormalizer} of what Temml writes.
 */
final class Shorthand {
    private static final String WORDS = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";
    private static final String THIN = "0.1667em";
    private static final Set<String> OPENS_NOTHING =
            Set.of("\\sqrt", "\\frac", "\\text", "\\mathrm", "\\mathcal", "\\mathbf", "\\mathbb");
    private static final int SCRIPT = 2;
    private static final int SCRIPT_IN_SCRIPT = 3;

    /** What stood before, as far as it decides how the next thing is written. */
    private enum Before {
        NOTHING,
        /** After it a sign such as minus stands before its number, not between two. */
        SIGN,
        RELATION,
        /** A function that follows keeps its distance. */
        LETTER,
        /** Signs between texts keep distances of their own. */
        TEXT,
        OTHER
    }

    /** Left to the library. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    private final String tex;
    private int at;
    private Before before = Before.NOTHING;

    private Shorthand(String tex) {
        this.tex = tex;
    }

    /** The {@code math} element of a formula in plain TeX; empty where the library must say. */
    static Optional<MathNode> of(String plain) {
        Shorthand shorthand = new Shorthand(plain);
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
     * @param apart whether signs at both ends keep no distance
     */
    private List<MathNode> row(String close, int level, boolean apart) {
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
            boolean sign = row.size() == size + 1 && isFreeSign(row.get(size));
            firstIsSign |= things == 0 && sign;
            lastSign = sign ? size : -1;
            things++;
        }
        if (things == 1 && firstIsSign) {
            row.set(0, unspaced(row.get(0)));
        } else if (apart && things > 1) {
            if (firstIsSign) {
                row.set(0, unspaced(row.get(0)));
            }
            if (lastSign >= 0) {
                row.set(lastSign, unspaced(row.get(lastSign)));
            }
        }
        before = outside;
        return row;
    }

    /** A sign of its own, neither a bracket nor within anything. */
    private static boolean isFreeSign(MathNode node) {
        return node.is("mo")
                && MathMlNormalizer.ONE_SIDED.indexOf(node.text()) < 0
                && !node.text().equals("\u2061");
    }

    private static MathNode unspaced(MathNode sign) {
        String attributes =
                sign.attributes()
                        .replace(" form=\"prefix\"", "")
                        .replace(" form=\"postfix\"", "")
                        .replaceAll(" [lr]space=\"[^\"]*\"", "");
        return MathNode.leaf("mo", attributes + " lspace=\"0\" rspace=\"0\"", sign.text());
    }

    private void skipSpaces() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
    }

    private char peek() {
        return at < tex.length() ? tex.charAt(at) : '\0';
    }

    /** One thing and its scripts. */
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

    /** A number takes in the points and commas between its digits. */
    private void number(List<MathNode> row, int level) {
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

    private static boolean isNumber(MathNode node) {
        return node.is("mn");
    }

    private boolean isDigit(int i) {
        return i < tex.length() && tex.charAt(i) >= '0' && tex.charAt(i) <= '9';
    }

    private boolean isPoint(int i) {
        return i < tex.length() && (tex.charAt(i) == '.' || tex.charAt(i) == ',');
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

    private void expect(String sign) {
        if (!tex.startsWith(sign, at)) {
            throw new TooMuch();
        }
        at += sign.length();
    }

    private void bracketed(
            List<MathNode> row, String open, String close, String left, String right, int level) {
        at += open.length();
        List<MathNode> inner = row(close, level, false);
        expect(close);
        if (inner.size() == 1 && isFreeSign(inner.get(0))) {
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

    private String name() {
        int end = at + 1;
        while (end < tex.length() && TexNormalizer.isLetter(tex.charAt(end))) {
            end++;
        }
        end = end == at + 1 ? Math.min(tex.length(), end + 1) : end;
        String name = tex.substring(at, end);
        at = end;
        return name;
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
                String form = alone ? prefix(text) : "";
                scripted(row, MathNode.leaf("mo", form, text), Before.SIGN, level);
            }
            case PUNCTUATION -> scripted(row, MathNode.leaf("mo", text), Before.SIGN, level);
            case DOTS -> scripted(row, MathNode.leaf("mo", text), Before.OTHER, level);
            case LARGE -> scripted(row, MathNode.leaf("mo", text), Before.SIGN, level);
            case FUNCTION -> function(row, text, level);
        }
    }

    private static String prefix(String text) {
        String stretchy =
                MathMlNormalizer.NEVER_STRETCHED.contains(text) ? "" : " stretchy=\"false\"";
        return stretchy + " form=\"prefix\"";
    }

    /** Puts a thing into its row, with the scripts that follow it. */
    private void scripted(List<MathNode> row, MathNode base, Before kind, int level) {
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

    /** What a script, a fraction or a root takes: one sign, a command, or a group. */
    private MathNode argument(int level) {
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

    private MathNode single(char c) {
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
                        MathNode.leaf("mo", prefix(sign.get().text()), sign.get().text()));
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

    private void fraction(List<MathNode> row, int level) {
        if (level > SCRIPT) {
            throw new TooMuch();
        }
        MathNode above = small(argument(level + 1), level);
        MathNode below = small(argument(level + 1), level);
        scripted(row, MathNode.of("mfrac", above, below), Before.OTHER, level);
    }

    /** A part of a fraction in a script is no smaller than a script's script. */
    private static MathNode small(MathNode part, int level) {
        return level < SCRIPT
                ? part
                : new MathNode(
                        part.name(),
                        part.attributes() + " scriptlevel=\"2\"",
                        part.text(),
                        part.children());
    }

    private void root(List<MathNode> row, int level) {
        skipSpaces();
        if (peek() == '[') {
            throw new TooMuch();
        }
        MathNode body = argument(level);
        boolean splice = body.is("mrow") && body.attributes().isEmpty();
        List<MathNode> inside = splice ? body.children() : List.of(body);
        scripted(row, MathNode.of("msqrt", inside), Before.OTHER, level);
    }

    private void text(List<MathNode> row, int level) {
        String words = braced(WORDS);
        scripted(row, MathNode.leaf("mtext", words), Before.TEXT, level);
    }

    private String upright() {
        String words = braced("[A-Za-z]+");
        if (words.length() == 1) {
            throw new TooMuch();
        }
        return words;
    }

    private String braced(String pattern) {
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

    /** The name of a function, the invisible sign that applies it, and its distances. */
    private void function(List<MathNode> row, String name, int level) {
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

    private boolean opensBracket() {
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

    private void stretched(List<MathNode> row, int level) {
        String left = fence();
        List<MathNode> inner = row("\\right", level, false);
        expect("\\right");
        String right = fence();
        if (inner.size() == 1 && isFreeSign(inner.get(0))) {
            throw new TooMuch();
        }
        List<MathNode> all = new ArrayList<>();
        all.add(MathNode.leaf("mo", " stretchy=\"true\"" + form(left, "prefix"), left));
        all.addAll(inner);
        all.add(MathNode.leaf("mo", " stretchy=\"true\"" + form(right, "postfix"), right));
        scripted(row, MathNode.of("mrow", all), Before.LETTER, level);
    }

    private static String form(String fence, String form) {
        return MathMlNormalizer.ONE_SIDED.contains(fence) ? "" : " form=\"" + form + "\"";
    }

    private String fence() {
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

    /** A letter, number or word in a lettering of its own, or under an accent. */
    private void lettered(List<MathNode> row, String name, int level) {
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

    private boolean followedByScript() {
        skipSpaces();
        return peek() == '^' || peek() == '_' || peek() == '\'';
    }

    /** One letter in a lettering, or as many as stand between braces. */
    private List<MathNode> letters(String lettering) {
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
