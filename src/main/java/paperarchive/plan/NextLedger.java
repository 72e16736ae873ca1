package paperarchive.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.paper.Ledger;

/**
 * The ledger as it has to be once a plan is published, and what is new in it.
 *
 * @param added addresses that were never published before: {@code papers/xkv/}
 * @param changed entries that say something else than before, as who answers at an address
 */
public record NextLedger(Ledger ledger, List<String> added, List<Ledger.Entry> changed) {
    public NextLedger {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    /** Whether the ledger that is there already is right. */
    public boolean isTheSame() {
        return added.isEmpty() && changed.isEmpty();
    }

    /**
     * What a whole site makes of the ledger it was planned with.
     *
     * @param day the day of the build
     */
    public static NextLedger of(SiteModel site, Ledger before, LocalDate day) {
        return new Merge(site, before, day).run();
    }

    /** Both lists are sorted by address, so that one walk through them is enough. */
    private static final class Merge {
        private final SiteModel site;
        private final Ledger before;
        private final LocalDate day;
        private final List<Ledger.Entry> after = new ArrayList<>();
        private final List<String> added = new ArrayList<>();
        private final List<Ledger.Entry> changed = new ArrayList<>();

        Merge(SiteModel site, Ledger before, LocalDate day) {
            this.site = site;
            this.before = before;
            this.day = day;
        }

        NextLedger run() {
            List<Ledger.Entry> known = before.entries();
            int next = 0;
            for (Address published : site.addresses()) {
                Optional<Answer> answer = published.answer();
                if (answer.isEmpty()) {
                    continue;
                }
                String address = published.path().address();
                while (next < known.size() && known.get(next).address().compareTo(address) < 0) {
                    after.add(known.get(next));
                    next++;
                }
                if (next < known.size() && known.get(next).address().equals(address)) {
                    keep(known.get(next), answer.get());
                    next++;
                } else {
                    Answer by = answer.get();
                    after.add(new Ledger.Entry(address, by.name(), day, by.seenOn(""), 0));
                    added.add(address);
                }
            }
            after.addAll(known.subList(next, known.size()));
            boolean same = added.isEmpty() && changed.isEmpty();
            Ledger ledger = same ? before : new Ledger(before.file(), after);
            return new NextLedger(ledger, added, changed);
        }

        private void keep(Ledger.Entry entry, Answer answer) {
            String name = answer.name().isEmpty() ? entry.name() : answer.name();
            String seenOn = answer.seenOn(entry.seenOn());
            boolean same = name.equals(entry.name()) && seenOn.equals(entry.seenOn());
            Ledger.Entry kept =
                    same
                            ? entry
                            : new Ledger.Entry(
                                    entry.address(), name, entry.since(), seenOn, entry.line());
            after.add(kept);
            if (!same) {
                changed.add(kept);
            }
        }
    }
}
