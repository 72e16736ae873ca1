package paperarchive.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.read.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the objects of a JSON list, each parsed separately, so a damaged one does not affect the
 * others. The list is the whole text, or the value of a name such as {@code items}.
 */
final class JsonEntries {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .build();

    /** How an object begins: <code>{"id":</code> */
    private static final Pattern HEAD = Pattern.compile("\\{\\s*\"\\w+\"\\s*:");

    /** One object and the line on which it begins. */
    record Entry(JsonNode node, int line) {}

    private final ImportSource source;
    private final String text;
    private final EntrySink sink;
    private final List<Entry> entries = new ArrayList<>();
    private final ImportSource.Lines lines;

    private JsonEntries(ImportSource source, EntrySink sink) {
        this.source = source;
        this.text = source.text();
        this.sink = sink;
        this.lines = new ImportSource.Lines(text);
    }

    /**
     * Returns the objects of a source.
     *
     * @param list the name of the list if the text is an object; empty if it is one entry itself
     * @param single the name under which a text holds one entry; empty if none
     */
    static List<Entry> of(ImportSource source, String list, String single, EntrySink sink) {
        JsonEntries json = new JsonEntries(source, sink);
        json.read(list, single);
        return json.entries;
    }

    private void read(String list, String single) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (text.startsWith("<", start)) {
            sink.refuse(
                    source.at(1), "", "this is a web page, not JSON", "check the address or file");
        } else if (text.startsWith("[", start)) {
            elements(start + 1);
        } else {
            Matcher named = Pattern.compile("\"" + list + "\"\\s*:\\s*\\[").matcher(text);
            Matcher one = Pattern.compile("\"" + single + "\"\\s*:\\s*(?=\\{)").matcher(text);
            if (!list.isEmpty() && named.find()) {
                elements(named.end());
            } else {
                parts(!single.isEmpty() && one.find() ? one.end() : start);
            }
        }
    }

    private void elements(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                at = entry(at);
            } else if (c == ']') {
                return;
            } else {
                at++;
            }
        }
        sink.refuse(
                source.at(lines.at(text.length())),
                "",
                "the list of entries is not closed: the file is truncated",
                "fetch or export the file again");
    }

    /** Objects that follow each other, such as one a line. */
    private void parts(int from) {
        int at = from;
        int before = entries.size();
        while (at < text.length() && text.charAt(at) == '{') {
            at = entry(at);
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        if (at == from && entries.size() == before) {
            sink.refuse(source.at(1), "", "this is not JSON", "check the address or file");
        }
    }

    /** Behind the object that begins at a place; the end of the text if it does not end. */
    private int end(int start) {
        int depth = 0;
        boolean quoted = false;
        int most = Math.min(text.length(), start + Limits.RECORD_BYTES);
        for (int i = start; i < most; i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return text.length();
    }

    /**
     * Where the entry behind a damaged one begins: at a brace that stands as the damaged one does,
     * at the beginning of a line or behind the brace of another entry, and is followed by the same
     * name. What closes braces and quotation marks is no help there.
     */
    private int next(int start, int end) {
        Matcher head = HEAD.matcher(text).region(start, text.length());
        if (!head.lookingAt()) {
            return end;
        }
        int line = text.lastIndexOf('\n', start) + 1;
        String before = text.substring(line, start);
        String from = before.isBlank() ? "(?<=\n)" + Pattern.quote(before) : "(?<=})\\s*,?\\s*";
        Matcher next = Pattern.compile(from + Pattern.quote(head.group())).matcher(text);
        return next.find(start + 1) && next.end() - head.group().length() < end
                ? next.end() - head.group().length()
                : end;
    }

    /** Reads the object that begins at a place, and returns where to go on. */
    private int entry(int start) {
        int end = end(start);
        int line = lines.at(start);
        try {
            entries.add(new Entry(MAPPER.readTree(text.substring(start, end)), line));
            return end;
        } catch (JacksonException e) {
            int within = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            sink.refuse(
                    source.at(line + within - 1),
                    "",
                    "this entry is not JSON: " + ImportedText.line(e.getOriginalMessage()),
                    "correct it there, or export the file again");
            return next(start, end);
        }
    }

    /** Returns the text of a value, its markup read; the first text of a list; else empty. */
    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (item.isValueNode() && !item.isNull()) {
                    return item.asString("");
                }
            }
            return "";
        }
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    /** Returns the first text that is not blank. */
    static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** Records each non-empty field of an object that was not imported. */
    static void unkept(JsonNode node, Set<String> read, RecordDraft draft) {
        for (String name : node.propertyNames()) {
            JsonNode value = node.path(name);
            boolean empty =
                    value.isNull()
                            || (value.isContainer() && value.isEmpty())
                            || (value.isString() && value.asString("").isBlank());
            if (!read.contains(name) && !empty) {
                draft.unkept(name);
            }
        }
    }
}
