package paperarchive.html;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paperarchive.tex.TexText;

/**
 * Formulas inside Markdown: what stands between two marks of {@link TexText} is one span, and
 * nothing within means anything to Markdown.
 */
final class TexMath implements InlineParserExtension {
    private final LightInlineParser parser;

    private TexMath(LightInlineParser parser) {
        this.parser = parser;
    }

    /** A formula with its marks. */
    static final class Span extends Node {
        Span(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Makes flexmark call this class at each mark before a formula. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "" + TexText.INLINE + TexText.DISPLAY;
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new TexMath(parser);
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    @Override
    public void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public void finalizeBlock(InlineParser inlineParser) {}

    @Override
    public boolean parse(LightInlineParser inlineParser) {
        BasedSequence text = parser.getInput();
        int start = parser.getIndex();
        int end = end(text, start);
        if (end < 0) {
            return false;
        }
        parser.flushTextNode();
        parser.getBlock().appendChild(new Span(text.subSequence(start, end)));
        parser.setIndex(end);
        return true;
    }

    /** Where the formula that opens at {@code start} ends, or -1 where none does. */
    static int end(CharSequence text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == TexText.END) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether a character is a mark before a formula. */
    static boolean opens(char c) {
        return c == TexText.INLINE || c == TexText.DISPLAY;
    }

    /** A formula with the mark before it, as {@link Formulas} takes it. */
    static String marked(CharSequence span) {
        return span.subSequence(0, span.length() - 1).toString();
    }
}
