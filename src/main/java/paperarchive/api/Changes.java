package paperarchive.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import paperarchive.paper.Archive;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Status;

/**
 * The changes of papers, by day. The ledger gives the day on which a paper was first published; the
 * record gives the day on which its status changed. An unpublished paper counts from the day
 * listed, so a plain build does not depend on the current date.
 */
final class Changes {
    /**
     * The kinds of change: {@code created}, {@code updated}, {@code deleted}, as ResourceSync calls
     * it.
     */
    record Change(LocalDate day, String kind, String state, Paper paper) {}

    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::day)
                    .thenComparing(Change::kind)
                    .thenComparing(change -> change.paper().id());

    private final List<Change> changes = new ArrayList<>();

    private Changes() {}

    static Changes of(Archive archive) {
        Changes all = new Changes();
        Map<String, LocalDate> since = new LinkedHashMap<>();
        for (Ledger.Entry entry : archive.ledger().below(Ledger.PAPERS)) {
            since.put(entry.slug(), entry.since());
        }
        for (Paper paper : archive.papers()) {
            Optional.ofNullable(since.get(paper.id().value()))
                    .or(() -> ResourceSync.isThere(paper) ? paper.listed() : Optional.empty())
                    .ifPresent(day -> all.changes.add(new Change(day, "created", "", paper)));
            paper.status().ifPresent(status -> all.add(paper, status));
        }
        all.changes.sort(ORDER);
        return all;
    }

    private void add(Paper paper, Status status) {
        String kind = status.state() == Status.State.REMOVED ? "deleted" : "updated";
        status.date()
                .map(PartialDate::earliest)
                .ifPresent(day -> changes.add(new Change(day, kind, status.state().word(), paper)));
    }

    /** Returns the changes, the oldest first. */
    List<Change> inOrder() {
        return List.copyOf(changes);
    }

    /** The file {@code api/changes.json}: newest day first, one day a line. */
    byte[] json() {
        NavigableMap<LocalDate, List<Change>> days = new TreeMap<>();
        changes.forEach(
                change -> days.computeIfAbsent(change.day(), d -> new ArrayList<>()).add(change));
        List<String> lines = new ArrayList<>();
        days.descendingMap().forEach((day, of) -> lines.add(JsonText.line(day(day, of))));
        String text = "{\"changes\":[\n" + String.join(",\n", lines) + "\n]}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> day(LocalDate day, List<Change> changes) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("date", day.toString());
        List<String> added = new ArrayList<>();
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Change change : changes) {
            String id = change.paper().id().value();
            if (change.state().isEmpty()) {
                added.add(id);
            } else {
                statuses.put(id, change.state());
            }
        }
        map.put("added", added);
        map.put("status", statuses);
        return map;
    }
}
