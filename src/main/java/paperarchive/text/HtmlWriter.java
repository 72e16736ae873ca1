package paperarchive.text;

import java.util.List;
import java.util.function.UnaryOperator;

/** Writes runs as HTML. */
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();
    private final FormulaConverter formulas;
    private final UnaryOperator<String> links;
    private final boolean title;

    private HtmlWriter(FormulaConverter formulas, UnaryOperator<String> links, boolean title) {
        this.formulas = formulas;
        this.links = links;
        this.title = title;
    }

    /**
     * Returns the HTML of runs.
     *
     * @param links maps a URL as written to the URL on the page; empty to drop the link
     */
    static String of(List<Run> runs, FormulaConverter formulas, UnaryOperator<String> links) {
        return of(runs, new HtmlWriter(formulas, links, false));
    }

    /**
     * Returns the HTML of a title, which is often a link: it has no links and no scrolling boxes.
     */
    static String ofTitle(List<Run> runs, FormulaConverter formulas) {
        return of(runs, new HtmlWriter(formulas, address -> "", true));
    }

    /** Most titles and names are one text. */
    private static String of(List<Run> runs, HtmlWriter writer) {
        if (runs.size() == 1 && runs.get(0) instanceof Run.Text text) {
            return Html.escaped(text.text());
        }
        writer.write(runs);
        return writer.out.toString();
    }

    private void write(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Text text) {
                out.append(Html.escaped(text.text()));
            } else if (run instanceof Run.Tie) {
                out.append(' ');
            } else if (run instanceof Run.Formula formula) {
                FormulaConverter.Shown shown = formulas.of(formula);
                out.append(title ? shown.html() : shown.boxed(formula.display()));
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
