package paperarchive;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paperarchive.ledger.LedgerFile;
import paperarchive.paper.Ledger;
import paperarchive.plan.NextLedger;
import paperarchive.plan.SitePlan;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** Keeps the ledger in step with what is published. */
final class LedgerKeeper {
    /** So many addresses are named; of more, how many they are. */
    private static final int MOST_NAMED = 5;

    private final Build.Order order;
    private final LedgerFile file;
    private final Ledger before;
    private final NextLedger next;

    private LedgerKeeper(Build.Order order, LedgerFile file, NextLedger next) {
        this.order = order;
        this.file = file;
        this.before = file.ledger();
        this.next = next;
    }

    /** The keeper of the ledger that a whole plan was made with. */
    static LedgerKeeper of(Build.Order order, SitePlan plan, LedgerFile file) {
        LocalDate day =
                order.newAddresses() instanceof NewAddresses.Recorded recorded
                        ? recorded.day()
                        : LocalDate.EPOCH;
        return new LedgerKeeper(order, file, NextLedger.of(plan, file.ledger(), day));
    }

    /** Reports what the ledger lacks, where this build may not add it or cannot. */
    void reportNew(Problems problems) {
        if (next.isTheSame()) {
            return;
        }
        if (order.newAddresses() instanceof NewAddresses.Refused) {
            refuseNew(problems);
        } else if (order.newAddresses() instanceof NewAddresses.Recorded && !file.isWritable()) {
            problems.warning(
                    Location.of(before.file()),
                    "the ledger cannot be written: its folder is read-only",
                    "build once where it is not, so that new addresses are kept for ever");
        }
    }

    private void refuseNew(Problems problems) {
        String hint = "run build without --frozen, and keep " + before.file() + " as it leaves it";
        Location at = Location.of(before.file());
        if (!next.added().isEmpty()) {
            problems.error(at, "the ledger does not hold " + named(next.added()), hint);
        }
        if (!next.changed().isEmpty()) {
            problems.error(
                    before.at(next.changed().get(0)),
                    "the ledger does not say what answers now at " + named(addressesChanged()),
                    hint);
        }
    }

    private List<String> addressesChanged() {
        return next.changed().stream().map(Ledger.Entry::address).toList();
    }

    /** {@code papers/a/, papers/b/ and 12 more}. */
    private static String named(List<String> addresses) {
        int shown = Math.min(MOST_NAMED, addresses.size());
        String first = String.join(", ", addresses.subList(0, shown));
        int more = addresses.size() - shown;
        return more == 0 ? first : first + " and " + more + " more";
    }

    /**
     * Writes down what is new, right before it is published.
     *
     * @return the bytes of the ledger that the next build will find, where nobody changes them
     */
    Optional<byte[]> settle() throws IOException, ProblemsFound {
        if (order.newAddresses() instanceof NewAddresses.Passed) {
            return file.bytes();
        }
        if (order.newAddresses() instanceof NewAddresses.Recorded && file.isWritable()) {
            return file.update(next.ledger());
        }
        file.insistOnNoChange();
        return file.bytes();
    }

    /** Says what was written, now that it is published. */
    void tell(Build.Progress progress) {
        if (order.newAddresses() instanceof NewAddresses.Recorded
                && !next.isTheSame()
                && file.isWritable()) {
            progress.note(before.entries().isEmpty() ? begun() : changed());
        }
    }

    private String begun() {
        return before.file()
                + " is new: it holds every address published, so that none is ever lost. Keep it"
                + " with the records.";
    }

    private String changed() {
        StringBuilder note = new StringBuilder(before.file());
        note.append(next.added().isEmpty() ? ":" : ": new are " + named(next.added()));
        if (!next.changed().isEmpty()) {
            note.append(next.added().isEmpty() ? "" : ";");
            note.append(" something else answers at ").append(named(addressesChanged()));
        }
        return note.append(". Keep it with the records.").toString();
    }
}
