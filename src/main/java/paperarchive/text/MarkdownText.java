package paperarchive.text;

import com.vladsch.flexmark.util.ast.Document;
import java.util.Optional;

/**
 * A Markdown text that is parsed once at most, in whatever forms it is written: as HTML for a page,
 * in plain words for its description. For one thread.
 */
public final class MarkdownText {
    private final String text;
    private final Markdown markdown;
    private final boolean plain;
    private Optional<String> prepared = Optional.empty();
    private Optional<Document> document = Optional.empty();

    MarkdownText(String text, Markdown markdown) {
        this.text = text;
        this.markdown = markdown;
        this.plain = PlainParagraph.is(text);
    }

    /** Whether there is too much markup in the text for it to be obeyed. */
    boolean isAsWritten() {
        return MarkdownLimits.isIn(text);
    }

    /** The text as the parser reads it. */
    String prepared() {
        String known = prepared.orElseGet(() -> TexBlocks.prepared(text));
        prepared = Optional.of(known);
        return known;
    }

    /** The HTML of the text, block elements and all. */
    public String html() {
        if (text.isEmpty()) {
            return "";
        }
        if (plain || isAsWritten()) {
            return plain ? "<p>" + text + "</p>\n" : Markdown.asWritten(text);
        }
        Optional<String> quick =
                document.isPresent() ? Optional.empty() : markdown.quickHtml(prepared());
        return quick.isPresent() ? quick.get() : markdown.html(document(), prepared());
    }

    /** The same first words as {@link Markdown#words} returns. */
    public String words(int most) {
        if (plain || isAsWritten()) {
            return plain ? text : Markdown.oneLine(text);
        }
        Optional<String> quick =
                document.isPresent() ? Optional.empty() : markdown.quickWords(prepared(), most);
        return quick.isPresent() ? quick.get() : markdown.words(document(), prepared());
    }

    private Document document() {
        Document parsed = document.orElseGet(() -> markdown.parsed(prepared()));
        document = Optional.of(parsed);
        return parsed;
    }
}
