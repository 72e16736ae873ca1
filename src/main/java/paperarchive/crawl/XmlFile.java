package paperarchive.crawl;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of an XML file (feed or sitemap) that are checked. */
final class XmlFile {
    /**
     * The content of a file.
     *
     * @param addresses the pages that it names
     * @param missing required elements that are missing: {@code updated}
     */
    record Outline(List<String> addresses, List<String> missing) {}

    /** A file that is not well-formed. */
    static final class NotWellFormed extends Exception {
        private static final long serialVersionUID = 1L;

        NotWellFormed(String message) {
            super(message);
        }
    }

    private XmlFile() {}

    static Outline read(String text) throws NotWellFormed {
        Reader reader = new Reader();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(text)), reader);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new NotWellFormed(String.valueOf(e.getMessage()));
        }
        return new Outline(reader.addresses, List.copyOf(reader.missing));
    }

    private static final class Reader extends DefaultHandler {
        private static final Set<String> REQUIRED = Set.of("id", "title", "updated");

        private final List<String> addresses = new ArrayList<>();
        private final Set<String> missing = new HashSet<>();
        private final Deque<Set<String>> open = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            text.setLength(0);
            if (!open.isEmpty()) {
                open.peek().add(name);
            }
            open.push(new HashSet<>());
            String rel = attributes.getValue("rel");
            boolean isPage = rel == null || rel.equals("alternate") || rel.equals("self");
            String href = attributes.getValue("href");
            if (name.equals("link") && href != null && isPage) {
                addresses.add(href);
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            text.append(chars, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            Set<String> children = open.pop();
            if (name.equals("feed") || name.equals("entry")) {
                REQUIRED.stream().filter(child -> !children.contains(child)).forEach(missing::add);
            }
            if (name.equals("loc")) {
                addresses.add(text.toString().strip());
            }
        }
    }
}
