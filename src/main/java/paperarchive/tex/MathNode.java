package paperarchive.tex;

import java.util.List;

/**
 * An element of MathML Core: {@code <mi>x</mi>}, {@code <msup>…</msup>}. It holds a text or
 * children, never both.
 *
 * @param attributes as they are written, each after a space: {@code stretchy="false"}; names and
 *     values are among those that {@link MathMlNormalizer} lets pass
 * @param text not escaped
 */
public record MathNode(String name, String attributes, String text, List<MathNode> children) {
    public MathNode {
        children = List.copyOf(children);
    }

    static MathNode leaf(String name, String text) {
        return new MathNode(name, "", text, List.of());
    }

    static MathNode leaf(String name, String attributes, String text) {
        return new MathNode(name, attributes, text, List.of());
    }

    static MathNode of(String name, List<MathNode> children) {
        return new MathNode(name, "", "", children);
    }

    static MathNode of(String name, MathNode... children) {
        return new MathNode(name, "", "", List.of(children));
    }

    /** Nodes where one is wanted: the only one, or a row of them all. */
    static MathNode row(List<MathNode> nodes) {
        return nodes.size() == 1 ? nodes.get(0) : of("mrow", nodes);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }
}
