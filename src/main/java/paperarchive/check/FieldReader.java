package paperarchive.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import paperarchive.paper.PartialDate;
import paperarchive.paper.WebAddress;
import paperarchive.problem.Problems;
import paperarchive.read.Characters;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;
import paperarchive.read.RawValue.Kind;

/**
 * The fields of a record or of a map within it, each asked for by name and kind. What is missing is
 * empty; what is of the wrong kind is a problem and reads as empty.
 */
final class FieldReader {
    private final RawRecord record;
    private final Map<String, RawValue> fields;
    private final String owner;
    private final String prefix;
    private final Problems problems;

    private FieldReader(
            RawRecord record,
            Map<String, RawValue> fields,
            String owner,
            String prefix,
            Problems problems) {
        this.record = record;
        this.fields = fields;
        this.owner = owner;
        this.prefix = prefix;
        this.problems = problems;
    }

    /**
     * The fields of a whole record.
     *
     * @param owner what warnings call the record: {@code paper "mixture-of-recursions"}
     */
    static FieldReader of(RawRecord record, String owner, Problems problems) {
        FieldReader reader = new FieldReader(record, record.fields().values(), owner, "", problems);
        if (record.dropped() > 0) {
            reader.warnOfDropped(record.at().line(), "its text", record.dropped());
        }
        return reader;
    }

    /** The same for a map that stands within the record as the field {@code name}. */
    FieldReader within(RawValue.Fields map, String name) {
        return new FieldReader(record, map.values(), owner, name + ".", problems);
    }

    /** Reports each field that is not among the known ones. */
    void rejectUnknown(Collection<String> known) {
        fields.forEach(
                (name, value) -> {
                    if (!known.contains(name)) {
                        String meant =
                                Spelling.nearest(name, known)
                                        .map(k -> "did you mean \"" + prefix + k + "\"?")
                                        .orElse("known are: " + String.join(", ", known));
                        error(value.line(), "unknown field \"" + prefix + name + "\"", meant);
                    }
                });
    }

    /** The line of a field, or of the record where the field is missing. */
    int lineOf(String name) {
        RawValue value = fields.get(name);
        return value == null ? record.at().line() : value.line();
    }

    boolean has(String name) {
        return present(name) != null;
    }

    void error(int line, String message, String hint) {
        problems.error(record.at(line), message, hint);
    }

    void warning(int line, String message, String hint) {
        problems.warning(record.at(line), owner + ": " + message, hint);
    }

    /** A text of one line: white space becomes single spaces. */
    String text(String name) {
        RawValue value = present(name);
        return value == null ? "" : line(value, name);
    }

    /** A text of one line that may also be written as a number: {@code 2} is {@code "2"}. */
    String word(String name) {
        RawValue value = present(name);
        return value instanceof RawValue.Scalar s && s.type() == Kind.NUMBER
                ? s.text()
                : text(name);
    }

    /** A text of many lines, its line ends made {@code \n}. */
    String lines(String name) {
        RawValue value = present(name);
        if (value == null) {
            return "";
        }
        String text = clean(scalar(value, name), value.line(), name);
        String unix = text.indexOf('\r') < 0 ? text : text.replaceAll("\r\n?", "\n");
        return unix.strip();
    }

    /** The text of a value that should be one, in one line. */
    String line(RawValue value, String name) {
        return Whitespace.collapsed(clean(scalar(value, name), value.line(), name));
    }

    /** A number of things: a whole number from 0 to {@code most}. */
    OptionalInt count(String name, int most) {
        RawValue value = present(name);
        if (value == null) {
            return OptionalInt.empty();
        }
        boolean number =
                value instanceof RawValue.Scalar s
                        && (s.type() == Kind.NUMBER || s.type() == Kind.PLAIN);
        String text = value instanceof RawValue.Scalar s ? s.text() : "";
        if (number && text.matches("\\d{1,10}") && Long.parseLong(text) <= most) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        error(
                value.line(),
                prefix + name + " is not a whole number from 0 to " + most + ": " + shown(value),
                "write digits alone, without quotes: 12");
        return OptionalInt.empty();
    }

