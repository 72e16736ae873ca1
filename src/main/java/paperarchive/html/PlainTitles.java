package paperarchive.html;

import paperarchive.paper.Paper;
import paperarchive.text.FormulaConverter;
import paperarchive.text.TitleRenderer;
import paperarchive.words.Words;

/** Titles of papers as plain text, for outputs without markup. Thread-safe. */
public final class PlainTitles {
    private final Words words;
    private final TitleRenderer titles;

    /**
     * Titles with the marks of a language: {@code [RETRACTED]}.
     *
     * @param formulas the converter that the pages use, so that each formula is converted once
     */
    public PlainTitles(Words words, FormulaConverter formulas) {
        this.words = words;
        this.titles = new TitleRenderer(formulas);
    }

    /** Returns the title of a paper, its formulas as text. */
    public String of(Paper paper) {
        return titles.words(paper.title());
    }

    /**
     * Returns the title, prefixed with {@code [RETRACTED]} or {@code [WITHDRAWN]} if applicable.
     */
    public String marked(Paper paper) {
        return PaperViews.notice(paper, words) + of(paper);
    }
}
