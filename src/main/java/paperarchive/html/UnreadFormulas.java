package paperarchive.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paperarchive.output.OutputWarning;
import paperarchive.paper.Paper;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Markdown;
import paperarchive.text.Run;
import paperarchive.text.TitleRenderer;

/** Reports each formula of a paper that could not be converted and is shown as source. */
final class UnreadFormulas {
    private static final String HINT =
            "the page shows its source; run paper-archive docs records for the mathematics that is read";
    private static final String TOO_MANY =
            "the page shows its source; see Records in paper-archive docs security for the limit";
    private static final int MOST_SHOWN = 100;

    private final FormulaConverter formulas;
    private final Paper paper;
    private final Set<String> met = new HashSet<>();
    private final List<OutputWarning> warnings = new ArrayList<>();

    private UnreadFormulas(FormulaConverter formulas, Paper paper) {
        this.formulas = formulas;
        this.paper = paper;
    }

    static List<OutputWarning> of(Paper paper, Markdown markdown, FormulaConverter formulas) {
        UnreadFormulas unread = new UnreadFormulas(formulas, paper);
        unread.look("title", TitleRenderer.formulas(paper.title()));
        unread.look("abstract", markdown.formulas(paper.abstractText()));
        unread.look("summary", markdown.formulas(paper.summary()));
        return unread.warnings;
    }

    private void look(String field, List<Run.Formula> found) {
        for (Run.Formula formula : found) {
            if (!formulas.isRead(formula) && met.add(formula.tex())) {
                warnings.add(warning(field, formula));
            }
        }
    }

    private OutputWarning warning(String field, Run.Formula formula) {
        String tex = formula.tex();
        boolean cut = tex.length() > MOST_SHOWN;
        String shown = cut ? tex.substring(0, MOST_SHOWN) + " …" : tex;
        boolean exceeds = formulas.exceeds(formula);
        String message =
                "paper \""
                        + paper.id()
                        + "\": its "
                        + field
                        + (exceeds
                                ? " has mathematics beyond the limit of a site: $"
                                : " has mathematics that cannot be converted: $")
                        + shown
                        + "$";
        return new OutputWarning(message, exceeds ? TOO_MANY : HINT);
    }
}