    /** A truth value; missing is {@code otherwise}. */
    boolean flag(String name, boolean otherwise) {
        RawValue value = present(name);
        if (value == null) {
            return otherwise;
        }
        boolean plain =
                value instanceof RawValue.Scalar s
                        && (s.type() == Kind.BOOLEAN || s.type() == Kind.PLAIN)
                        && (s.text().equals("true") || s.text().equals("false"));
        if (!plain) {
            error(
                    value.line(),
                    prefix + name + " is neither true nor false: " + shown(value),
                    "write true or false, without quotes");
            return otherwise;
        }
        return value instanceof RawValue.Scalar s && s.text().equals("true");
    }

    Optional<PartialDate> date(String name) {
        RawValue value = present(name);
        if (value == null) {
            return Optional.empty();
        }
        String text =
                value instanceof RawValue.Scalar s && s.type() != Kind.BOOLEAN ? s.text() : "";
        Optional<PartialDate> date = PartialDate.parse(text.strip());
        if (date.isEmpty()) {
            error(
                    value.line(),
                    prefix + name + " is not a date: " + shown(value),
                    "write 2023-12-25, 2023-12 or 2023");
        }
        return date;
    }

    /** A web address, percent-encoded where it must be; empty where it is missing or none. */
    String address(String name) {
        RawValue value = present(name);
        return value == null ? "" : address(value, name);
    }

    String address(RawValue value, String name) {
        String text = line(value, name);
        if (text.isEmpty()) {
            return "";
        }
        Optional<String> address = WebAddress.of(text);
        if (address.isEmpty()) {
            error(
                    value.line(),
                    prefix + name + " is not a web address: \"" + text + "\"",
                    WebAddress.RULE);
        } else if (text.indexOf(' ') >= 0) {
            warning(
                    value.line(),
                    prefix + name + " holds a space: \"" + text + "\"",
                    "the space was written as %20; is it one address?");
        }
        return address.orElse("");
    }

    /** The values of a list; missing is an empty list. */
    List<RawValue> items(String name) {
        RawValue value = present(name);
        if (value instanceof RawValue.Items items) {
            return items.values();
        }
        if (value != null) {
            error(
                    value.line(),
                    prefix + name + " is " + value.kind() + ", not a list",
                    "write [" + shown(value) + "]");
        }
        return List.of();
    }

    /** The texts of a list, those that are blank left out. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (RawValue value : items(name)) {
            String text = line(value, name);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The map that stands as a field; a field of another kind is a problem. */
    Optional<RawValue.Fields> map(String name) {
        RawValue value = present(name);
        if (value instanceof RawValue.Fields map) {
            return Optional.of(map);
        }
        if (value != null) {
            error(
                    value.line(),
                    prefix + name + " is " + value.kind() + ", not a map",
                    "write it as fields with names");
        }
        return Optional.empty();
    }

    /** Each name and value of a map of free names, in written order. */
    void each(String name, BiConsumer<String, RawValue> use) {
        map(name)
                .ifPresent(
                        map -> {
                            Map<String, RawValue> cleaned = new LinkedHashMap<>();
                            map.values()
                                    .forEach(
                                            (key, value) ->
                                                    cleaned.put(
                                                            Whitespace.collapsed(
                                                                    Characters.allowed(key)),
                                                            value));
                            cleaned.remove("");
                            cleaned.forEach(use);
                        });
    }

    private @Nullable RawValue present(String name) {
        RawValue value = fields.get(name);
        return value instanceof RawValue.Scalar s && s.type() == Kind.NULL ? null : value;
    }

    private String scalar(RawValue value, String name) {
        if (value instanceof RawValue.Scalar s
                && (s.type() == Kind.TEXT || s.type() == Kind.PLAIN)) {
            return s.text();
        }
        error(
                value.line(),
                prefix + name + " is " + value.kind() + ", not text",
                value instanceof RawValue.Scalar
                        ? "write \"" + shown(value) + "\""
                        : "write one text");
        return "";
    }

    private String clean(String text, int line, String name) {
        if (Characters.areAllAllowed(text)) {
            return text;
        }
        warnOfDropped(line, prefix + name, Characters.forbidden(text));
        return Characters.allowed(text);
    }

    private void warnOfDropped(int line, String where, int count) {
        warning(
                line,
                where
                        + " held "
                        + count
                        + (count == 1 ? " character" : " characters")
                        + " that no page may hold",
                "control characters and the like were dropped; all else is kept");
    }

    private static String shown(RawValue value) {
        return value instanceof RawValue.Scalar s
                ? s.type() == Kind.TEXT ? "\"" + s.text() + "\"" : s.text()
                : value.kind();
    }
}
