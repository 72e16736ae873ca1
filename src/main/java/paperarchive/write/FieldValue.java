package paperarchive.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.read.AllowedCharacters;
import paperarchive.read.RawValue;

/**
 * The value of a field of a record, whatever file it was read from. Numbers and booleans are texts
 * here, because the format of a value depends only on the name of its field.
 */
public sealed interface FieldValue {
    /** A text, number or boolean: {@code 2023-12}, {@code 46}, {@code true}. */
    record Text(String text) implements FieldValue {
        public Text {
            text = AllowedCharacters.allowed(text).replace("\r\n", "\n").replace('\r', '\n');
        }
    }

    /** Values in order: the authors. */
    record Items(List<FieldValue> values) implements FieldValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Values by name, in order: the identifiers. */
    record Group(Map<String, FieldValue> values) implements FieldValue {
        public Group {
            Map<String, FieldValue> clean = new LinkedHashMap<>();
            values.forEach((name, value) -> clean.put(AllowedCharacters.allowed(name), value));
            values = Collections.unmodifiableMap(clean);
        }
    }

    static FieldValue of(String text) {
        return new Text(text);
    }

    /** Returns the value that a file holds; empty for {@code null}. */
    static Optional<FieldValue> of(RawValue value) {
        if (value instanceof RawValue.Scalar scalar) {
            return scalar.type() == RawValue.Kind.NULL
                    ? Optional.empty()
                    : Optional.of(new Text(scalar.text()));
        }
        if (value instanceof RawValue.Items items) {
            List<FieldValue> values = new ArrayList<>();
            items.values().forEach(item -> of(item).ifPresent(values::add));
            return Optional.of(new Items(values));
        }
        Map<String, FieldValue> values = new LinkedHashMap<>();
        ((RawValue.Fields) value)
                .values()
                .forEach((name, field) -> of(field).ifPresent(v -> values.put(name, v)));
        return Optional.of(new Group(values));
    }

    /** Converts the value to the input of the checks, at a line of a file. */
    default RawValue raw(int line) {
        if (this instanceof Text text) {
            return new RawValue.Scalar(RawValue.Kind.PLAIN, text.text, line);
        }
        if (this instanceof Items items) {
            return new RawValue.Items(items.values.stream().map(v -> v.raw(line)).toList(), line);
        }
        Map<String, RawValue> fields = new LinkedHashMap<>();
        ((Group) this).values.forEach((name, value) -> fields.put(name, value.raw(line)));
        return new RawValue.Fields(fields, line);
    }
}
