package paperarchive.html;

import paperarchive.paper.Paper;
import paperarchive.text.FormulaConverter;
import paperarchive.text.TitleRenderer;
import paperarchive.words.Words;

/** Titles of papers in plain text, for outputs without elements. May be used from any thread. */
public final class PlainTitles {
    private final Words words;
    private final TitleRenderer titles;

    /**
     * Titles with the marks of a language: {@code [RETRACTED]}.
     *
     * @param formulas those of the pages, so that each is converted once
     */
    public PlainTitles(Words words, FormulaConverter formulas) {
        this.words = words;
        this.titles = new TitleRenderer(formulas);
    }

    /** Returns the title of a paper, its formulas as text. */
    public String of(Paper paper) {
        return titles.words(paper.title());
    }

    /** Returns the title, behind {@code [RETRACTED]} or {@code [WITHDRAWN]} if the paper is. */
    public String marked(Paper paper) {
        return PaperViews.notice(paper, words) + of(paper);
    }
}
