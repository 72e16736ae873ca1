package paperarchive.text;

import java.util.ArrayList;
import java.util.List;

/** Writes titles of papers: plain text that may hold formulas and commands of TeX. */
public final class TitleRenderer {
    private final FormulaConverter formulas;

    public TitleRenderer(FormulaConverter formulas) {
        this.formulas = formulas;
    }

    /** Returns the HTML of a title for a heading or a list; links become plain text. */
    public String html(String title) {
        return HtmlWriter.ofTitle(TexReader.line(title), formulas);
    }

    /** Returns a title in plain text. */
    public String words(String title) {
        return PlainTextWriter.of(TexReader.line(title), formulas).replace('\u00a0', ' ');
    }

    /**
     * Returns a name or another one-line text in plain text: TeX commands and character references
     * are read, {@code R\&D} is R&D, and a formula is written in Unicode.
     */
    public static String plain(String line) {
        return formulas(line).isEmpty()
                ? TexReader.plain(line)
                : new TitleRenderer(new FormulaConverter()).words(line);
    }

    /** Returns the formulas of a title in their order. */
    public static List<Run.Formula> formulas(String title) {
        List<Run.Formula> found = new ArrayList<>();
        Markdown.collectFormulas(TexReader.line(title), found);
        return found;
    }
}
