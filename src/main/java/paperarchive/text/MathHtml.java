package paperarchive.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.tex.MathNode;

/**
 * Writes MathML for HTML. Size attributes, which MathML Core allows on any element, are written on
 * {@code mstyle}, because HTML checkers accept them only there.
 */
final class MathHtml {
    private static final Pattern STYLE =
            Pattern.compile(" (?:scriptlevel|displaystyle)=\"[^\"]*\"");

    private MathHtml() {}

    static String of(MathNode math) {
        StringBuilder html = new StringBuilder(96);
        write(math, html);
        return html.toString();
    }

    private static void write(MathNode node, StringBuilder html) {
        String attributes = node.attributes();
        boolean styled = attributes.contains("scriptlevel") || attributes.contains("displaystyle");
        if (styled && !node.name().equals("mstyle")) {
            write(within(node), html);
            return;
        }
        html.append('<').append(node.name()).append(attributes).append('>');
        html.append(Html.escaped(node.text()));
        for (MathNode child : node.children()) {
            write(child, html);
        }
        html.append("</").append(node.name()).append('>');
    }

    /** Wraps the node, or the content of a mere row, in an element for its style. */
    private static MathNode within(MathNode node) {
        StringBuilder style = new StringBuilder();
        Matcher said = STYLE.matcher(node.attributes());
        while (said.find()) {
            style.append(said.group());
        }
        String others = said.replaceAll("");
        MathNode bare = new MathNode(node.name(), others, node.text(), node.children());
        boolean row = node.name().equals("mrow") && others.isEmpty();
        return new MathNode("mstyle", style.toString(), "", row ? node.children() : List.of(bare));
    }
}
