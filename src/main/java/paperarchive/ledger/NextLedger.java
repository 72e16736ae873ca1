package paperarchive.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import paperarchive.paper.Ledger;

/**
 * The ledger after a plan is published, and what is new in it.
 *
 * @param added entries of addresses that were never published before
 * @param changed changed entries, for example with another target
 * @param keyed entries of papers in which only the citation key changed
 */
public record NextLedger(
        Ledger ledger,
        List<Ledger.Entry> added,
        List<Ledger.Entry> changed,
        List<Ledger.Entry> keyed) {
    public NextLedger {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        keyed = List.copyOf(keyed);
    }

    /** Returns whether the existing ledger is up to date. */
    public boolean isTheSame() {
        return added.isEmpty() && changed.isEmpty() && keyed.isEmpty();
    }

    /**
     * Computes the next ledger from the previous one and the targets of a whole plan.
     *
     * @param answers in the order of their addresses
     * @param day the day of the build
     */
    public static NextLedger of(List<LedgerUpdate.Answer> answers, Ledger before, LocalDate day) {
        return new Walk(answers, before, day).run();
    }

    /** Both lists are sorted by address, so one pass is enough. */
    private static final class Walk {
        private final List<LedgerUpdate.Answer> answers;
        private final Ledger before;
        private final LocalDate day;
        private final List<Ledger.Entry> after = new ArrayList<>();
        private final List<Ledger.Entry> added = new ArrayList<>();
        private final List<Ledger.Entry> changed = new ArrayList<>();
        private final List<Ledger.Entry> keyed = new ArrayList<>();

        Walk(List<LedgerUpdate.Answer> answers, Ledger before, LocalDate day) {
            this.answers = answers;
            this.before = before;
            this.day = day;
        }

        NextLedger run() {
            List<Ledger.Entry> known = before.entries();
            int next = 0;
            for (LedgerUpdate.Answer answer : answers) {
                String address = answer.address();
                while (next < known.size() && known.get(next).address().compareTo(address) < 0) {
                    after.add(known.get(next));
                    next++;
                }
                if (next < known.size() && known.get(next).address().equals(address)) {
                    keep(known.get(next), answer);
                    next++;
                } else {
                    String seenOn = answer.seenOn("");
                    Ledger.Entry entry = Ledger.Entry.ofNew(address, answer.name(), day, seenOn);
                    after.add(entry);
                    added.add(entry);
                }
            }
            after.addAll(known.subList(next, known.size()));
            boolean same = added.isEmpty() && changed.isEmpty() && keyed.isEmpty();
            Ledger ledger = same ? before : new Ledger(before.file(), after);
            return new NextLedger(ledger, added, changed, keyed);
        }

        private void keep(Ledger.Entry entry, LedgerUpdate.Answer answer) {
            String name = answer.name().isEmpty() ? entry.name() : answer.name();
            String seenOn = answer.seenOn(entry.seenOn());
            boolean same = name.equals(entry.name()) && seenOn.equals(entry.seenOn());
            Ledger.Entry kept =
                    same
                            ? entry
                            : new Ledger.Entry(
                                    entry.address(),
                                    name,
                                    entry.since(),
                                    seenOn,
                                    entry.file(),
                                    entry.line());
            after.add(kept);
            if (!same) {
                boolean key = entry.isOfPaper() && name.equals(entry.name());
                (key ? keyed : changed).add(kept);
            }
        }
    }
}
