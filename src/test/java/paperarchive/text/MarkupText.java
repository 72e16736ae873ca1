package paperarchive.text;

import java.util.List;
import paperarchive.PaperBuilder;
import paperarchive.cite.Bibtex;
import paperarchive.cite.Citation;
import paperarchive.paper.Paper;
import paperarchive.paper.WebAddress;
import paperarchive.read.Limits;

/** What the texts of records become, for tests of other rooms. */
public final class MarkupText {
    private static final FormulaConverter FORMULAS = new FormulaConverter();
    private static final Markdown MARKDOWN =
            new Markdown(text -> WebAddress.of(text).orElse(""), 2, FORMULAS);

    private MarkupText() {}

    /** The HTML of an abstract. */
    public static String html(String text) {
        return MARKDOWN.html(text);
    }

    /** The same by the parser alone. */
    public static String htmlTheSlowWay(String text) {
        return text.isEmpty() ? "" : MARKDOWN.htmlByFlexmark(text);
    }

    /** The beginning of an abstract as lists show it. */
    public static String excerpt(String text, int most) {
        return Excerpt.of(MARKDOWN.words(text, most), most);
    }

    /** Reads a text in every way that a page does: as abstract, excerpt, title and citation. */
    public static void readAll(String text) {
        html(text);
        excerpt(text, 300);
        if (!text.isBlank()) {
            String title = "a" + text.substring(0, Math.min(text.length(), Limits.LINE - 1));
            Paper paper = PaperBuilder.paper("a").title(title).text(text).build();
            MARKDOWN.formulas(text);
            new TitleRenderer(FORMULAS).html(title);
            Bibtex.of(
                    Citation.of(
                            paper,
                            "a",
                            "https://example.org/",
                            new TitleRenderer(new FormulaConverter())));
        }
    }

    /** A text with its formulas left out and its commands of TeX read, as pages show it. */
    public static String withoutFormulas(String text) {
        StringBuilder out = new StringBuilder();
        plain(TexReader.inMarkdown(text, true, new TexReader.Budget()).runs(), out);
        return out.toString();
    }

    private static void plain(List<Run> runs, StringBuilder out) {
        for (Run run : runs) {
            if (run instanceof Run.Text words) {
                out.append(words.text());
            } else if (run instanceof Run.Formula || run instanceof Run.Tie) {
                out.append(' ');
            }
            plain(run.inner(), out);
        }
    }
}
