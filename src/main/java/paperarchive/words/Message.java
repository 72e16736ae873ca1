package paperarchive.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the interface with placeholders: {@code Page {page} of {pages}}. It may have links,
 * {@code [the archive](archive)}, whose URLs are values too, and code: {@code `tag:nlp`}.
 */
public final class Message {
    private static final Pattern PART =
            Pattern.compile("\\{(\\w+)}|\\[([^\\[\\]]+)]\\((\\w+)\\)|`([^`]+)`");

    private enum Kind {
        TEXT,
        VALUE,
        LINK,
        CODE
    }

    /** A part of a message; links and placeholders have the name of their value. */
    private record Part(Kind kind, String text, String name) {}

    private final String source;
    private final List<Part> parts;

    private Message(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    /** Reads a text; every text is a message. */
    public static Message of(String source) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(source);
        int done = 0;
        while (part.find()) {
            addText(parts, source.substring(done, part.start()));
            parts.add(
                    part.group(1) != null
                            ? new Part(Kind.VALUE, "", part.group(1))
                            : part.group(2) != null
                                    ? new Part(Kind.LINK, part.group(2), part.group(3))
                                    : new Part(Kind.CODE, part.group(4), ""));
            done = part.end();
        }
        addText(parts, source.substring(done));
        return new Message(source, parts);
    }

    private static void addText(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(Kind.TEXT, text, ""));
        }
    }

    /** Returns the text as written in a word file. */
    public String source() {
        return source;
    }

    /** Returns whether the message has links or code. */
    public boolean hasMarkup() {
        return parts.stream().anyMatch(part -> part.kind == Kind.LINK || part.kind == Kind.CODE);
    }

    /** Returns the names of its values, sorted: {@code page}, {@code pages}. */
    public SortedSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        parts.stream().map(Part::name).filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
    }

    /** Returns the message as plain text, its links and code as their text. */
    public String plain(Map<String, String> values) {
        if (parts.size() == 1 && parts.get(0).kind == Kind.TEXT) {
            return source;
        }
        StringBuilder text = new StringBuilder(source.length() + 32);
        for (Part part : parts) {
            text.append(part.kind == Kind.VALUE ? value(values, part.name) : part.text);
        }
        return text.toString();
    }

    /**
     * Returns the message as HTML.
     *
     * @param values HTML, such as {@code <b>46</b>}; the URL of a link is escaped as well
     * @param escape escapes the text of the message itself
     */
    public String html(Map<String, String> values, UnaryOperator<String> escape) {
        StringBuilder html = new StringBuilder(source.length() + 64);
        for (Part part : parts) {
            switch (part.kind) {
                case TEXT -> html.append(escape.apply(part.text));
                case VALUE -> html.append(value(values, part.name));
                case LINK ->
                        html.append("<a href=\"")
                                .append(value(values, part.name))
                                .append("\">")
                                .append(escape.apply(part.text))
                                .append("</a>");
                case CODE -> html.append("<kbd>").append(escape.apply(part.text)).append("</kbd>");
            }
        }
        return html.toString();
    }

    private String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException('"' + source + "\" needs a value for " + name);
        }
        return value;
    }
}
