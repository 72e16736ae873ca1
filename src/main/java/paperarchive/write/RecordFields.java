package paperarchive.write;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paperarchive.check.AllowedKeys;
import paperarchive.problem.Location;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;

/**
 * The fields of one record, in the order in which {@code records.md} lists them: {@code id}, {@code
 * title}, {@code authors} and so on. Unknown fields come last.
 */
public record RecordFields(Map<String, FieldValue> values) {
    /** Fields whose values are numbers or booleans in JSON, and never quoted in YAML. */
    static final Set<String> BARE = Set.of("authorCount", "upvotes", "comments", "draft");

    public RecordFields {
        Map<String, FieldValue> sorted = new LinkedHashMap<>();
        for (String name : AllowedKeys.RECORD) {
            FieldValue value = values.get(name);
            if (value != null) {
                sorted.put(name, value);
            }
        }
        values.forEach(sorted::putIfAbsent);
        values = Collections.unmodifiableMap(sorted);
    }

    /** Returns the fields of a record as it was read. */
    public static RecordFields of(RawRecord record) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        record.fields()
                .values()
                .forEach((name, value) -> FieldValue.of(value).ifPresent(v -> values.put(name, v)));
        return new RecordFields(values);
    }

    /** Returns the record as the checks read it; every field is at the line of {@code at}. */
    public RawRecord raw(Location at) {
        Map<String, RawValue> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> fields.put(name, value.raw(at.line())));
        return new RawRecord(at, new RawValue.Fields(fields, at.line()), 0);
    }

    public Optional<FieldValue> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the text of a field, or an empty text where the field is missing or not a text. */
    public String text(String name) {
        return values.get(name) instanceof FieldValue.Text text ? text.text() : "";
    }

    /** Returns the text under a name in a map, such as {@code doi} in {@code identifiers}. */
    public String text(String map, String name) {
        return values.get(map) instanceof FieldValue.Group group
                        && group.values().get(name) instanceof FieldValue.Text text
                ? text.text()
                : "";
    }

    public RecordFields with(String name, FieldValue value) {
        Map<String, FieldValue> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new RecordFields(changed);
    }

    public RecordFields without(String name) {
        Map<String, FieldValue> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new RecordFields(changed);
    }
}
