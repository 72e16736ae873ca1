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
    private final boolean asWritten;
    private final String prepared;
    private Optional<Document> document = Optional.empty();

    MarkdownText(String text, Markdown markdown) {
        this.text = text;
        this.markdown = markdown;
        this.asWritten = MarkdownLimits.isIn(text);
        this.prepared = asWritten ? text : TexBlocks.prepared(text);
    }

    /** Whether there is too much markup in the text for it to be obeyed. */
    boolean isAsWritten() {
        return asWritten;
    }

    /** The text as the parser reads it. */
    String prepared() {
        return prepared;
    }

    /** The HTML of the text, block elements and all. */
    public String html() {
        if (text.isEmpty()) {
            return "";
        }
        if (asWritten) {
            return Markdown.asWritten(text);
        }
        Optional<String> quick =
                document.isPresent() ? Optional.empty() : markdown.quickHtml(prepared);
        return quick.isPresent() ? quick.get() : markdown.html(document(), prepared);
    }

    /** The same first words as {@link Markdown#words} returns. */
    public String words(int most) {
        if (asWritten) {
            return Markdown.oneLine(text);
        }
        Optional<String> quick =
                document.isPresent() ? Optional.empty() : markdown.quickWords(prepared, most);
        return quick.isPresent() ? quick.get() : markdown.words(document(), prepared);
    }

    private Document document() {
        Document parsed = document.orElseGet(() -> markdown.parsed(prepared));
        document = Optional.of(parsed);
        return parsed;
    }
}
