package paperarchive.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.check.RecordChecker;
import paperarchive.check.WrongEncoding;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.ContentReader;
import paperarchive.read.RawRecord;
import paperarchive.text.CharacterReferences;
import paperarchive.write.FieldValue;
import paperarchive.write.RecordFields;
import paperarchive.write.RecordMerge;
import paperarchive.write.RecordStore;

/**
 * Automatic fixes of records that are unambiguous: text decoded with the wrong encoding, HTML
 * character references in titles and names, identifiers written as URLs.
 */
public final class RecordFixes {
    private static final Pattern REFERENCE =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

    private final Path content;
    private final Problems problems;

    /** A record to repair, and where it is. */
    private record Found(String id, Location at) {}

    public RecordFixes(Path content, Problems problems) {
        this.content = content;
        this.problems = problems;
    }

    /**
     * Repairs the records and returns what changes, line by line.
     *
     * @param dryRun whether nothing is written
     */
    public List<String> run(boolean dryRun) throws IOException {
        List<Found> found = new ArrayList<>();
        new ContentReader(content, new Problems())
                .records(
                        record -> {
                            RecordFields fields = RecordFields.of(record);
                            return fixed(fields).equals(fields)
                                    ? Optional.<Found>empty()
                                    : Optional.of(new Found(fields.text("id"), record.at()));
                        })
                .forEach(one -> one.ifPresent(found::add));
        found.sort(Comparator.comparing(Found::at));
        RecordStore store = new RecordStore(content, Optional.empty(), dryRun);
        List<String> changes = new ArrayList<>();
        for (Found record : found) {
            fix(record, store, changes);
        }
        store.flush();
        return changes;
    }

    private void fix(Found found, RecordStore store, List<String> changes) throws IOException {
        try {
            RawRecord old = store.read(found.id, found.at);
            RecordFields before = RecordFields.of(old);
            RecordFields after = fixed(before);
            Problems broken = new Problems();
            new RecordChecker(broken).check(after.raw(found.at));
            if (broken.errors() > 0) {
                return;
            }
            store.update(found.at, old, after);
            changes.add("~ " + found.at);
            before.values()
                    .forEach(
                            (name, value) ->
                                    after.get(name)
                                            .filter(now -> !now.equals(value))
                                            .ifPresent(
                                                    now -> {
                                                        changes.add("-     " + shown(name, value));
                                                        changes.add("+     " + shown(name, now));
                                                    }));
        } catch (RecordStore.Unreadable e) {
            problems.add(e.problem());
        }
    }

    private static String shown(String name, FieldValue value) {
        return name + ": " + ReportText.shortened(RecordMerge.shown(value));
    }

    static RecordFields fixed(RecordFields record) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        record.values().forEach((name, value) -> fields.put(name, fixed(name, value)));
        return new RecordFields(fields);
    }

    private static FieldValue fixed(String field, FieldValue value) {
        return switch (field) {
            case "title", "authors" -> mapped(value, text -> decoded(WrongEncoding.repaired(text)));
            case "abstract", "summary", "venue", "organization" ->
                    mapped(value, WrongEncoding::repaired);
            case "identifiers" -> bare(value);
            default -> value;
        };
    }

    private static FieldValue mapped(
            FieldValue value, java.util.function.UnaryOperator<String> change) {
        if (value instanceof FieldValue.Text text) {
            return FieldValue.of(change.apply(text.text()));
        }
        if (value instanceof FieldValue.Items items) {
            return new FieldValue.Items(
                    items.values().stream().map(item -> mapped(item, change)).toList());
        }
        Map<String, FieldValue> values = new LinkedHashMap<>();
        ((FieldValue.Group) value).values().forEach((n, v) -> values.put(n, mapped(v, change)));
        return new FieldValue.Group(values);
    }

    private static FieldValue bare(FieldValue value) {
        if (!(value instanceof FieldValue.Group group)) {
            return value;
        }
        Map<String, FieldValue> values = new LinkedHashMap<>();
        group.values()
                .forEach(
                        (scheme, v) ->
                                values.put(
                                        scheme,
                                        v instanceof FieldValue.Text text
                                                ? FieldValue.of(
                                                        RecordChecker.bareIdentifier(
                                                                scheme, text.text()))
                                                : v));
        return new FieldValue.Group(values);
    }

    /** Decodes character references, except those that Markdown or TeX would read as markup. */
    private static String decoded(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(
                        reference ->
                                Matcher.quoteReplacement(
                                        CharacterReferences.decoded(reference.group())
                                                .filter(c -> !c.isEmpty())
                                                .filter(
                                                        c ->
                                                                "\\$&{}%<>_^~#".indexOf(c) < 0
                                                                        || reference
                                                                                .group()
                                                                                .equals("&amp;"))
                                                .orElse(reference.group())));
    }
}
