package paperarchive.search;

import paperarchive.paper.Paper;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Markdown;
import paperarchive.text.TitleRenderer;

/** The texts of papers as plain text. Thread-safe. */
final class PaperTexts {
    private final TitleRenderer titles;
    private final Markdown markdown;

    PaperTexts(FormulaConverter formulas) {
        this.titles = new TitleRenderer(formulas);
        this.markdown = new Markdown(address -> "", 2, formulas);
    }

    String title(Paper paper) {
        String plain = titles.words(paper.title());
        // Most are the same, and a large archive need not hold both.
        return plain.equals(paper.title()) ? paper.title() : plain;
    }

    String abstractText(Paper paper) {
        return plain(paper.abstractText());
    }

    String summary(Paper paper) {
        return plain(paper.summary());
    }

    private String plain(String text) {
        return text.isEmpty() ? "" : markdown.words(text, Integer.MAX_VALUE);
    }
}
