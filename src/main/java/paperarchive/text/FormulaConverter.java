package paperarchive.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import paperarchive.tex.FormulaCache;
import paperarchive.tex.MathNode;
import paperarchive.tex.PlainTextFormula;
import paperarchive.tex.TexToMathMl;

/**
 * Converts the formulas of a site, each only once, even if many pages show it. A formula that
 * cannot be converted is shown as source. Thread-safe.
 */
public final class FormulaConverter {
    /** In most archives a few hundred formulas account for half of all occurrences. */
    private static final int MOST_KEPT = 50_000;

    /** A displayed formula of more characters may be wider than the screen of a phone. */
    private static final int WIDE = 20;

    /** The same for a formula within a line, which is set smaller. */
    private static final int WIDE_IN_LINE = 30;

    /** A box that scrolls, and that the keyboard reaches. */
    private static final String BOX = "<span class=\"formula\" tabindex=\"0\">";

    /**
     * A formula ready to be shown.
     *
     * @param html MathML, or the source as code
     * @param words the formula in plain text, without line break opportunities
     * @param isRead whether it became MathML
     */
    record Shown(String html, String words, boolean isRead) {
        /** The HTML within a text: a formula that may be wider than a phone scrolls by itself. */
        String boxed(boolean display) {
            boolean wide = isRead && html.startsWith("<math") && words.length() > widest(display);
            return wide ? BOX + html + "</span>" : html;
        }

        private static int widest(boolean display) {
            return display ? WIDE : WIDE_IN_LINE;
        }
    }

    private final Set<Run.Formula> exceeding;
    private final FormulaCache cache;
    private final boolean inWords;
    private final TexToMathMl mathematics;
    private final ConcurrentMap<String, Shown> inline;
    private final ConcurrentMap<String, Shown> display;
    private final AtomicInteger unread;

    /** Creates a converter without a cache of earlier runs. */
    public FormulaConverter() {
        this(Set.of());
    }

    /** Converts formulas except those over the {@link FormulaBudget}. */
    public FormulaConverter(Set<Run.Formula> exceeding) {
        this(FormulaCache.NONE, exceeding);
    }

    private FormulaConverter(FormulaCache cache, Set<Run.Formula> exceeding) {
        this.exceeding = Set.copyOf(exceeding);
        this.cache = cache;
        this.inWords = false;
        this.mathematics = new TexToMathMl(cache);
        this.inline = new ConcurrentHashMap<>();
        this.display = new ConcurrentHashMap<>();
        this.unread = new AtomicInteger();
    }

    /** Formulas that are shown in plain text, and converted together with others. */
    private FormulaConverter(FormulaConverter shared) {
        this.exceeding = shared.exceeding;
        this.cache = shared.cache;
        this.inWords = true;
        this.mathematics = shared.mathematics;
        this.inline = shared.inline;
        this.display = shared.display;
        this.unread = shared.unread;
    }

    /**
     * Converts formulas; slow ones are cached in a file for the next run. The file may be damaged
     * or deleted at any time.
     *
     * @param program the identity of this version of the program
     */
    public static FormulaConverter keptIn(Path file, String program, Set<Run.Formula> exceeding) {
        return new FormulaConverter(FormulaCache.in(file, program), exceeding);
    }

    /**
     * Returns the same formulas for readers that do not show MathML, such as mail programs: as
     * plain text. Both converters share their results.
     */
    public FormulaConverter inWords() {
        return new FormulaConverter(this);
    }

    /** Saves the cache for the next run. */
    public void save() {
        cache.save();
    }

    /** Returns a formula as pages show it. */
    Shown of(Run.Formula formula) {
        ConcurrentMap<String, Shown> known = formula.display() ? display : inline;
        Shown shown = known.get(formula.tex());
        if (shown == null) {
            shown = converted(formula);
            if (known.size() < MOST_KEPT) {
                known.put(formula.tex(), shown);
            }
        }
        if (!shown.isRead()) {
            unread.incrementAndGet();
        }
        return inWords && shown.isRead()
                ? new Shown(Html.escaped(shown.words()), shown.words(), true)
                : shown;
    }

    /**
     * Returns how often any thread requested a formula that cannot be converted. If the number is
     * the same before and after a text is rendered, all its formulas can be converted.
     */
    public int timesUnread() {
        return unread.get();
    }

    /** Returns whether pages show a formula as mathematics, and not as its source. */
    public boolean isRead(Run.Formula formula) {
        return of(formula).isRead();
    }

    /**
     * Returns whether a formula is shown as source because the site has too many formulas before
     * it.
     */
    public boolean exceeds(Run.Formula formula) {
        return exceeding.contains(formula);
    }

    private Shown converted(Run.Formula formula) {
        Optional<MathNode> math =
                exceeds(formula)
                        ? Optional.empty()
                        : mathematics.of(formula.tex(), formula.display());
        if (math.isPresent()) {
            String words = PlainTextFormula.of(math.get()).replace(' ', '\u00a0');
            return new Shown(MathHtml.of(math.get()), words, true);
        }
        String source = PlainTextWriter.source(formula);
        String html = "<code class=\"tex\">" + Html.escaped(source) + "</code>";
        return new Shown(html, source, false);
    }
}
