package paperarchive.importer;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of XML with its attributes and content. DTDs and external entities are disabled, so a
 * file can neither include another file nor expand while it is read.
 *
 * @param name with its prefix, as written: {@code arxiv:doi}; empty for a stretch of text
 */
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, String own) {
    private static final int DEEPEST = 64;

    /** Reads one element with all it holds. */
    static XmlNode parse(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        try {
            return read(reader);
        } finally {
            reader.close();
        }
    }

    private static XmlNode read(XMLStreamReader reader) throws XMLStreamException {
        XmlNode root = new XmlNode("", Map.of(), new ArrayList<>(), "");
        Deque<XmlNode> open = new ArrayDeque<>(List.of(root));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > DEEPEST) {
                        throw new XMLStreamException("elements are more than 64 deep");
                    }
                    XmlNode node =
                            new XmlNode(
                                    reader.getLocalName(),
                                    attributes(reader),
                                    new ArrayList<>(),
                                    "");
                    open.element().children.add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.element()
                                .children
                                .add(new XmlNode("", Map.of(), List.of(), reader.getText()));
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException(
                                "the entity &" + reader.getLocalName() + "; is not known");
                default -> {}
            }
        }
        return root.children.get(0);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Returns the elements of a name among the children. */
    List<XmlNode> all(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    Optional<XmlNode> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Returns the text of the first child of a name, or an empty text. */
    String text(String name) {
        return first(name).map(XmlNode::text).orElse("");
    }

    /** All text in the element. */
    String text() {
        if (name.isEmpty()) {
            return own;
        }
        StringBuilder text = new StringBuilder();
        children.forEach(child -> text.append(child.text()));
        return text.toString();
    }

    /** Returns the names of the elements among the children, each once. */
    List<String> names() {
        return children.stream().map(XmlNode::name).filter(n -> !n.isEmpty()).distinct().toList();
    }
}
