package paperarchive.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Checks whether HTML may be embedded in XML. */
final class XhtmlCheck {
    private static final String BEGIN = "<p>";
    private static final String END = "</p>\n";
    private static final List<String> ESCAPED = List.of("&amp;", "&lt;", "&gt;", "&quot;", "&#39;");

    /** A parser serves one text after the other; to make one costs more than to read a text. */
    private static final ThreadLocal<SAXParser> PARSERS =
            ThreadLocal.withInitial(XhtmlCheck::parser);

    private XhtmlCheck() {}

    /** Returns whether a piece of HTML is well-formed XML within an element. */
    static boolean isWellFormed(String html) {
        return isParagraph(html) || isRead(html);
    }

    /** Returns whether it is a single paragraph without child elements, like most abstracts. */
    private static boolean isParagraph(String html) {
        if (!html.startsWith(BEGIN) || !html.endsWith(END)) {
            return html.isEmpty();
        }
        for (int i = BEGIN.length(); i < html.length() - END.length(); i++) {
            char c = html.charAt(i);
            boolean special = c == '<' || c == '>' || c < ' ' || c >= 0xd800;
            boolean reference = c == '&' && ESCAPED.stream().noneMatch(startsAt(html, i));
            if ((special && c != '\n') || reference) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<String> startsAt(String html, int at) {
        return reference -> html.startsWith(reference, at);
    }

    private static boolean isRead(String html) {
        try {
            PARSERS.get()
                    .parse(
                            new InputSource(new StringReader("<div>" + html + "</div>")),
                            new DefaultHandler());
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("every Java platform reads XML from memory", e);
        }
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform has a parser of XML", e);
        }
    }
}
