package paperarchive.tex;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses the output of {@link Temml}: elements, attributes in double quotes, and text. */
final class MathMlReader {
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#x27", "'");

    /** A parsed element; {@code text} is its own text content. */
    record Written(
            String name, Map<String, String> attributes, String text, List<Written> children) {}

    /** Thrown if the text is not an element. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final String xml;
    private int at;

    private MathMlReader(String xml) {
        this.xml = xml;
    }

    /** Parses a text as one element; empty if it is not. */
    static Optional<Written> read(String xml) {
        MathMlReader reader = new MathMlReader(xml);
        try {
            Written element = reader.element();
            return reader.at == xml.length() ? Optional.of(element) : Optional.empty();
        } catch (Unreadable | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Written element() {
        expect("<");
        String name = upTo(" >/");
        Map<String, String> attributes = attributes();
        if (skips("/>")) {
            return new Written(name, attributes, "", List.of());
        }
        expect(">");
        StringBuilder text = new StringBuilder();
        List<Written> children = new ArrayList<>();
        while (!skips("</")) {
            if (xml.startsWith("<", at)) {
                children.add(element());
            } else {
                text.append(unescaped(upTo("<")));
            }
        }
        expect(name + ">");
        return new Written(name, attributes, composed(text.toString()), children);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (skips(" ")) {
            String name = upTo("=");
            expect("=\"");
            attributes.put(name, unescaped(upTo("\"")));
            expect("\"");
        }
        return attributes;
    }

    private boolean skips(String sign) {
        boolean there = xml.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private void expect(String sign) {
        if (!skips(sign)) {
            throw new Unreadable();
        }
    }

    private String upTo(String stops) {
        int from = at;
        while (at < xml.length() && stops.indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        if (at == xml.length()) {
            throw new Unreadable();
        }
        return xml.substring(from, at);
    }

    /** A sign with a slash as one character, where Unicode has it: {@code ∉}. */
    private static String composed(String text) {
        return text.indexOf('\u0338') < 0 ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int done = 0;
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            int end = text.indexOf(';', i);
            String sign = end < 0 ? null : ENTITIES.get(text.substring(i + 1, end));
            if (sign == null) {
                throw new Unreadable();
            }
            plain.append(text, done, i).append(sign);
            done = end + 1;
        }
        return plain.append(text, done, text.length()).toString();
    }
}
