package paperarchive.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/** Marks HTML as already escaped, so templates do not escape it again. */
final class EscapedHtml {
    private EscapedHtml() {}

    /** Returns HTML that templates write unescaped. */
    static TemplateHTMLOutputModel ready(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("HTML is always markup", e);
        }
    }
}
