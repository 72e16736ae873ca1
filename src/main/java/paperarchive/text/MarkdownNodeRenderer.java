package paperarchive.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renders links, images and mathematics safely: nothing in a record is executed or fetched. */
final class MarkdownNodeRenderer implements NodeRenderer {
    private static final Pattern PICTURE =
            Pattern.compile("\\.(avif|gif|jpe?g|png|svg|webp)$", Pattern.CASE_INSENSITIVE);

    private final UnaryOperator<String> links;
    private final FormulaConverter formulas;

    MarkdownNodeRenderer(UnaryOperator<String> links, FormulaConverter formulas) {
        this.links = links;
        this.formulas = formulas;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(
                        Link.class, (node, in, out) -> link(node, node.getUrl(), in, out)),
                new NodeRenderingHandler<>(
                        Image.class,
                        (node, in, out) -> image(node, node.getText(), node.getUrl(), in, out)),
                new NodeRenderingHandler<>(LinkRef.class, this::reference),
                new NodeRenderingHandler<>(ImageRef.class, this::imageReference),
                new NodeRenderingHandler<>(
                        AutoLink.class,
                        (node, in, out) -> address(node.getText(), "", isBracketed(node), out)),
                new NodeRenderingHandler<>(
                        MailLink.class,
                        (node, in, out) ->
                                address(node.getText(), "mailto:", isBracketed(node), out)),
                new NodeRenderingHandler<>(
                        TexInlineParser.RunNode.class,
                        (node, in, out) -> out.raw(HtmlWriter.of(node.runs(), formulas, links))));
    }

    private static boolean isBracketed(Node node) {
        return node.getChars().startsWith("<");
    }

    private void link(
            Node node,
            BasedSequence url,
            NodeRendererContext in,
            com.vladsch.flexmark.html.HtmlWriter out) {
        String address = links.apply(url.unescape());
        if (address.isEmpty()) {
            in.renderChildren(node);
            return;
        }
        open(address, out);
        in.renderChildren(node);
        out.raw("</a>");
    }

    /** Images of the site itself are shown; images from other hosts become links. */
    private void image(
            Node node,
            BasedSequence alternative,
            BasedSequence url,
            NodeRendererContext in,
            com.vladsch.flexmark.html.HtmlWriter out) {
        String written = url.unescape();
        String address = isOfSite(written) ? links.apply(written) : "";
        if (address.isEmpty()) {
            link(node, url, in, out);
            return;
        }
        out.raw("<img src=\"" + Html.escaped(address) + "\"");
        out.raw(" alt=\"" + Html.escaped(alternative.unescape()) + "\"");
        out.raw(" loading=lazy>");
    }

    private static boolean isOfSite(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && PICTURE.matcher(address).find();
    }

    private void imageReference(
            RefNode node, NodeRendererContext in, com.vladsch.flexmark.html.HtmlWriter out) {
        Reference target = node.isDefined() ? definition(node, in) : null;
        if (target != null) {
            image(node, node.getText(), target.getUrl(), in, out);
        } else {
            out.text(node.getChars());
        }
    }

    private void reference(
            RefNode node, NodeRendererContext in, com.vladsch.flexmark.html.HtmlWriter out) {
        Reference target = node.isDefined() ? definition(node, in) : null;
        if (target != null) {
            link(node, target.getUrl(), in, out);
        } else {
            out.text(node.getChars());
        }
    }

    private static @Nullable Reference definition(RefNode node, NodeRendererContext in) {
        return node.getReferenceNode(in.getDocument());
    }

    private void address(
            BasedSequence text,
            String scheme,
            boolean bracketed,
            com.vladsch.flexmark.html.HtmlWriter out) {
        String shown = text.unescape();
        String written = shown.startsWith("www.") ? "http://" + shown : scheme + shown;
        String address = links.apply(written);
        if (address.isEmpty()) {
            // std::vector<std::string> is not a URL.
            out.text(bracketed ? "<" + shown + ">" : shown);
        } else {
            open(address, out);
            out.text(shown);
            out.raw("</a>");
        }
    }

    private static void open(String address, com.vladsch.flexmark.html.HtmlWriter out) {
        out.raw("<a href=\"" + Html.escaped(address) + "\">");
    }
}
