package paperarchive.feed;

import freemarker.core.TemplateXMLOutputModel;
import freemarker.core.XMLOutputFormat;
import freemarker.template.TemplateModelException;

/** Marks text as XML, so templates do not escape it again. */
final class EscapedXml {
    private EscapedXml() {}

    /** Returns XML that templates write unescaped. */
    static TemplateXMLOutputModel ready(String xml) {
        try {
            return XMLOutputFormat.INSTANCE.fromMarkup(xml);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("XML is always markup", e);
        }
    }
}
