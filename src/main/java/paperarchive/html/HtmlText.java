package paperarchive.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/** Marks HTML that is ready, so that templates write it without escaping it again. */
final class HtmlText {
    private HtmlText() {}

    /** Returns HTML as templates write it. */
    static TemplateHTMLOutputModel ready(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("HTML is always markup", e);
        }
    }
}
