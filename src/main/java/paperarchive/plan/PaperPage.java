package paperarchive.plan;

import java.util.Optional;
import paperarchive.ledger.LedgerUpdate.Answer;
import paperarchive.paper.Paper;

/** The page at the permanent address of a paper: the paper, or a notice once it is removed. */
public sealed interface PaperPage extends Page {
    /**
     * The permanent page of a paper.
     *
     * @param path its path, which depends only on its id
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

    /** The notice (tombstone) at the address of a removed paper: only why and when. */
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
