package paperarchive.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.paper.Ledger;

/**
 * Three-way merge of a ledger that two builds changed. No address is lost, the earlier day is kept,
 * and a changed target wins over an unchanged one.
 */
final class LedgerMerge {
    private LedgerMerge() {}

    /**
     * The merged ledger.
     *
     * @param before the common ancestor
     * @param own the version of this build
     * @param others the version that is in the file now
     */
    static Ledger of(Ledger before, Ledger own, Ledger others) {
        if (others.equals(before)) {
            return own;
        }
        Map<String, Ledger.Entry> known = byAddress(before);
        Map<String, Ledger.Entry> theirs = byAddress(others);
        List<Ledger.Entry> merged = new ArrayList<>(own.entries().size());
        for (Ledger.Entry entry : own.entries()) {
            Ledger.Entry their = theirs.remove(entry.address());
            merged.add(
                    their == null
                            ? entry
                            : merged(
                                    Optional.ofNullable(known.get(entry.address())), entry, their));
        }
        merged.addAll(theirs.values());
        return new Ledger(own.file(), merged);
    }

    private static Map<String, Ledger.Entry> byAddress(Ledger ledger) {
        Map<String, Ledger.Entry> entries = new HashMap<>();
        ledger.entries().forEach(entry -> entries.put(entry.address(), entry));
        return entries;
    }

    private static Ledger.Entry merged(
            Optional<Ledger.Entry> before, Ledger.Entry own, Ledger.Entry their) {
        boolean changed = before.isEmpty() || !sameAnswer(before.get(), own);
        Ledger.Entry newer = changed ? own : their;
        LocalDate since = own.since().isBefore(their.since()) ? own.since() : their.since();
        return new Ledger.Entry(
                own.address(), newer.name(), since, newer.seenOn(), their.file(), their.line());
    }

    private static boolean sameAnswer(Ledger.Entry one, Ledger.Entry other) {
        return one.address().equals(other.address())
                && one.name().equals(other.name())
                && one.seenOn().equals(other.seenOn());
    }

    /** Returns the entries of a ledger that are missing or different in another one. */
    static List<Ledger.Entry> unstated(Ledger merged, Ledger others) {
        Map<String, Ledger.Entry> stated = byAddress(others);
        return merged.entries().stream()
                .filter(
                        entry -> {
                            Ledger.Entry there = stated.get(entry.address());
                            return there == null
                                    || !sameAnswer(there, entry)
                                    || entry.since().isBefore(there.since());
                        })
                .toList();
    }

    /** Returns the first address for which a site made from one ledger contradicts the other. */
    static Optional<String> firstDifference(Ledger merged, Ledger own) {
        Iterator<Ledger.Entry> others = own.entries().iterator();
        for (Ledger.Entry entry : merged.entries()) {
            if (!others.hasNext() || !isShownAlike(entry, others.next())) {
                return Optional.of(entry.address());
            }
        }
        return Optional.empty();
    }

    /** Only the days of papers are shown, in the lists of changes. */
    private static boolean isShownAlike(Ledger.Entry one, Ledger.Entry other) {
        return sameAnswer(one, other) && (!one.isOfPaper() || one.since().equals(other.since()));
    }
}
