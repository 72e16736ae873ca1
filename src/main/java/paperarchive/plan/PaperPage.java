package paperarchive.plan;

import java.util.Optional;
import paperarchive.ledger.LedgerUpdate.Answer;
import paperarchive.paper.Paper;

/** The page at the permanent address of a paper: the paper, or a notice once it is removed. */
public sealed interface PaperPage extends Page {
    /**
     * The permanent page of a paper.
     *
     * @param path where it stands; its id alone decides it
     * @param previous the paper before it on its day's list
     * @param next the paper after it
     */
    record OfPaper(SitePath path, Paper paper, Optional<Paper> previous, Optional<Paper> next)
            implements PaperPage {
        OfPaper(Paper paper, Optional<Paper> previous, Optional<Paper> next) {
            this(Page.pathOf(paper), paper, previous, next);
        }

        @Override
        public Optional<Answer> answer() {
            return Optional.of(PublishedAnswers.of(path(), paper));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paper(this);
        }
    }

    /** What stands at the address of a paper that was taken out: why and when, no more. */
    record Removed(Paper paper) implements PaperPage {
        @Override
        public SitePath path() {
            return Page.pathOf(paper);
        }

        @Override
        public boolean listedInSitemap() {
            return false;
        }

        @Override
        public Optional<Answer> answer() {
            return Optional.of(PublishedAnswers.of(path(), paper));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.removed(this);
        }
    }
}
