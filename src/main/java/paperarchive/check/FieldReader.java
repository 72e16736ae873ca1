package paperarchive.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import paperarchive.paper.PartialDate;
import paperarchive.problem.Check;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;
import paperarchive.read.RawValue.Kind;
import paperarchive.text.TitleRenderer;

/**
 * Reads the fields of a record, or of a map within it, by name and type. A missing field is empty;
 * a field of the wrong type is a problem and reads as empty.
 */
final class FieldReader {
    private final ValueReader values;
    private final Map<String, RawValue> fields;
    private final int line;

    private FieldReader(ValueReader values, Map<String, RawValue> fields, int line) {
        this.values = values;
        this.fields = fields;
        this.line = line;
    }

    /**
     * The fields of a whole record.
     *
     * @param owner what warnings call the record: {@code paper "mixture-of-recursions"}
     */
    static FieldReader of(RawRecord record, String owner, Problems problems) {
        ValueReader values = new ValueReader(record, owner, "", problems);
        if (record.dropped() > 0) {
            values.warning(
                    Check.FORBIDDEN_CHARACTERS,
                    record.dropped(),
                    "its text held characters that no page may hold, the first on this line",
                    "control characters and the like were removed; everything else is kept");
        }
        return new FieldReader(values, record.fields().values(), record.at().line());
    }

    /** The fields of a map within the record, named {@code status.by} in messages. */
    FieldReader within(RawValue.Fields map, String prefix) {
        return new FieldReader(values.within(prefix), map.values(), map.line());
    }

    /** Reports unknown fields. */
    void rejectUnknown(Collection<String> known) {
        fields.forEach(
                (name, value) -> {
                    if (!known.contains(name)) {
                        rejectUnknown(name, value.line(), known);
                    }
                });
    }

    private void rejectUnknown(String name, int at, Collection<String> known) {
        error(
                at,
                "unknown field " + ReportText.quoted(values.full(name)),
                SpellingSuggestion.nearest(name, known)
                        .map(near -> "did you mean \"" + values.full(near) + "\"?")
                        .or(() -> setting(name, known))
                        .orElse("known are: " + String.join(", ", known)));
    }

    /** Returns the hint for a setting that was written in a record. */
    private static Optional<String> setting(String name, Collection<String> known) {
        return known == AllowedKeys.RECORD && AllowedKeys.SETTINGS.contains(name)
                ? Optional.of("it is a setting: it belongs in content/site.yaml")
                : Optional.empty();
    }

    /** Returns the line of a field, or of the map if the field is missing. */
    int lineOf(String name) {
        RawValue value = fields.get(name);
        return value == null ? line : value.line();
    }

    boolean has(String name) {
        return present(name) != null;
    }

    /** Returns whether a text field has another type; reading the field reports that. */
    boolean isMisused(String name) {
        RawValue value = present(name);
        return value != null && !ValueReader.isText(value);
    }

    void error(int at, String message, String hint) {
        values.error(at, message, hint);
    }

    void warning(Check check, int at, String message, String hint) {
        values.warning(check, at, message, hint);
    }

    /** Reads a one-line text; white space becomes single spaces. */
    String text(String name) {
        RawValue value = present(name);
        return value == null ? "" : values.line(value, name);
    }

    /** Reads a one-line text as {@link TitleRenderer#plain} does. */
    String plain(String name) {
        return TitleRenderer.plain(text(name));
    }

    /** Reads a one-line text that may be written as a number: {@code 2} is {@code "2"}. */
    String textOrNumber(String name) {
        RawValue value = present(name);
        return value == null ? "" : values.textOrNumber(value, name);
    }

    /** Reads a multi-line text; line ends become {@code \n}. */
    String lines(String name) {
        RawValue value = present(name);
        return value == null ? "" : values.lines(value, name);
    }

    /** Reads a whole number from {@code least} to {@code most}. */
    OptionalInt wholeNumber(String name, int least, int most) {
        RawValue value = present(name);
        return value == null ? OptionalInt.empty() : values.wholeNumber(value, name, least, most);
    }

    /** Reads a boolean; returns {@code otherwise} if it is missing. */
    boolean trueOrFalse(String name, boolean otherwise) {
        RawValue value = present(name);
        return value == null ? otherwise : values.trueOrFalse(value, name, otherwise);
    }

