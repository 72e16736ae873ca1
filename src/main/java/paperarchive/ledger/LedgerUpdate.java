package paperarchive.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** The ledger update of one build: reports new addresses and records them. */
public final class LedgerUpdate {
    /** At most this many addresses are listed in a message; the rest are counted. */
    private static final int MOST_NAMED = 5;

    /**
     * The target of an address of a site.
     *
     * @param address below the root of the site: {@code tags/nlp/}
     * @param name as in {@link Ledger.Entry}; empty if there is no target and an index is shown
     * @param papers of a tag, author or venue: its papers, newest first
     * @param citationKey of a paper: the key under which it is cited; else empty
     */
    public record Answer(String address, String name, List<Paper> papers, String citationKey) {
        public Answer(String address, String name, List<Paper> papers) {
            this(address, name, papers, "");
        }

        /** Returns the target of an address whose term is gone: the index. */
        public static Answer byNobody(String address) {
            return new Answer(address, "", List.of());
        }

        /** Returns the same target with the citation key of a paper. */
        public Answer withCitationKey(String key) {
            return new Answer(address, name, papers, key);
        }

        /**
         * Returns the citation key of a paper; for a term, a paper to find it by: the previous one
         * if it still has the term.
         */
        String seenOn(String before) {
            if (!citationKey.isEmpty()) {
                return citationKey;
            }
            boolean still =
                    !before.isEmpty()
                            && papers.stream().anyMatch(p -> p.id().value().equals(before));
            String oldest = papers.isEmpty() ? "" : papers.get(papers.size() - 1).id().value();
            return still ? before : oldest;
        }
    }

    private final LedgerFolder file;
    private final LedgerMode mode;
    private final Ledger before;
    private final NextLedger next;

    private LedgerUpdate(LedgerFolder file, LedgerMode mode, NextLedger next) {
        this.file = file;
        this.mode = mode;
        this.before = file.ledger();
        this.next = next;
    }

    /**
     * Creates the update for a whole plan.
     *
     * @param answers of the plan that was made with the ledger of the file, sorted by address
     */
    public static LedgerUpdate of(LedgerFolder file, List<Answer> answers, LedgerMode mode) {
        return new LedgerUpdate(file, mode, NextLedger.of(answers, file.ledger(), day(mode)));
    }

    private static LocalDate day(LedgerMode mode) {
        if (mode instanceof LedgerMode.Recording recording) {
            return recording.day();
        }
        return mode instanceof LedgerMode.Part part ? part.day() : LocalDate.EPOCH;
    }

    /**
     * Returns the ledger that the site shows: the one that this build or the first shard writes,
     * otherwise the existing ledger, in which new addresses have no day yet.
     */
    public Ledger shown() {
        return mode instanceof LedgerMode.Part || records() ? next.ledger() : before;
    }

    /** Returns whether this build writes the ledger. */
    private boolean records() {
        return mode instanceof LedgerMode.Recording && file.isWritable();
    }

    /** Reports missing addresses if this build may not or cannot add them. */
    public void reportNew(Problems problems) {
        if (next.isTheSame()) {
            return;
        }
        if (mode instanceof LedgerMode.Frozen) {
            refuseNew(problems);
        } else if (mode instanceof LedgerMode.Recording && !file.isWritable()) {
            problems.warning(
                    Location.of(before.file()),
                    "the ledger cannot be written: its folder is read-only",
                    "run build --publish where it is writable, and commit the new file");
        }
    }

    private void refuseNew(Problems problems) {
        String hint = "run build --publish, and commit " + before.file() + " with the records";
        Location at = Location.of(before.file());
        if (!next.added().isEmpty()) {
            problems.error(at, "the ledger does not contain " + named(next.added()), hint);
        }
        if (!next.changed().isEmpty()) {
            problems.error(
                    before.at(next.changed().get(0)),
                    "the ledger does not say what answers now at " + named(next.changed()),
                    hint);
        }
        if (!next.keyed().isEmpty()) {
            problems.error(
                    before.at(next.keyed().get(0)),
                    "the ledger does not contain the citation key of " + named(next.keyed()),
                    hint);
        }
    }

    /** {@code papers/a/, papers/b/ and 12 more}. */
    private static String named(List<Ledger.Entry> entries) {
        List<String> addresses = entries.stream().map(Ledger.Entry::address).toList();
        int shown = Math.min(MOST_NAMED, addresses.size());
        String first = String.join(", ", addresses.subList(0, shown));
        int more = addresses.size() - shown;
        return more == 0 ? first : first + " and " + more + " more";
    }

    /**
     * Records new addresses just before the site is published.
     *
     * @return the fingerprint of the ledger for the next build, if nobody changes it
     */
    public String settle() throws IOException, ProblemsFound {
        if (records()) {
            return file.update(next.ledger(), day(mode));
        }
        if (mode instanceof LedgerMode.Recording || mode instanceof LedgerMode.Frozen) {
            file.insistOnNoChange();
        }
        return file.fingerprint();
    }

    /** Returns a message about what was or would be written; empty if nothing. */
    public Optional<String> note() {
        if (mode instanceof LedgerMode.Local && !next.added().isEmpty()) {
            return Optional.of(unpublished());
        }
        return records() && !next.isTheSame()
                ? Optional.of(before.entries().isEmpty() ? begun() : changed())
                : Optional.empty();
    }

    private String unpublished() {
        return "Addresses that are not recorded as published: "
                + named(next.added())
                + ". Before you deploy this site, build it with --publish to record them.";
    }

    private String begun() {
        return before.file()
                + " is new: it lists every published address, so none is lost. Commit it"
                + " with the records.";
    }

    private String changed() {
        List<String> parts = new ArrayList<>();
        if (!next.added().isEmpty()) {
            parts.add(" added " + named(next.added()));
        }
        if (!next.changed().isEmpty()) {
            parts.add(" now leading to another page: " + named(next.changed()));
        }
        if (!next.keyed().isEmpty()) {
            parts.add(" citation keys recorded for " + named(next.keyed()));
        }
        return before.file()
                + ":"
                + String.join(";", parts)
                + ". Commit this folder with the records.";
    }
}
