package paperarchive.text;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
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

/**
 * Writes Markdown as HTML and as plain text: CommonMark with tables, autolinks, strikethrough,
 * mathematics and commands of TeX. Raw HTML is shown as text; images from other hosts become links,
 * because pages load nothing from other hosts; heading levels are shifted to fit below those of the
 * page. Thread-safe.
 */
public final class Markdown {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final Parser parser;
    private final Parser linkingParser;
    private final Parser mailParser;
    private final HtmlRenderer renderer;
    private final UnaryOperator<String> links;
    private final int above;
    private final FormulaConverter formulas;

    /**
     * A writer of Markdown.
     *
     * @param links maps a link as written to its URL on the page; empty for a link that is not
     *     allowed
     * @param above the level of the heading above the text: 2 for {@code h2}
     */
    public Markdown(UnaryOperator<String> links, int above, FormulaConverter formulas) {
        this.links = links;
        this.above = above;
        this.formulas = formulas;
        MutableDataSet options = new MutableDataSet();
        options.set(HtmlRenderer.ESCAPE_HTML, true);
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        options.set(HtmlRenderer.GENERATE_HEADER_ID, false);
        options.set(HtmlRenderer.RENDER_HEADER_ID, false);
        List<Extension> extensions =
                List.of(TablesExtension.create(), StrikethroughExtension.create());
        List<Extension> linking = new ArrayList<>(extensions);
        linking.add(AutolinkExtension.create());
        options.set(Parser.EXTENSIONS, extensions);
        this.parser = parser(options, false);
        this.linkingParser = parser(options, true);
        this.mailParser = parser(options.set(Parser.EXTENSIONS, linking), true);
        this.renderer =
                HtmlRenderer.builder(options)
                        .nodeRendererFactory(settings -> new MarkdownNodeRenderer(links, formulas))
                        .build();
    }

    private static Parser parser(MutableDataSet options, boolean linking) {
        return Parser.builder(options)
                .customInlineParserExtensionFactory(new TexInlineParser.Factory(linking))
                .build();
    }

    /** Only if there may be bare URLs, because finding them takes as long as everything else. */
    Document parsed(String text) {
        Parser linksOnly = FastMarkdown.mayHoldAddress(text) ? linkingParser : parser;
        Parser fitting = text.indexOf('@') >= 0 ? mailParser : linksOnly;
        Document document = DeepStack.with(() -> fitting.parse(text));
        showUnusedDefinitions(document);
        return document;
    }

    /** A definition that no link uses is text: {@code [Aim]: survey}. */
    private void showUnusedDefinitions(Document document) {
        List<Reference> definitions = new ArrayList<>();
        List<Node> used = new ArrayList<>();
        collectReferences(document, document, definitions, used);
        for (Reference definition : definitions) {
            boolean links = !this.links.apply(definition.getUrl().unescape()).isEmpty();
            if (!links || !used.contains(definition)) {
                Paragraph paragraph = new Paragraph(definition.getChars());
                paragraph.appendChild(new Text(definition.getChars()));
                definition.insertBefore(paragraph);
                definition.unlink();
            }
        }
    }

    private static void collectReferences(
            Document document, Node node, List<Reference> definitions, List<Node> used) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Reference reference) {
                definitions.add(reference);
            } else if (child instanceof RefNode reference && reference.isDefined()) {
                Reference target = reference.getReferenceNode(document);
                if (target != null) {
                    used.add(target);
                }
            }
            collectReferences(document, child, definitions, used);
        }
    }

    /** Reads a text that is written in several forms, so that it is parsed once at most. */
    public MarkdownText read(String text) {
        return new MarkdownText(text, this);
    }

    /** Returns the HTML of a text, block elements and all. */
    public String html(String text) {
        return read(text).html();
    }

    /** Returns the reference result of {@link #html}, without the fast path. */
    String htmlByFlexmark(String text) {
        MarkdownText read = read(text);
        return read.isAsWritten()
                ? asWritten(text)
                : html(parsed(read.prepared()), read.prepared());
    }

    /** The HTML of a text by the quick way; empty where only the parser may read it. */
    Optional<String> quickHtml(String prepared) {
        return FastMarkdown.html(prepared, links, formulas).map(html -> "<p>" + html + "</p>\n");
    }

    /** The HTML of a text that was parsed. */
    String html(Document document, String prepared) {
        if (MarkdownLimits.isIn(document)) {
            return asWritten(prepared);
        }
        HeadingLevels.lower(document, above + 1);
        return renderer.render(document);
    }

    /** Renders a text without interpreting its markup. */
    static String asWritten(String text) {
        return "<p>" + Html.escaped(text) + "</p>\n";
    }

    /**
     * Returns the first words of a text without its markup, in one line; mathematics in plain text.
     *
     * @param most the result has more than this many characters, or is the whole text
     */
    public String words(String text, int most) {
        return read(text).words(most);
    }

    /** Returns the whole text, of which {@link #words} must be a prefix. */
    String wordsByFlexmark(String text) {
        MarkdownText read = read(text);
        return read.isAsWritten() ? oneLine(text) : words(parsed(read.prepared()), read.prepared());
    }

    /** The words of a text by the quick way; empty where only the parser may read it. */
    Optional<String> quickWords(String prepared, int most) {
        return FastMarkdown.words(prepared, most, formulas);
    }

    /** The words of a text that was parsed. */
    String words(Document document, String prepared) {
        if (MarkdownLimits.isIn(document)) {
            return oneLine(prepared);
        }
        StringBuilder words = new StringBuilder(prepared.length());
        collect(document, words);
        return oneLine(words.toString());
    }

    /**
     * Returns the lines of a text with probably unintended Markdown markup, such as {@code We
     * compute 2**10 and 3**5}.
     */
    public List<String> unintended(String text) {
        if (!UnintendedMarkup.mayBeIn(text) || MarkdownLimits.isIn(text)) {
            return List.of();
        }
        String prepared = TexBlocks.prepared(text);
        Document document = parsed(prepared);
        return MarkdownLimits.isIn(document) ? List.of() : UnintendedMarkup.in(document, prepared);
    }

    /** Returns the formulas of a text in their order. */
    public List<Run.Formula> formulas(String text) {
        List<Run.Formula> found = new ArrayList<>();
        if ((text.indexOf('$') >= 0 || text.indexOf('\\') >= 0) && !MarkdownLimits.isIn(text)) {
            collectFormulas(parsed(TexBlocks.prepared(text)), found);
        }
        return found;
    }

    private static void collectFormulas(Node node, List<Run.Formula> found) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TexInlineParser.RunNode runs) {
                collectFormulas(runs.runs(), found);
            }
            collectFormulas(child, found);
        }
    }

    static void collectFormulas(List<Run> runs, List<Run.Formula> found) {
        for (Run run : runs) {
            if (run instanceof Run.Formula formula) {
                found.add(formula);
            }
            collectFormulas(run.inner(), found);
        }
    }

    static String oneLine(String text) {
        return WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
    }

    /** Writes bracketed text without a link definition as it is. */
    private static boolean isNoReference(Node node) {
        return node instanceof RefNode reference && !reference.isDefined();
    }

    private void collect(Node node, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                words.append(' ');
            } else if (child instanceof TexInlineParser.RunNode runs) {
                words.append(PlainTextWriter.of(runs.runs(), formulas));
            } else if (child instanceof TableSeparator || child instanceof Reference) {
                continue;
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
            if (child instanceof Block || child instanceof TableCell) {
                words.append(' ');
            }
        }
    }
}
