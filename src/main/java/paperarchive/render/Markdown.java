package paperarchive.render;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Markdown becomes HTML: CommonMark with tables, autolinks and strikethrough. Raw HTML is shown,
 * not obeyed; pictures become links, since no page asks another host for anything; headings begin
 * at {@code h3}, below those of the page.
 */
final class Markdown {
    private static final int TOP_HEADING = 3;

    private final Parser parser;
    private final HtmlRenderer renderer;

    /**
     * @param links the address a page shows for a link as written; empty for one it must not show
     */
    Markdown(UnaryOperator<String> links) {
        MutableDataSet options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        TablesExtension.create(),
                        AutolinkExtension.create(),
                        StrikethroughExtension.create()));
        options.set(HtmlRenderer.ESCAPE_HTML, true);
        options.set(HtmlRenderer.GENERATE_HEADER_ID, false);
        options.set(HtmlRenderer.RENDER_HEADER_ID, false);
        this.parser =
                Parser.builder(options)
                        .customInlineParserExtensionFactory(new TexMath.Factory())
                        .build();
        this.renderer =
                HtmlRenderer.builder(options)
                        .nodeRendererFactory(settings -> new SafeNodes(links))
                        .build();
    }

    /** The HTML of a text, block elements and all. */
    String html(String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (PlainText.holdsNoMarkup(text)) {
            return "<p>" + PlainText.escaped(text) + "</p>\n";
        }
        return htmlByFlexmark(text);
    }

    /** What {@link #html} must equal for every text; the slow way. */
    String htmlByFlexmark(String text) {
        Document document = parser.parse(text);
        lowerHeadings(document);
        return renderer.render(document);
    }

    /** The words of a text without its markup, in one line; mathematics stays as written. */
    String words(String text) {
        if (PlainText.holdsNoMarkup(text)) {
            return text;
        }
        StringBuilder words = new StringBuilder(text.length());
        collect(parser.parse(text), words);
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    private static void lowerHeadings(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() + TOP_HEADING - 1));
            }
            lowerHeadings(child);
        }
    }

    private static void collect(Node node, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                words.append(' ');
            } else if (child instanceof Code code) {
                words.append(code.getText());
            } else if (child.hasChildren() && !(child instanceof TextBase)) {
                collect(child, words);
            } else if (child instanceof HtmlEntity || !(child instanceof Block)) {
                words.append(child.getChars().unescape());
            } else {
                words.append(child.getChars());
            }
            if (child instanceof Block) {
                words.append(' ');
            }
        }
    }
}
