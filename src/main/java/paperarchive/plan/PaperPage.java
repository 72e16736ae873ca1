package paperarchive.plan;

import java.time.LocalDate;
import java.util.Optional;
import paperarchive.paper.Paper;

/**
 * The addresses of one paper: its permanent page, what stands there once it is removed, former ids.
 */
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
        public String template() {
            return "paper.ftlh";
        }

        @Override
        public Optional<LocalDate> modified() {
            return paper.modified();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paper(this);
        }
    }

    /** What stands at the address of a paper that was taken out: why and when, no more. */
    record Removed(Paper paper) implements PaperPage {
        @Override
        public SitePath path() {
            return Page.pathOf(paper);
        }

        @Override
        public String template() {
            return "removed.ftlh";
        }

        @Override
        public boolean listedInSitemap() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.removed(this);
        }
    }

    /** A former address that leads to the paper's present one. */
    record Redirect(SitePath path, Paper target) implements PaperPage {
        @Override
        public String template() {
            return "redirect.ftlh";
        }

        @Override
        public boolean listedInSitemap() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.redirect(this);
        }
    }
}