    Optional<PartialDate> date(String name) {
        RawValue value = present(name);
        return value == null ? Optional.empty() : values.date(value, name);
    }

    /** Reads a URL and percent-encodes it where necessary; empty if missing or not a URL. */
    String address(String name) {
        RawValue value = present(name);
        return value == null ? "" : values.address(value, name);
    }

    /** Reads a value of a free-form map as a URL. */
    String address(RawValue value, String name) {
        return values.address(value, name);
    }

    /** Reads a value of a free-form map as a text. */
    String line(RawValue value, String name) {
        return values.line(value, name);
    }

    /** The text that a value of a map of free names is; it may be written as a number. */
    String lineOrNumber(RawValue value, String name) {
        return values.textOrNumber(value, name);
    }

    /** Reads a value of the list {@code name} as a text. */
    String item(RawValue value, String name) {
        return values.item(value, name);
    }

    /** Reads a list of texts; empty if it is missing. */
    List<RawValue> items(String name, int most) {
        return items(name, most, text -> "[" + FieldAdvice.quoted(text) + "]");
    }

    /**
     * Reads a list; empty if it is missing.
     *
     * @param most the maximum number of values
     * @param asList suggests the list for a single text, for the hint
     */
    List<RawValue> items(String name, int most, Function<String, String> asList) {
        RawValue value = present(name);
        if (value instanceof RawValue.Items items) {
            return areFew(items.values().size(), most, value, name) ? items.values() : List.of();
        }
        if (value != null) {
            error(
                    value.line(),
                    values.full(name) + " is " + value.kind() + ", not a list",
                    value instanceof RawValue.Scalar s
                            ? FieldAdvice.saysNothing(s.text())
                                    ? "leave it out"
                                    : "write " + asList.apply(s.text())
                            : "put it in square brackets");
        }
        return List.of();
    }

    /** Reads the texts of a list without blank ones. */
    List<String> texts(String name, int most) {
        List<RawValue> items = items(name, most, FieldAdvice::parted);
        List<String> texts = new ArrayList<>(items.size());
        for (RawValue value : items) {
            String text = values.item(value, name);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Reads a field that is a map; another type is a problem. */
    Optional<RawValue.Fields> map(String name) {
        return map(name, value -> FieldAdvice.asMap(name, value));
    }

    /**
     * Reads a field that is a map; another type is a problem.
     *
     * @param hint what to write instead of a value of another type
     */
    Optional<RawValue.Fields> map(String name, Function<RawValue, String> hint) {
        RawValue value = present(name);
        if (value instanceof RawValue.Fields map) {
            return Optional.of(map);
        }
        if (value != null) {
            error(
                    value.line(),
                    values.full(name) + " is " + value.kind() + ", not a map",
                    hint.apply(value));
        }
        return Optional.empty();
    }

    /** Returns the entries of a free-form map, in written order. */
    void each(String name, int most, BiConsumer<String, RawValue> use) {
        map(name)
                .filter(map -> areFew(map.values().size(), most, map, name))
                .ifPresent(map -> each(name, map.values(), use));
    }

    private boolean areFew(int count, int most, RawValue value, String name) {
        if (count > most) {
            error(
                    value.line(),
                    values.full(name) + " has " + count + " values",
                    "the maximum is " + most + ": shorten the list");
        }
        return count <= most;
    }

    private void each(String name, Map<String, RawValue> map, BiConsumer<String, RawValue> use) {
        Set<String> mended = new HashSet<>();
        map.forEach(
                (written, value) -> {
                    String key = Whitespace.collapsed(values.clean(written, value.line(), name));
                    if (key.isEmpty()) {
                        error(
                                value.line(),
                                values.full(name) + " has a value without a name",
                                "write its name before the colon");
                    } else if (!key.equals(written) && (map.containsKey(key) || !mended.add(key))) {
                        error(
                                value.line(),
                                "the field "
                                        + ReportText.quoted(name + "." + key)
                                        + " is given twice",
                                "two names that differ in white space alone are one: keep one");
                    } else {
                        use.accept(key, value);
                    }
                });
    }

    private @Nullable RawValue present(String name) {
        RawValue value = fields.get(name);
        return value instanceof RawValue.Scalar s && s.type() == Kind.NULL ? null : value;
    }
}
