package paperarchive.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a BibTeX file into entries. An entry with unclosed braces ends where the next one begins
 * on a new line, so no other entry is lost.
 */
final class BibtexChunks {
    private static final Pattern START =
            Pattern.compile(
                    "@[ \\t]*([A-Za-z]+)[ \\t\\r\\n]*([{(])|@[ \\t]*comment\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT = Pattern.compile("(?m)^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]");
    private static final Pattern ASSIGNMENT =
            Pattern.compile(
                    "(?m)^[ \\t,]*[A-Za-z][\\w-]*[ \\t]*=[ \\t]*[{\"\\d]|^[ \\t]*@[A-Za-z]+[ \\t]*$");
    private static final Set<String> NO_ENTRIES = Set.of("comment", "preamble");

    /**
     * One entry.
     *
     * @param body what is between its braces
     * @param closed whether its braces close
     */
    record Chunk(String type, String body, int line, boolean closed) {}

    private final ImportSource source;
    private final String text;
    private final EntrySink sink;
    private final ImportSource.Lines lines;
    private final List<Chunk> chunks = new ArrayList<>();

    private BibtexChunks(ImportSource source, EntrySink sink) {
        this.source = source;
        this.text = source.text();
        this.sink = sink;
        this.lines = new ImportSource.Lines(text);
    }

    /** Returns the entries and macros of a file, comments and preambles left out. */
    static List<Chunk> of(ImportSource source, EntrySink sink) {
        return new BibtexChunks(source, sink).read();
    }

    private List<Chunk> read() {
        Matcher start = START.matcher(text);
        int done = 0;
        while (start.find(done)) {
            between(done, start.start());
            int line = lines.at(start.start());
            if (start.group(2) == null) {
                int end = text.indexOf('\n', start.end());
                done = end < 0 ? text.length() : end;
                continue;
            }
            int next = next(start.end());
            int end = end(start.end(), next, start.group(2).charAt(0));
            boolean closed = end >= 0;
            int stop = closed ? end : next;
            add(start.group(1), text.substring(start.end(), stop), line, closed);
            done = closed ? stop + 1 : stop;
        }
        between(done, text.length());
        return chunks;
    }

    private void add(String type, String body, int line, boolean closed) {
        String name = type.toLowerCase(Locale.ROOT);
        if (!NO_ENTRIES.contains(name)) {
            chunks.add(new Chunk(name, body, line, closed));
        }
    }

    /** Returns the start of the next entry, or the end of the text. */
    private int next(int from) {
        Matcher next = NEXT.matcher(text);
        return next.find(from) ? next.start() : text.length();
    }

    /** Returns the index of the brace that closes an entry; -1 if there is none. */
    private int end(int from, int to, char open) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            } else if (depth == 0 && c == (open == '{' ? '}' : ')')) {
                return i;
            }
        }
        return -1;
    }

    /** Text between entries is a comment, unless it looks like the fields of an entry. */
    private void between(int from, int to) {
        Matcher field = ASSIGNMENT.matcher(text).region(from, to);
        if (field.find()) {
            sink.warn(
                    source.at(lines.at(field.start())),
                    "this is outside of every entry and was not imported",
                    "an entry begins as @article{key, and closes with its last brace: compare the braces");
        }
    }
}
