package paperarchive.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;

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
     * What a whole plan makes of the ledger it was planned with.
     *
     * @param day the day of the build
     */
    public static NextLedger of(SitePlan plan, Ledger before, LocalDate day) {
        return new Merge(plan, before, day).run();
    }

    /** Both lists are sorted by address, so that one walk through them is enough. */
    private static final class Merge {
        private final SitePlan plan;
        private final Ledger before;
        private final LocalDate day;
        private final List<Ledger.Entry> after = new ArrayList<>();
        private final List<String> added = new ArrayList<>();
        private final List<Ledger.Entry> changed = new ArrayList<>();

        Merge(SitePlan plan, Ledger before, LocalDate day) {
            this.plan = plan;
            this.before = before;
            this.day = day;
        }

        NextLedger run() {
            List<Ledger.Entry> known = before.entries();
            int next = 0;
            for (Page page : plan.pages()) {
                Optional<Answer> answer = answer(page);
                if (answer.isEmpty()) {
                    continue;
                }
                String address = page.path().address();
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

    /**
     * Who answers at an address.
     *
     * @param name empty where nobody does any more and an index is shown
     * @param papers newest first; those that stand under it
     */
    private record Answer(String name, List<Paper> papers) {
        static final Answer NOBODY = new Answer("", List.of());

        /** The paper to find it by: the one it was, if it still is; else the oldest. */
        String seenOn(String before) {
            boolean still =
                    !before.isEmpty()
                            && papers.stream().anyMatch(p -> p.id().value().equals(before));
            String oldest = papers.isEmpty() ? "" : papers.get(papers.size() - 1).id().value();
            return still ? before : oldest;
        }
    }

    private static Optional<Answer> answer(Page page) {
        if (page instanceof PaperPage.OfPaper shown) {
            return Optional.of(answer(shown.paper()));
        }
        if (page instanceof PaperPage.Removed removed) {
            return Optional.of(answer(removed.paper()));
        }
        if (page instanceof PaperPage.Redirect alias) {
            return Optional.of(answer(alias.target()));
        }
        if (page instanceof ListPage.OfTerm list && list.slice().number() == 1) {
            return Optional.of(answer(list.term()));
        }
        if (page instanceof ListPage.Former former) {
            return Optional.of(former.term().map(NextLedger::answer).orElse(Answer.NOBODY));
        }
        return Optional.empty();
    }

    private static Answer answer(Paper paper) {
        return new Answer(paper.id().value(), List.of());
    }

    private static Answer answer(Term term) {
        return new Answer(term.key(), term.papers());
    }
}
