package paperarchive.tex;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * TeX mathematics becomes MathML Core: {@code x_i} becomes {@code
 * <math><msub><mi>x</mi><mi>i</mi></msub></math>}. Safe to use from many threads; the same formula
 * gives the same element on every machine.
 *
 * <p>Most formulas are short and of few kinds; those are written by {@link Shorthand}, and exactly
 * as {@link Temml}, the library, would have them, which is started for the first one of another
 * kind.
 */
public final class TexToMathMl {
    /** The longest formula that is read, in characters; the longest known one has 1,162. */
    public static final int LONGEST = 2_000;

    /** How many braces may stand within each other. */
    public static final int DEEPEST = 30;

    /** Commands that define others or change what is read next; what they make has no bound. */
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "\\\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long"
                            + "|expandafter|noexpand|csname|DeclareMathOperator)(?![A-Za-z])");

    private final FormulaCache cache;
    private @Nullable Temml temml;

    /** Reads formulas, and keeps what Temml writes no longer than it lives. */
    public TexToMathMl() {
        this(FormulaCache.NONE);
    }

    /** Reads formulas, with what Temml wrote in earlier runs. */
    public TexToMathMl(FormulaCache cache) {
        this.cache = cache;
    }

    /**
     * A formula as a {@code math} element.
     *
     * @param formula without its dollar signs
     * @param display whether it stands on a line of its own
     * @return empty where it cannot be read, is longer or deeper than is read, or is a program
     */
    public Optional<MathNode> of(String formula, boolean display) {
        if (isRefused(formula)) {
            return Optional.empty();
        }
        String plain = plain(formula);
        Optional<MathNode> quick = quick(plain, display);
        return quick.isPresent() ? quick : byTemml(plain, display);
    }

    private static boolean isRefused(String formula) {
        boolean large = formula.length() > LONGEST || depth(formula) > DEEPEST;
        return large || PROGRAM.matcher(formula).find();
    }

    private static String plain(String formula) {
        return OverlaidSigns.asCharacters(TexNormalizer.plain(formula));
    }

    private static Optional<MathNode> quick(String plain, boolean display) {
        return display ? Optional.empty() : Shorthand.of(plain);
    }

    /** Returns whether a formula is one for the library, which takes steps that are counted. */
    public static boolean isSlow(String formula, boolean display) {
        return !isRefused(formula) && quick(plain(formula), display).isEmpty();
    }

    /** The most steps that the library may take for some formulas, by their characters together. */
    public static long mostSteps(int formulas, int characters) {
        return (long) Temml.STEPS * formulas + (long) Temml.STEPS_PER_CHARACTER * characters;
    }

    /** Returns a formula in the TeX that every TeX reads: own commands of authors are replaced. */
    public static String plainTex(String formula) {
        return TexNormalizer.plain(formula);
    }

    /** Returns the character that a command such as {@code alpha} stands for, if it does. */
    public static Optional<String> symbol(String command) {
        return Symbols.of("\\" + command)
                .filter(symbol -> symbol.kind() != Symbols.Kind.FUNCTION)
                .map(Symbols.Symbol::text);
    }

    /** What {@link #of} must give for a formula in plain TeX; the slow way. */
    Optional<MathNode> byTemml(String plain, boolean display) {
        return written(plain, display)
                .flatMap(MathMlReader::read)
                .flatMap(MathMlNormalizer::of)
                .filter(math -> !math.children().isEmpty());
    }

    private Optional<String> written(String plain, boolean display) {
        Optional<Temml.Written> known = cache.get(plain, display);
        if (known.isPresent()) {
            return known.get().mathml();
        }
        Temml.Written written = library().mathml(plain, display);
        if (written.isLasting()) {
            cache.put(plain, display, written.mathml());
        }
        return written.mathml();
    }

    private synchronized Temml library() {
        if (temml == null) {
            temml = Temml.start();
        }
        return temml;
    }

    private static int depth(String formula) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
