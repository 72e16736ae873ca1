package paperarchive.render;

import paperarchive.tex.MathNode;

/** Writes MathML as it stands in HTML. */
final class MathHtml {
    private MathHtml() {}

    static String of(MathNode math) {
        StringBuilder html = new StringBuilder(96);
        write(math, html);
        return html.toString();
    }

    private static void write(MathNode node, StringBuilder html) {
        html.append('<').append(node.name()).append(node.attributes()).append('>');
        html.append(HtmlText.escaped(node.text()));
        for (MathNode child : node.children()) {
            write(child, html);
        }
        html.append("</").append(node.name()).append('>');
    }
}
