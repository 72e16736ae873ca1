package paperarchive.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import paperarchive.check.RecordChecker;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.problem.Severity;
import paperarchive.read.RawRecord;
import paperarchive.write.FieldValue;
import paperarchive.write.ImportHistory;
import paperarchive.write.RecordFields;
import paperarchive.write.RecordMerge;
import paperarchive.write.RecordStore;

/** Writes each entry of a source as a new record, or merges it into the record of that paper. */
final class EntryWriter implements EntrySink {
    private final KnownPapers papers;
    private final RecordStore store;
    private final ImportHistory history;
    private final ImportRun.Order order;
    private final ImportRun.Progress progress;
    private final Problems problems;

    private final List<Location> created = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final Map<String, Integer> unkept = new TreeMap<>();
    private final Set<String> found = new TreeSet<>();
    private final Map<String, Location> read = new HashMap<>();
    private String format = "";
    private int entries;
    private int updated;
    private int unchanged;
    private int waiting;

    EntryWriter(
            KnownPapers papers,
            RecordStore store,
            ImportHistory history,
            ImportRun.Order order,
            ImportRun.Progress progress,
            Problems problems) {
        this.papers = papers;
        this.store = store;
        this.history = history;
        this.order = order;
        this.progress = progress;
        this.problems = problems;
    }

    /** Sets the format of the entries that follow. */
    void begin(String name) {
        format = name;
    }

    ImportOutcome outcome() {
        return new ImportOutcome(entries, created, updated, unchanged, waiting, changes, unkept);
    }

    /** The number of entries so far that are records of the archive now, or were before. */
    int useful() {
        return created.size() + updated + unchanged + waiting;
    }

    /** Returns whether an entry with an identifier such as {@code arxiv:1706.03762} was read. */
    boolean hasFound(String identifier) {
        return found.contains(identifier);
    }

    @Override
    public void refuse(Location at, String label, String reason, String hint) {
        entries++;
        problems.error(at, named(label) + reason, hint);
    }

    /**
     * Reports a source that cannot be read.
     *
     * @param isLookup whether each requested identifier is reported separately
     */
    void failed(Location at, String reason, boolean isLookup) {
        entries += isLookup ? 0 : 1;
        problems.error(at, reason, "run the same command again: imported records are kept");
    }

    /** Reports a requested item that the service did not return. */
    void missing(String argument, String service) {
        entries++;
        problems.error(
                Location.of(argument),
                "the service " + service + " sent no entry for this",
                "check the identifier");
    }

    @Override
    public void warn(Location at, String message, String hint) {
        problems.warning(at, message, hint);
    }

    private static String named(String label) {
        return label.isEmpty() ? "" : "entry " + ReportText.quoted(label) + ": ";
    }

    @Override
    public void entry(Location at, String label, RecordDraft draft) {
        entries++;
        order.given().forEach((field, text) -> draft.value(field, FieldValue.of(text)));
        order.tags().forEach(draft::tag);
        RecordFields fields = draft.fields();
        PaperKeys keys = PaperKeys.of(fields);
        found.addAll(keys.identifiers());
        if (draft.title().isBlank()) {
            problems.error(at, named(label) + "the title is missing", "add a title to it");
            return;
        }
        try {
            Optional<KnownPapers.Known> known = papers.same(draft.ownId(), keys);
            if (known.isPresent()) {
                merge(at, label, known.get(), fields);
            } else {
                add(at, label, draft, fields, keys);
            }
            draft.unkept().forEach(name -> unkept.merge(name, 1, Integer::sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.read(entries);
    }

    private void add(
            Location at, String label, RecordDraft draft, RecordFields fields, PaperKeys keys)
            throws IOException {
        String own = draft.ownId();
        if (!own.isEmpty() && papers.isTaken(own)) {
            problems.error(
                    at,
                    named(label) + "its id is a former id of another paper",
                    "give the record another id");
            return;
        }
        String id = own.isEmpty() ? NewId.of(fields, papers::isTaken) : own;
        RecordFields record = fields.with("id", FieldValue.of(id));
        if (!isValid(record, at, label)) {
            return;
        }
        papers.withIdentifierOf(keys).ifPresent(other -> warnOfIdentifier(at, label, other));
        Location place = store.create(record);
        papers.add(new KnownPapers.Known(id, place, keys));
        read.put(id, at);
        history.put(id, format, RecordMerge.said(fields));
        created.add(place);
        changes.add("+ " + place.file() + (order.jsonl().isPresent() ? " " + id : ""));
        record.values()
                .forEach((name, value) -> changes.add("+     " + name + ": " + shown(value)));
    }

    private void warnOfIdentifier(Location at, String label, KnownPapers.Known other) {
        warn(
                at,
                named(label)
                        + "it has an identifier of \""
                        + other.id()
                        + "\", but another title and first author",
                "it becomes a paper of its own; correct the identifier that is wrong");
    }

    private static String shown(FieldValue value) {
        return ReportText.shortened(RecordMerge.shown(value));
    }

    /** Returns whether the checks of the archive accept a record; the first error is reported. */
    private boolean isValid(RecordFields record, Location at, String label) {
        Problems found = new Problems();
        new RecordChecker(found).check(record.raw(at));
        for (Problem problem : found.sorted()) {
            if (problem.severity() == Severity.ERROR) {
                problems.error(at, named(label) + problem.message(), problem.hint());
                return false;
            }
        }
        return true;
    }

    private void merge(Location at, String label, KnownPapers.Known known, RecordFields fields)
            throws IOException {
        Location earlier = read.put(known.id(), at);
        if (earlier != null && earlier.file().equals(at.file())) {
            read.put(known.id(), earlier);
            problems.error(
                    at,
                    named(label) + "this is the paper of line " + earlier.line() + " again",
                    "remove one of the two entries, or give them identifiers that differ");
            return;
        }
        try {
            RawRecord old = store.read(known.id(), known.at());
            RecordMerge.Result result =
                    RecordMerge.of(
                            RecordFields.of(old),
                            fields,
                            history.said(known.id(), format),
                            history.others(known.id(), format));
            boolean isSame = result.changes().isEmpty() && result.conflicts().isEmpty();
            if (!order.update() && !isSame) {
                unchanged++;
                waiting++;
                return;
            }
            update(at, label, known, old, result);
        } catch (RecordStore.Unreadable e) {
            problems.add(e.problem());
        }
    }

    private void update(
            Location at,
            String label,
            KnownPapers.Known known,
            RawRecord old,
            RecordMerge.Result result)
            throws IOException, RecordStore.Unreadable {
        if (!result.changes().isEmpty() && !isValid(result.fields(), at, label)) {
            return;
        }
        for (RecordMerge.Conflict conflict : result.conflicts()) {
            problems.warning(
                    known.at(),
                    "the field "
                            + conflict.field()
                            + " was changed by a person and is now "
                            + ReportText.quoted(conflict.theirs())
                            + " in "
                            + at,
                    conflict.ours().isEmpty()
                            ? "it was not added to the record; add it if it is correct"
                            : "the record keeps " + ReportText.quoted(conflict.ours()));
        }
        history.put(known.id(), format, result.said());
        if (result.changes().isEmpty()) {
            unchanged++;
            return;
        }
        store.update(known.at(), old, result.fields());
        updated++;
        changes.add("~ " + known.at());
        for (RecordMerge.Change change : result.changes()) {
            if (!change.before().isEmpty()) {
                changes.add(
                        "-     " + change.field() + ": " + ReportText.shortened(change.before()));
            }
            changes.add("+     " + change.field() + ": " + ReportText.shortened(change.after()));
        }
    }
}
