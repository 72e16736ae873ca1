package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import paperarchive.tex.TexText;

/** Titles of papers: plain text that may hold formulas and commands of TeX. */
final class Titles {
    private final Formulas formulas;

    Titles(Formulas formulas) {
        this.formulas = formulas;
    }

    /** A title for a heading or a list, its formulas as MathML. */
    TemplateHTMLOutputModel html(String title) {
        StringBuilder html = new StringBuilder(title.length() + 16);
        for (TexText.Run run : TexText.inLine(title)) {
            html.append(
                    run.formula()
                            ? formulas.of(TexText.INLINE + run.text()).html()
                            : HtmlText.escaped(run.text()));
        }
        return HtmlText.ready(html.toString());
    }

    /** A title in plain text, for where no element can stand. */
    String words(String title) {
        StringBuilder words = new StringBuilder(title.length());
        for (TexText.Run run : TexText.inLine(title)) {
            words.append(
                    run.formula()
                            ? formulas.of(TexText.INLINE + run.text())
                                    .words()
                                    .replace('\u00a0', ' ')
                            : run.text());
        }
        return words.toString();
    }
}
