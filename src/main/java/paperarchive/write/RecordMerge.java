package paperarchive.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paperarchive.read.InputHasher;

/**
 * Merges data of a source into a record with a three-way merge per field, in which the source's
 * previous data is the common ancestor. Identifiers, links and tags are merged individually.
 */
public final class RecordMerge {
    /** A field that gets another value; {@code before} is empty for a new field. */
    public record Change(String field, String before, String after) {}

    /** A field that both the user and the source changed. The record keeps {@code ours}. */
    public record Conflict(String field, String ours, String theirs) {}

    /**
     * The outcome.
     *
     * @param said the hash of each field of the source, for the next merge
     */
    public record Result(
            RecordFields fields,
            List<Change> changes,
            List<Conflict> conflicts,
            Map<String, String> said) {}

    private static final Set<String> BY_NAME = Set.of("identifiers", "links");
    private static final int HASH = 12;

    private final Map<String, FieldValue> merged;
    private final Map<String, String> said;
    private final Collection<Map<String, String>> others;
    private final List<Change> changes = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private RecordMerge(
            RecordFields ours, Map<String, String> said, Collection<Map<String, String>> others) {
        this.merged = parts(ours);
        this.said = new LinkedHashMap<>(said);
        this.others = others;
    }

    /**
     * Merges a record of a source into that of the archive.
     *
     * @param said the previous hashes of this format
     * @param others the previous hashes of other formats
     */
    public static Result of(
            RecordFields ours,
            RecordFields theirs,
            Map<String, String> said,
            Collection<Map<String, String>> others) {
        RecordMerge merge = new RecordMerge(ours, said, others);
        parts(theirs).forEach(merge::field);
        RecordFields fields = merge.changes.isEmpty() ? ours : whole(merge.merged);
        return new Result(fields, merge.changes, merge.conflicts, merge.said);
    }

    /** Returns the hashes of all fields of a record from a source. */
    public static Map<String, String> said(RecordFields theirs) {
        Map<String, String> said = new LinkedHashMap<>();
        parts(theirs).forEach((field, value) -> said.put(field, hash(value)));
        return said;
    }

    private void field(String field, FieldValue theirs) {
        FieldValue ours = merged.get(field);
        String hash = hash(theirs);
        String before = said.put(field, hash);
        if (theirs.equals(ours) || hash.equals(before)) {
            return;
        }
        if (ours == null) {
            boolean removed = before != null || others.stream().anyMatch(o -> o.containsKey(field));
            if (!removed) {
                change(field, null, theirs);
            } else if (before != null) {
                conflicts.add(new Conflict(field, "", shown(theirs)));
            }
            return;
        }
        String current = hash(ours);
        if (current.equals(before)) {
            change(field, ours, theirs);
        } else if (before != null || others.stream().noneMatch(o -> current.equals(o.get(field)))) {
            conflicts.add(new Conflict(field, shown(ours), shown(theirs)));
        }
    }

    private void change(String field, @Nullable FieldValue ours, FieldValue theirs) {
        merged.put(field, theirs);
        changes.add(new Change(field, ours == null ? "" : shown(ours), shown(theirs)));
    }

    /** Returns each field, with maps and the list of tags flattened: {@code links.pdf}. */
    private static Map<String, FieldValue> parts(RecordFields fields) {
        Map<String, FieldValue> parts = new LinkedHashMap<>();
        fields.values()
                .forEach(
                        (name, value) -> {
                            if (BY_NAME.contains(name) && value instanceof FieldValue.Group group) {
                                group.values().forEach((n, v) -> parts.put(name + "." + n, v));
                            } else if (name.equals("tags")
                                    && value instanceof FieldValue.Items items) {
                                items.values().forEach(v -> parts.put(name + "/" + shown(v), v));
                            } else if (!name.equals("id")) {
                                parts.put(name, value);
                            }
                        });
        fields.get("id").ifPresent(id -> parts.put("id", id));
        return parts;
    }

    private static RecordFields whole(Map<String, FieldValue> parts) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        Map<String, Map<String, FieldValue>> groups = new LinkedHashMap<>();
        List<FieldValue> tags = new ArrayList<>();
        parts.forEach(
                (name, value) -> {
                    int dot = name.indexOf('.');
                    if (name.startsWith("tags/")) {
                        tags.add(value);
                    } else if (dot > 0 && BY_NAME.contains(name.substring(0, dot))) {
                        groups.computeIfAbsent(
                                        name.substring(0, dot), group -> new LinkedHashMap<>())
                                .put(name.substring(dot + 1), value);
                    } else {
                        fields.put(name, value);
                    }
                });
        groups.forEach((name, values) -> fields.put(name, new FieldValue.Group(values)));
        if (!tags.isEmpty()) {
            fields.put("tags", new FieldValue.Items(tags));
        }
        return new RecordFields(fields);
    }

    public static String shown(FieldValue value) {
        return value instanceof FieldValue.Text text
                ? text.text()
                : RecordJson.line(new RecordFields(Map.of("", value)))
                        .replaceAll("^\\{\"\":|}$", "");
    }

    private static String hash(FieldValue value) {
        String kind = Objects.requireNonNull(value.getClass().getSimpleName());
        return new InputHasher().add(kind).add(shown(value)).hex().substring(0, HASH);
    }
}
