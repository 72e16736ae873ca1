package paperarchive.plan;

import java.util.List;
import paperarchive.paper.Paper;

/**
 * Who answers at an address, as the ledger keeps it.
 *
 * @param name the id of a paper or the key of a term; empty where nobody answers any more and an
 *     index is shown
 * @param papers the papers of a term, newest first
 */
public record Answer(String name, List<Paper> papers) {
    static final Answer NOBODY = new Answer("", List.of());

    static Answer of(Paper paper) {
        return new Answer(paper.id().value(), List.of());
    }

    static Answer of(Term term) {
        return new Answer(term.key(), term.papers());
    }

    /** The paper to find a term by: the one it was, if it still is; else the oldest. */
    public String seenOn(String before) {
        boolean still =
                !before.isEmpty() && papers.stream().anyMatch(p -> p.id().value().equals(before));
        String oldest = papers.isEmpty() ? "" : papers.get(papers.size() - 1).id().value();
        return still ? before : oldest;
    }
}
