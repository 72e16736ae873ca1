package paperarchive.text;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paperarchive.text.TexReader.Atom;

/**
 * A flexmark extension that parses mathematics, TeX commands and bare URLs in inline text only, not
 * in code, link destinations or table delimiter rows.
 */
final class TexInlineParser implements InlineParserExtension {
    private final boolean linking;
    private final TexReader.Budget budget = new TexReader.Budget();
    private @Nullable BasedSequence input;
    private @Nullable String text;
    private @Nullable TexReader reader;

    private TexInlineParser(boolean linking) {
        this.linking = linking;
    }

    /** A part of a paragraph that is not Markdown. */
    static final class RunNode extends Node {
        private final List<Run> runs;

        RunNode(BasedSequence chars, List<Run> runs) {
            super(chars);
            this.runs = runs;
        }

        List<Run> runs() {
            return runs;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Makes flexmark call the parser at each character that may begin TeX or a URL. */
    record Factory(boolean linking) implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return TexReader.SIGNS.replace("&", "") + (linking ? "hHwW" : "");
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new TexInlineParser(linking);
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
    public boolean parse(LightInlineParser parser) {
        BasedSequence now = parser.getInput();
        String source = text;
        TexReader known = reader;
        if (now != input || source == null || known == null) {
            source = now.toString();
            boolean tex = parser.getDocument().getChars().indexOf('\\') >= 0;
            known = TexReader.inMarkdown(source, tex, budget);
            input = now;
            text = source;
            reader = known;
        }
        int start = parser.getIndex();
        Atom atom = atom(known, source, start);
        if (atom == null) {
            return false;
        }
        parser.flushTextNode();
        if (!atom.runs().isEmpty()) {
            RunNode node = new RunNode(now.subSequence(start, atom.end()), atom.runs());
            parser.getBlock().appendChild(node);
        }
        parser.setIndex(atom.end());
        return true;
    }

    private @Nullable Atom atom(TexReader known, String source, int start) {
        if (linking && "hHwW".indexOf(source.charAt(start)) >= 0) {
            int end = BareAddresses.end(source, start);
            return end < 0 ? null : Atom.of(BareAddresses.link(source.substring(start, end)), end);
        }
        return known.at(start);
    }
}
