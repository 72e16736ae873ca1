package paperarchive.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import paperarchive.paper.Paper;
import paperarchive.tex.TexToMathMl;

/**
 * Limits the work for the formulas of a whole site. Formulas are shown as source once the preceding
 * ones, in order of ids, may use up all steps. The result depends only on the texts, not on which
 * pages a build renders, nor on a cache or a clock.
 */
public final class FormulaBudget {
    /** The base number of steps for a site, a minute or two of CPU time. */
    private static final long STEPS = 4_000_000_000L;

    /**
     * The number of steps per record, enough for one long formula; nine of ten real records take
     * none.
     */
    private static final long STEPS_PER_PAPER = 600_000;

    private final long most;
    private final Markdown markdown = new Markdown(link -> "", 2, new FormulaConverter());

    private FormulaBudget(long most) {
        this.most = most;
    }

    /**
     * Returns the formulas that a site of some papers shows as their source.
     *
     * @param papers sorted by id
     */
    public static Set<Run.Formula> exceeding(List<Paper> papers) {
        return exceeding(papers, STEPS + STEPS_PER_PAPER * papers.size());
    }

    static Set<Run.Formula> exceeding(List<Paper> papers, long most) {
        FormulaBudget budget = new FormulaBudget(most);
        return budget.mayBeExceeded(papers) ? budget.walk(papers) : Set.of();
    }

    /**
     * A quick upper bound without parsing, because nearly every archive is far below the budget.
     */
    private boolean mayBeExceeded(List<Paper> papers) {
        return papers.parallelStream().mapToLong(FormulaBudget::bound).sum() > most;
    }

    private static long bound(Paper paper) {
        return bound(paper.title()) + bound(paper.abstractText()) + bound(paper.summary());
    }

    /** The steps of a text, if all between its first and last sign of mathematics were formulas. */
    private static long bound(String text) {
        if (text.indexOf('$') < 0 && text.indexOf('\\') < 0) {
            return 0;
        }
        int signs = 0;
        int first = -1;
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isSign(text, i)) {
                signs++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return signs == 0 ? 0 : TexToMathMl.mostSteps(signs / 2 + 1, last - first);
    }

    private static boolean isSign(String text, int at) {
        char c = text.charAt(at);
        return c == '$' || (c == '\\' && at + 1 < text.length() && isBracket(text, at + 1));
    }

    /** Returns whether a character can begin or end a formula or an environment. */
    private static boolean isBracket(String text, int at) {
        return "()[]".indexOf(text.charAt(at)) >= 0
                || text.startsWith("begin{", at)
                || text.startsWith("end{", at);
    }

    private Set<Run.Formula> walk(List<Paper> papers) {
        List<List<Run.Formula>> found = papers.parallelStream().map(this::slow).toList();
        Set<Run.Formula> met = new HashSet<>();
        Set<Run.Formula> exceeding = new LinkedHashSet<>();
        long steps = 0;
        for (List<Run.Formula> formulas : found) {
            for (Run.Formula formula : formulas) {
                if (met.add(formula)) {
                    steps += TexToMathMl.mostSteps(1, formula.tex().length());
                    if (steps > most) {
                        exceeding.add(formula);
                    }
                }
            }
        }
        return exceeding;
    }

    private List<Run.Formula> slow(Paper paper) {
        List<Run.Formula> all = new ArrayList<>(TitleRenderer.formulas(paper.title()));
        all.addAll(markdown.formulas(paper.abstractText()));
        all.addAll(markdown.formulas(paper.summary()));
        return all.stream().filter(f -> TexToMathMl.isSlow(f.tex(), f.display())).toList();
    }
}
