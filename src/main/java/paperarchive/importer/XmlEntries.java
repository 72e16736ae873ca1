package paperarchive.importer;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import paperarchive.read.AllowedCharacters;
import paperarchive.read.Limits;

/** Reads XML elements with given names, each parsed separately, in the order of the file. */
final class XmlEntries {
    private final ImportSource source;
    private final EntrySink sink;
    private final Pattern start;

    /**
     * Elements of a source.
     *
     * @param names the names of the elements, joined by bars: {@code entry|record}
     */
    XmlEntries(ImportSource source, String names, EntrySink sink) {
        this.source = source;
        this.sink = sink;
        this.start = Pattern.compile("<(" + names + ")(?=[\\s>/])[^<>]*>");
    }

    /**
     * Passes on each element and its line; reports one that is not well-formed.
     *
     * @param unclosed the names of elements whose start tag alone is wanted, joined by bars
     */
    void each(String unclosed, BiConsumer<XmlNode, Integer> wanted) {
        String text = source.text();
        if (text.stripLeading().toLowerCase(java.util.Locale.ROOT).startsWith("<!doctype html")
                || text.stripLeading().startsWith("<html")) {
            sink.refuse(
                    source.at(1), "", "this is a web page, not XML", "check the address or file");
            return;
        }
        ImportSource.Lines lines = new ImportSource.Lines(text);
        Matcher next = start.matcher(text);
        int at = 0;
        while (next.find(at)) {
            int line = lines.at(next.start());
            boolean empty = next.group().endsWith("/>");
            if (next.group(1).matches(unclosed)) {
                String tag = next.group().replaceAll("/?>$", "/>");
                parse(tag, line).ifPresent(node -> wanted.accept(node, line));
                at = next.end();
                continue;
            }
            int end = empty ? next.end() : end(text, next);
            if (end < 0) {
                sink.refuse(
                        source.at(line),
                        "",
                        "the element <" + next.group(1) + "> is not closed",
                        "fetch or export the file again");
                at = next.end();
            } else {
                parse(text.substring(next.start(), end), line)
                        .ifPresent(node -> wanted.accept(node, line));
                at = end;
            }
        }
    }

    /** Returns the index after the end tag; -1 if another element of that name begins before it. */
    private static int end(String text, Matcher start) {
        String tag = "</" + start.group(1) + ">";
        int end = text.indexOf(tag, start.end());
        int limit = start.start() + 8 * Limits.RECORD_BYTES;
        Matcher again = Pattern.compile("<" + start.group(1) + "[\\s>]").matcher(text);
        boolean cut = end >= 0 && again.find(start.end()) && again.start() < end;
        return end < 0 || cut || end > limit ? -1 : end + tag.length();
    }

    private Optional<XmlNode> parse(String element, int line) {
        try {
            return Optional.of(XmlNode.parse(AllowedCharacters.allowed(element)));
        } catch (XMLStreamException e) {
            int within = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            String what = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
            sink.refuse(
                    source.at(line + within - 1),
                    "",
                    "this entry is not XML: " + ImportedText.line(what),
                    "correct it there, or export the file again");
            return Optional.empty();
        }
    }
}
