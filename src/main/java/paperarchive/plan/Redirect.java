package paperarchive.plan;

import java.util.Optional;
import paperarchive.ledger.LedgerUpdate.Answer;
import paperarchive.paper.Paper;

/** A former address that redirects to a current one. */
public sealed interface Redirect extends Address {
    /** Returns the target. */
    SitePath target();

    /** The address of a former id of a paper. */
    record ToPaper(SitePath path, Paper paper) implements Redirect {
        @Override
        public SitePath target() {
            return Page.pathOf(paper);
        }

        @Override
        public Optional<Answer> answer() {
            return Optional.of(PublishedAnswers.of(path(), paper));
        }
    }

    /**
     * A former address of a tag, author or venue.
     *
     * @param term the current term; empty if it has no papers any more. The address redirects to
     *     the term's page, or to its only paper, or else to the index
     */
    record ToTerm(SitePath path, Term.Kind kind, Optional<Term> term) implements Redirect {
        @Override
        public SitePath target() {
            return term.filter(now -> now.hasPage() || now.papers().size() == 1)
                    .map(Term::target)
                    .orElse(SitePath.page(kind.folder()));
        }

        @Override
        public Optional<Answer> answer() {
            return Optional.of(
                    term.map(now -> PublishedAnswers.of(path(), now))
                            .orElse(Answer.byNobody(path().address())));
        }
    }
}
