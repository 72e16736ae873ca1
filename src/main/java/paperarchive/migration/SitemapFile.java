package paperarchive.migration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import paperarchive.problem.Location;

/**
 * A sitemap file: a list of pages, or an index of sitemap files.
 *
 * <p>Source of the format: sitemaps.org protocol 0.9.
 */
record SitemapFile(List<Entry> pages, List<Entry> parts) {
    private static final int MOST_CHARACTERS = 2048;

    /** The value of one {@code loc} element. */
    record Entry(String address, Location at) {}

    /**
     * Reads the bytes of a sitemap.
     *
     * @throws IOException if they are not XML or not a sitemap
     */
    static SitemapFile read(byte[] bytes, String shown) throws IOException {
        List<Entry> pages = new ArrayList<>();
        List<Entry> parts = new ArrayList<>();
        try {
            XMLStreamReader xml = withoutEntities(bytes);
            String root = "";
            boolean part = false;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String name = xml.getLocalName();
                root = root.isEmpty() ? name : root;
                if (name.equals("sitemap") || name.equals("url")) {
                    part = name.equals("sitemap");
                } else if (name.equals("loc")) {
                    Location at = new Location(shown, xml.getLocation().getLineNumber());
                    (part ? parts : pages).add(new Entry(address(xml, at), at));
                }
            }
            if (!root.equals("urlset") && !root.equals("sitemapindex")) {
                throw new IOException(shown + " is not a sitemap: it begins with <" + root + ">");
            }
        } catch (XMLStreamException e) {
            throw new IOException(shown + " is not a sitemap: " + firstLine(e), e);
        }
        return new SitemapFile(pages, parts);
    }

    /** Returns an XML reader without external entities and DTDs. */
    private static XMLStreamReader withoutEntities(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    private static String address(XMLStreamReader xml, Location at)
            throws XMLStreamException, IOException {
        String address = xml.getElementText().strip();
        if (address.length() > MOST_CHARACTERS) {
            throw new IOException(at + " contains a URL longer than " + MOST_CHARACTERS);
        }
        return address;
    }

    private static String firstLine(XMLStreamException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }
}
