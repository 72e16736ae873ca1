package paperarchive.tex;

/** A formula as XML, for tests to compare and parse. */
final class MathXml {
    private MathXml() {}

    static String of(MathNode node) {
        StringBuilder xml = new StringBuilder();
        write(node, xml);
        return xml.toString();
    }

    private static void write(MathNode node, StringBuilder xml) {
        xml.append('<').append(node.name()).append(node.attributes()).append('>');
        xml.append(node.text().replace("&", "&amp;").replace("<", "&lt;"));
        node.children().forEach(child -> write(child, xml));
        xml.append("</").append(node.name()).append('>');
    }
}
