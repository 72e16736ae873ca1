package paperarchive.render;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * TeX mathematics inside Markdown: {@code $a_1 * b_1$} is one span whose underscores and stars mean
 * nothing to Markdown. The currency sign stays a currency sign: {@code $5 and $6} holds no span.
 *
 * <p>Source of the rule: pandoc, extension tex_math_dollars: the opening dollar has a non-space
 * right after it, the closing one a non-space right before it and no digit right after it.
 */
final class TexMath implements InlineParserExtension {
    private final LightInlineParser parser;

    private TexMath(LightInlineParser parser) {
        this.parser = parser;
    }

    /** A span with its dollar signs. */
    static final class Span extends Node {
        Span(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Makes flexmark call this class at each dollar sign. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "$";
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

    /** Where the span that opens at {@code start} ends, or -1 where none does. */
    static int end(CharSequence text, int start) {
        int width = start + 1 < text.length() && text.charAt(start + 1) == '$' ? 2 : 1;
        int close = nextDollar(text, start + width);
        if (close <= start + width) {
            return -1;
        }
        if (width == 2) {
            boolean doubled = close + 1 < text.length() && text.charAt(close + 1) == '$';
            return doubled ? close + 2 : -1;
        }
        boolean spaced =
                Character.isWhitespace(text.charAt(start + 1))
                        || Character.isWhitespace(text.charAt(close - 1));
        boolean digitAfter = close + 1 < text.length() && Character.isDigit(text.charAt(close + 1));
        return spaced || digitAfter ? -1 : close + 1;
    }

    private static int nextDollar(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                return i;
            }
        }
        return -1;
    }
}
