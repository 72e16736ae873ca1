package paperarchive.plan;

import java.util.List;
import java.util.Optional;
import paperarchive.ledger.LedgerUpdate.Answer;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;

/** The targets of all addresses that the ledger must contain. */
public final class PublishedAnswers {
    private PublishedAnswers() {}

    /** Returns the targets of a whole site, sorted by address. */
    public static List<Answer> of(SiteModel site) {
        return site.addresses().stream()
                .map(Address::answer)
                .flatMap(Optional::stream)
                .map(answer -> withKey(answer, site))
                .toList();
    }

    /**
     * A former address of a paper also records the citation key, because the key belongs to the
     * paper.
     */
    private static Answer withKey(Answer answer, SiteModel site) {
        return answer.address().startsWith(Ledger.PAPERS + "/")
                ? answer.withCitationKey(site.citationKeys().of(new PaperId(answer.name())))
                : answer;
    }

    static Answer of(SitePath path, Paper paper) {
        return new Answer(path.address(), paper.id().value(), List.of());
    }

    static Answer of(SitePath path, Term term) {
        return new Answer(path.address(), term.key(), term.papers());
    }
}
