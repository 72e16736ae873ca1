package paperarchive.text;

import java.util.List;
import java.util.function.UnaryOperator;

/** Writes runs as HTML. */
final class HtmlWriter {
    private final StringBuilder out;
    private final FormulaConverter formulas;
    private final UnaryOperator<String> links;

    private HtmlWriter(StringBuilder out, FormulaConverter formulas, UnaryOperator<String> links) {
        this.out = out;
        this.formulas = formulas;
        this.links = links;
    }

    /**
     * Returns the HTML of runs.
     *
     * @param links the address that a page shows for an address as written; empty for none
     */
    static String of(List<Run> runs, FormulaConverter formulas, UnaryOperator<String> links) {
        if (runs.size() == 1 && runs.get(0) instanceof Run.Text text) {
            return Html.escaped(text.text());
        }
        StringBuilder out = new StringBuilder();
        new HtmlWriter(out, formulas, links).write(runs);
        return out.toString();
    }

    private void write(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Text text) {
                out.append(Html.escaped(text.text()));
            } else if (run instanceof Run.Tie) {
                out.append(' ');
            } else if (run instanceof Run.Formula formula) {
                out.append(formulas.of(formula).html());
            } else if (run instanceof Run.Styled styled) {
                String element = styled.style().element();
                out.append('<').append(element).append('>');
                write(styled.runs());
                out.append("</").append(element).append('>');
            } else if (run instanceof Run.Link link) {
                link(link);
            } else {
                write(run.inner());
            }
        }
    }

    private void link(Run.Link link) {
        String address = links.apply(link.address());
        if (address.isEmpty()) {
            write(link.runs());
            return;
        }
        out.append("<a href=\"").append(Html.escaped(address)).append("\">");
        write(link.runs());
        out.append("</a>");
    }
}
