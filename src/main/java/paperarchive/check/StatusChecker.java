package paperarchive.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paperarchive.paper.PaperId;
import paperarchive.paper.Status;
import paperarchive.paper.Version;
import paperarchive.read.RawValue;

/** What became of a paper: its {@code versions} and its {@code status}. */
final class StatusChecker {
    private static final List<String> STATES =
            Arrays.stream(Status.State.values()).map(Status.State::word).toList();

    private final FieldReader fields;

    StatusChecker(FieldReader fields) {
        this.fields = fields;
    }

    List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (RawValue value : fields.items("versions")) {
            if (value instanceof RawValue.Fields map) {
                versions.add(version(fields.within(map, "versions")));
            } else {
                fields.error(
                        value.line(),
                        "versions holds " + value.kind() + ", not a map",
                        "write {version: \"2\", date: 2023-12-25, note: typos}");
            }
        }
        return versions;
    }

    private static Version version(FieldReader version) {
        version.rejectUnknown(Known.VERSION);
        return new Version(
                version.word("version"),
                version.date("date"),
                version.text("note"),
                version.address("url"));
    }

    Optional<Status> status() {
        Optional<FieldReader> map = fields.map("status").map(m -> fields.within(m, "status"));
        map.ifPresent(status -> status.rejectUnknown(Known.STATUS));
        return map.flatMap(
                status -> {
                    Optional<Status.State> state = state(status);
                    Optional<PaperId> by =
                            status.has("by")
                                    ? RecordChecker.id(
                                            status,
                                            status.text("by"),
                                            "status.by",
                                            status.lineOf("by"))
                                    : Optional.empty();
                    Status made =
                            new Status(
                                    state.orElse(Status.State.CORRECTED),
                                    status.date("date"),
                                    status.text("note"),
                                    status.address("url"),
                                    by);
                    return state.map(known -> made);
                });
    }

    private static Optional<Status.State> state(FieldReader status) {
        String word = status.text("state");
        if (STATES.contains(word)) {
            return Optional.of(Status.State.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        status.error(
                status.lineOf("state"),
                word.isEmpty() ? "status has no state" : "unknown state \"" + word + "\"",
                Spelling.nearest(word, STATES)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("write one of " + String.join(", ", STATES)));
        return Optional.empty();
    }
}
