package paperarchive.tex;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts TeX mathematics to MathML Core: {@code x_i} becomes {@code
 * <math><msub><mi>x</mi><mi>i</mi></msub></math>}. Thread-safe; the same formula gives the same
 * element on every machine.
 *
 * <p>Most formulas are short and simple; {@link FastTexParser} converts those, with the same result
 * as {@link Temml}, the library, which is started for the first more complex formula.
 */
public final class TexToMathMl {
    /** The longest formula that is read, in characters; the longest known one has 1,162. */
    public static final int LONGEST = 2_000;

    /** The maximum nesting depth of braces. */
    public static final int DEEPEST = 30;

    /** Commands that define others or change how input is read; their output is unbounded. */
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "\\\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long"
                            + "|expandafter|noexpand|csname|DeclareMathOperator)(?![A-Za-z])");

    private final FormulaCache cache;
    private @Nullable Temml temml;

    /** Creates a converter without a persistent cache. */
    public TexToMathMl() {
        this(FormulaCache.NONE);
    }

    /** Creates a converter with a cache of earlier runs. */
    public TexToMathMl(FormulaCache cache) {
        this.cache = cache;
    }

    /**
     * A formula as a {@code math} element.
     *
     * @param formula without its dollar signs
     * @param display whether it is a display formula
     * @return empty if it cannot be converted, is too long or too deep, or defines commands
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
        return display ? Optional.empty() : FastTexParser.of(plain);
    }

    /** Returns whether a formula needs the library, whose steps are counted. */
    public static boolean isSlow(String formula, boolean display) {
        return !isRefused(formula) && quick(plain(formula), display).isEmpty();
    }

    /** The most steps that the library may take for some formulas, by their characters together. */
    public static long mostSteps(int formulas, int characters) {
        return (long) Temml.STEPS * formulas + (long) Temml.STEPS_PER_CHARACTER * characters;
    }

    /** Returns a formula in standard TeX, with author-defined macros replaced. */
    public static String plainTex(String formula) {
        return TexNormalizer.plain(formula);
    }

    /** Returns the character that a command such as {@code alpha} stands for, if it does. */
    public static Optional<String> symbol(String command) {
        return Symbols.of("\\" + command)
                .filter(symbol -> symbol.kind() != Symbols.Kind.FUNCTION)
                .map(Symbols.Symbol::text);
    }

    /**
     * Returns the reference result of {@link #of} for a formula in plain TeX, without the fast
     * path.
     */
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
