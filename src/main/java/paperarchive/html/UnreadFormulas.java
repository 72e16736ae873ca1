package paperarchive.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paperarchive.output.OutputWarning;
import paperarchive.paper.Paper;
import paperarchive.tex.TexText;

/** The formulas of a paper that its page shows as they were written, each said once. */
final class UnreadFormulas {
    private static final String HINT =
            "the page shows its source; src/docs/records.md says which mathematics is read";
    private static final int MOST_SHOWN = 100;

    private final Formulas formulas;
    private final Paper paper;
    private final Set<String> met = new HashSet<>();
    private final List<OutputWarning> warnings = new ArrayList<>();

    private UnreadFormulas(Formulas formulas, Paper paper) {
        this.formulas = formulas;
        this.paper = paper;
    }

    static List<OutputWarning> of(Paper paper, Formulas formulas) {
        UnreadFormulas unread = new UnreadFormulas(formulas, paper);
        for (TexText.Run run : TexText.inLine(paper.title())) {
            if (run.formula()) {
                unread.look("title", TexText.INLINE + run.text());
            }
        }
        unread.lookThrough("abstract", paper.abstractText());
        unread.lookThrough("summary", paper.summary());
        return unread.warnings;
    }

    private void lookThrough(String field, String text) {
        if (text.indexOf('$') < 0 && text.indexOf('\\') < 0) {
            return;
        }
        String marked = TexText.inMarkdown(text);
        for (int i = 0; i < marked.length(); i++) {
            if (TexMath.opens(marked.charAt(i))) {
                int end = marked.indexOf(TexText.END, i);
                look(field, marked.substring(i, end));
                i = end;
            }
        }
    }

    private void look(String field, String marked) {
        String formula = marked.substring(1);
        if (!formulas.of(marked).isRead() && met.add(formula)) {
            boolean cut = formula.length() > MOST_SHOWN;
            String shown = cut ? formula.substring(0, MOST_SHOWN) + " …" : formula;
            String message =
                    "paper \""
                            + paper.id()
                            + "\": its "
                            + field
                            + " holds mathematics that cannot be read: $"
                            + shown
                            + "$";
            warnings.add(new OutputWarning(message, HINT));
        }
    }
}
