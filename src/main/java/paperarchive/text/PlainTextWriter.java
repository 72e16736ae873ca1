package paperarchive.text;

import java.util.List;
import java.util.function.Function;
import paperarchive.tex.PlainTextFormula;

/** Writes runs as plain text: for descriptions, page titles, excerpts, search and names. */
final class PlainTextWriter {
    private final StringBuilder out;
    private final Function<Run.Formula, String> formulas;

    private PlainTextWriter(StringBuilder out, Function<Run.Formula, String> formulas) {
        this.out = out;
        this.formulas = formulas;
    }

    /** Returns the text of runs, mathematics in Unicode; with no-break spaces in formulas. */
    static String of(List<Run> runs, FormulaConverter formulas) {
        return written(runs, formula -> formulas.of(formula).words());
    }

    /** Returns the text of runs, mathematics as its source. */
    static String withSources(List<Run> runs) {
        return written(runs, PlainTextWriter::source);
    }

    /** Returns a formula as it is written in a text. */
    static String source(Run.Formula formula) {
        String sign = formula.display() ? "$$" : "$";
        return sign + formula.tex() + sign;
    }

    private static String written(List<Run> runs, Function<Run.Formula, String> formulas) {
        if (runs.size() == 1 && runs.get(0) instanceof Run.Text text) {
            return text.text();
        }
        StringBuilder out = new StringBuilder();
        new PlainTextWriter(out, formulas).write(runs);
        return out.toString();
    }

    private void write(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Text text) {
                out.append(text.text());
            } else if (run instanceof Run.Tie) {
                out.append(' ');
            } else if (run instanceof Run.Formula formula) {
                out.append(formulas.apply(formula));
            } else if (run instanceof Run.Styled styled) {
                styled(styled);
            } else {
                write(run.inner());
            }
        }
    }

    private void styled(Run.Styled styled) {
        String text = written(styled.runs(), formulas);
        out.append(
                switch (styled.style()) {
                    case SUPERSCRIPT -> PlainTextFormula.superscript(text);
                    case SUBSCRIPT -> PlainTextFormula.subscript(text);
                    default -> text;
                });
    }
}
