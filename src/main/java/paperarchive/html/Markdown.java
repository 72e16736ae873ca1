package paperarchive.html;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.RefNode;
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
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import paperarchive.tex.TexText;

/**
 * Markdown becomes HTML: CommonMark with tables, autolinks and strikethrough. Raw HTML is shown,
 * not obeyed; pictures become links, since no page asks another host for anything; headings begin
 * right below those of the page, whatever level they were written at.
 */
final class Markdown {
    private static final int MOST_HEADINGS = 6;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final Parser parser;
    private final Parser linkingParser;
    private final HtmlRenderer renderer;
    private final UnaryOperator<String> links;
    private final int above;
    private final Formulas formulas;

    /** A page shows the first words of a text, and all of it: its TeX is read once for both. */
    private final ThreadLocal<Marked> lastMarked =
            ThreadLocal.withInitial(() -> new Marked("", ""));

    /** A text and what {@link TexText} makes of it. */
    private record Marked(String text, String marked) {}

    /**
     * @param links the address a page shows for a link as written; empty for one it must not show
     * @param above the level of the heading the text stands under: 2 for {@code h2}
     */
    Markdown(UnaryOperator<String> links, int above, Formulas formulas) {
        this.links = links;
        this.above = above;
        this.formulas = formulas;
        MutableDataSet options = new MutableDataSet();
        options.set(HtmlRenderer.ESCAPE_HTML, true);
        options.set(HtmlRenderer.GENERATE_HEADER_ID, false);
        options.set(HtmlRenderer.RENDER_HEADER_ID, false);
        List<Extension> extensions =
                List.of(TablesExtension.create(), StrikethroughExtension.create());
        List<Extension> linking = new ArrayList<>(extensions);
        linking.add(AutolinkExtension.create());
        this.parser = parser(options.set(Parser.EXTENSIONS, extensions));
        this.linkingParser = parser(options.set(Parser.EXTENSIONS, linking));
        this.renderer =
                HtmlRenderer.builder(options)
                        .nodeRendererFactory(settings -> new SafeNodes(links, formulas))
                        .build();
    }

    private static Parser parser(MutableDataSet options) {
        return Parser.builder(options)
                .customInlineParserExtensionFactory(new TexMath.Factory())
                .build();
    }

    /** To look for bare addresses costs as much as all else: only where there may be one. */
    private Document parsed(String text) {
        Parser fitting = PlainText.mayHoldAddress(text) ? linkingParser : parser;
        return DeepStack.with(() -> fitting.parse(text));
    }

    private String marked(String text) {
        Marked last = lastMarked.get();
        if (!last.text().equals(text)) {
            last = new Marked(text, TexText.inMarkdown(text));
            lastMarked.set(last);
        }
        return last.marked();
    }

    /** The HTML of a text, block elements and all. */
    String html(String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (Excess.isIn(text)) {
            return asWritten(text);
        }
        String marked = marked(text);
        Optional<String> plain = PlainText.html(marked, links, formulas);
        return plain.isPresent() ? "<p>" + plain.get() + "</p>\n" : ofMarked(marked);
    }

    /** What {@link #html} must equal for every text; the slow way. */
    String htmlByFlexmark(String text) {
        return Excess.isIn(text) ? asWritten(text) : ofMarked(marked(text));
    }

    private String ofMarked(String marked) {
        Document document = parsed(marked);
        if (Excess.isIn(document)) {
            return unmarked(asWritten(marked));
        }
        int highest = highestHeading(document);
        if (highest <= MOST_HEADINGS) {
            lowerHeadings(document, above + 1 - highest);
        }
        return unmarked(renderer.render(document));
    }

    /** A formula within an address or within code is what it was: text. */
    private static String unmarked(String text) {
        return text.indexOf(TexText.END) < 0
                ? text
                : text.replaceAll("[" + TexText.INLINE + TexText.END + "]", "\\$")
                        .replace(String.valueOf(TexText.DISPLAY), "$$");
    }

    /** A text whose markup is not obeyed. */
    private static String asWritten(String text) {
        return "<p>" + HtmlText.escaped(text) + "</p>\n";
    }

    /**
     * The first words of a text without its markup, in one line; mathematics in plain text.
     *
     * @param most there are more characters than this, or all there are
     */
    String words(String text, int most) {
        if (Excess.isIn(text)) {
            return oneLine(text);
        }
        String marked = marked(text);
        Optional<String> plain = PlainText.words(marked, most, formulas);
        return plain.isPresent() ? plain.get() : wordsOfMarked(marked);
    }

    /** All words of a text, which {@link #words} must equal as far as it goes; the slow way. */
    String wordsByFlexmark(String text) {
        return Excess.isIn(text) ? oneLine(text) : wordsOfMarked(marked(text));
    }

    private String wordsOfMarked(String marked) {
        Document document = parsed(marked);
        StringBuilder words = new StringBuilder(marked.length());
        if (Excess.isIn(document)) {
            words.append(marked);
        } else {
            collect(document, words);
        }
        return unmarked(oneLine(words.toString()));
    }

    private static String oneLine(String text) {
        return WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
    }

    private static int highestHeading(Node node) {
        int highest = node instanceof Heading heading ? heading.getLevel() : MOST_HEADINGS + 1;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            highest = Math.min(highest, highestHeading(child));
        }
        return highest;
    }

    private static void lowerHeadings(Node node, int by) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                heading.setLevel(Math.min(MOST_HEADINGS, heading.getLevel() + by));
            }
            lowerHeadings(child, by);
        }
    }

    /** Words in brackets that stand for themselves, since nothing defines them. */
    private static boolean isNoReference(Node node) {
        return node instanceof RefNode reference && !reference.isDefined();
    }

    private void collect(Node node, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                words.append(' ');
            } else if (child instanceof TexMath.Span) {
                words.append(formulas.of(TexMath.marked(child.getChars())).words());
            } else if (isNoReference(child)) {
                words.append(child.getChars());
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
