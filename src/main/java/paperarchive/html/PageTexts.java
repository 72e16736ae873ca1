package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import paperarchive.paper.Paper;
import paperarchive.text.Excerpt;
import paperarchive.text.Markdown;
import paperarchive.text.MarkdownText;

/** The texts of one paper, each read once for all that its page shows of it. For one thread. */
record PageTexts(MarkdownText abstractText, MarkdownText summary, boolean summarized) {
    static PageTexts of(Paper paper, Markdown markdown) {
        return new PageTexts(
                markdown.read(paper.abstractText()),
                markdown.read(paper.summary()),
                !paper.summary().isEmpty());
    }

    TemplateHTMLOutputModel abstractHtml() {
        return EscapedHtml.ready(abstractText.html());
    }

    TemplateHTMLOutputModel summaryHtml() {
        return EscapedHtml.ready(summary.html());
    }

    /** The first words of the summary, or else of the abstract; empty if there is neither. */
    String beginning(int most) {
        return Excerpt.of((summarized ? summary : abstractText).words(most), most);
    }
}
