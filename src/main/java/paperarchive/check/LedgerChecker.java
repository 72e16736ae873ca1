package paperarchive.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import paperarchive.paper.Ledger;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.Severity;

/** Checks that every published address of a paper still resolves. */
final class LedgerChecker {
    /** At most this many lost addresses get a suggestion, because each one scans all records. */
    private static final int MOST_GUESSES = 20;

    private final Ledger ledger;
    private final boolean drafts;
    private final Function<String, Optional<CheckedRecord>> named;
    private final Problems problems;

    /**
     * A checker of one ledger.
     *
     * @param drafts whether drafts are shown
     * @param named the record of an id or an alias
     */
    LedgerChecker(
            Ledger ledger,
            boolean drafts,
            Function<String, Optional<CheckedRecord>> named,
            Problems problems) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.named = named;
        this.problems = problems;
    }

    /** Reports each address that these records would lose, unless some could not be read. */
    void check(Collection<CheckedRecord> records) {
        List<Ledger.Entry> lost = new ArrayList<>();
        for (Ledger.Entry entry : ledger.entries()) {
            if (entry.isOfPaper()) {
                Optional<CheckedRecord> record = named.apply(entry.slug());
                if (record.isEmpty()) {
                    lost.add(entry);
                } else if (record.get().draft() && !drafts) {
                    reportDraft(entry, record.get());
                }
            }
        }
        if (!lost.isEmpty() && !someAreUnread(records)) {
            reportLost(lost, records);
        }
    }

    /**
     * A record that cannot be read has no id yet; once fixed it may provide the missing address.
     */
    private boolean someAreUnread(Collection<CheckedRecord> records) {
        Set<String> read = new HashSet<>();
        records.forEach(record -> read.add(record.at().file()));
        return problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::at)
                .map(Location::file)
                .filter(file -> file.contains("/papers/"))
                .anyMatch(file -> file.contains(".jsonl") || !read.contains(file));
    }

    private void reportDraft(Ledger.Entry entry, CheckedRecord record) {
        problems.error(
                ledger.at(entry),
                lost(entry) + ": its record is a draft",
                "take draft: true from "
                        + record.at().file()
                        + ", give it status: {state: removed}, or, "
                        + forget(entry));
    }

    private void reportLost(List<Ledger.Entry> lost, Collection<CheckedRecord> records) {
        Set<String> published = new HashSet<>();
        ledger.entries().forEach(entry -> published.add(entry.slug()));
        List<String> newIds =
                records.stream()
                        .map(CheckedRecord::id)
                        .filter(id -> !published.contains(id))
                        .toList();
        for (int i = 0; i < lost.size(); i++) {
            Ledger.Entry entry = lost.get(i);
            Optional<String> successor =
                    i < MOST_GUESSES ? successor(entry, newIds) : Optional.empty();
            problems.error(
                    ledger.at(entry),
                    lost(entry) + ": no record has this id or alias",
                    advice(entry, successor));
        }
    }

    private static String lost(Ledger.Entry entry) {
        return entry.address() + ", published " + entry.since() + ", would be lost";
    }

    /** Suggests the id that replaced it: its former target, or a new id with a similar name. */
    private Optional<String> successor(Ledger.Entry entry, List<String> newIds) {
        return named.apply(entry.name())
                .map(CheckedRecord::id)
                .or(() -> SpellingSuggestion.nearest(entry.slug(), newIds));
    }

    private String advice(Ledger.Entry entry, Optional<String> successor) {
        String id = '"' + entry.slug() + '"';
        String other =
                successor
                        .flatMap(named)
                        .map(record -> "the aliases in " + record.at().file())
                        .orElse("the aliases of another record");
        return "restore its record, add "
                + id
                + " to "
                + other
                + ", keep its record with status: {state: removed}, or, "
                + forget(entry);
    }

    private static String forget(Ledger.Entry entry) {
        return "if it was never online, run paper-archive ledger forget " + entry.address();
    }
}
