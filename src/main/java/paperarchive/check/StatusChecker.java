package paperarchive.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paperarchive.check.CheckedRecord.Mention;
import paperarchive.paper.PaperId;
import paperarchive.paper.Status;
import paperarchive.paper.Version;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;

/** Checks the fields {@code versions} and {@code status} of a paper. */
final class StatusChecker {
    private static final List<String> STATES =
            Arrays.stream(Status.State.values()).map(Status.State::word).toList();

    private static final String ONE_OF = "one of " + String.join(", ", STATES);
    private static final String VERSION = "{version: \"2\", date: 2023-12-25, note: typos}";

    private final FieldReader fields;
    private final Optional<FieldReader> status;
    private final Optional<Mention> by;

    StatusChecker(FieldReader fields, RawRecord record) {
        this.fields = fields;
        this.status =
                fields.map("status", StatusChecker::asMap).map(m -> fields.within(m, "status."));
        this.by = status.flatMap(map -> by(map, record));
    }

    /** The hint for a wrong status: {@code write {state: retracted}}. */
    private static String asMap(RawValue value) {
        String state = value instanceof RawValue.Scalar s ? s.text() : "";
        return SpellingSuggestion.nearest(state, STATES)
                .map(near -> "write {state: " + near + "}")
                .orElse("write it as fields with names; state is " + ONE_OF);
    }

    private static Optional<Mention> by(FieldReader status, RawRecord record) {
        if (!status.has("by")) {
            return Optional.empty();
        }
        Optional<PaperId> id = IdChecker.named(status, "by", "status.by");
        return id.map(known -> new Mention(known, record.at(status.lineOf("by"))));
    }

    /** Returns the paper that replaces this one, even if the rest of the status is invalid. */
    Optional<Mention> by() {
        return by;
    }

    List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (RawValue value :
                fields.items("versions", Limits.VERSIONS, text -> "[" + VERSION + "]")) {
            if (value instanceof RawValue.Fields map) {
                versions.add(version(fields.within(map, "versions.")));
            } else {
                fields.error(
                        value.line(),
                        "versions has " + value.kind() + ", not a map",
                        "write " + VERSION);
            }
        }
        return versions;
    }

    private static Version version(FieldReader version) {
        version.rejectUnknown(AllowedKeys.VERSION);
        return new Version(
                version.textOrNumber("version"),
                version.date("date"),
                version.plain("note"),
                version.address("url"));
    }

    Optional<Status> status() {
        return status.flatMap(this::status);
    }

    private Optional<Status> status(FieldReader map) {
        map.rejectUnknown(AllowedKeys.STATUS);
        Optional<Status.State> state = state(map);
        Status made =
                new Status(
                        state.orElse(Status.State.CORRECTED),
                        map.date("date"),
                        map.plain("note"),
                        map.address("url"),
                        by.map(Mention::id));
        return state.map(known -> made);
    }

    private static Optional<Status.State> state(FieldReader status) {
        String word = status.text("state");
        if (STATES.contains(word)) {
            return Optional.of(Status.State.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        if (!status.isMisused("state")) {
            status.error(
                    status.lineOf("state"),
                    word.isEmpty()
                            ? "status has no state"
                            : "unknown state " + ReportText.quoted(word),
                    SpellingSuggestion.nearest(word, STATES)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("write " + ONE_OF));
        }
        return Optional.empty();
    }
}
