package paperarchive.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/** Text as HTML, for what is not written by a template: those escape by themselves. */
final class HtmlText {
    private HtmlText() {}

    /** The text as it stands in HTML, in an element or between double quotes. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                html.append(text, done, i).append(entity);
                done = i + 1;
            }
        }
        return done == 0 ? text : html.append(text, done, text.length()).toString();
    }

    /** HTML that is ready, as templates write it out without escaping it again. */
    static TemplateHTMLOutputModel ready(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("HTML is always markup", e);
        }
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
