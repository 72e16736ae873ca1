package paperarchive.plan;

import java.util.List;
import java.util.Optional;
import paperarchive.ledger.LedgerUpdate.Answer;
import paperarchive.paper.Paper;

/** A page that lists papers: the latest, of a period, of a term, the most voted. */
public sealed interface ListPage extends Page {
    /**
     * The latest listed day, then the days before it, up to the page size.
     *
     * @param days newest first
     */
    record Home(List<DayPart> days, Optional<Period> older) implements ListPage {
        public Home {
            days = List.copyOf(days);
        }

        @Override
        public SitePath path() {
            return SitePath.page();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.home(this);
        }
    }

    /** The first papers of a day, and how many the day has. */
    record DayPart(Period day, List<Paper> papers, int total) {
        public DayPart {
            papers = List.copyOf(papers);
        }
    }

    /** A day, week, month or year, or a further page of one. */
    record Dated(
            Period period, Slice<Paper> slice, Optional<Period> previous, Optional<Period> next)
            implements ListPage {
        @Override
        public SitePath path() {
            return slice.path();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dated(this);
        }
    }

    /** Papers without a listed day. */
    record Undated(Slice<Paper> slice) implements ListPage {
        @Override
        public SitePath path() {
            return slice.path();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undated(this);
        }
    }

    /** A tag, an author or a venue, or a further page of one. */
    record OfTerm(Term term, Slice<Paper> slice) implements ListPage {
        @Override
        public SitePath path() {
            return slice.path();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.term(this);
        }

        /** Only the first page of a term is recorded in the ledger. */
        @Override
        public Optional<Answer> answer() {
            return slice.number() == 1
                    ? Optional.of(PublishedAnswers.of(path(), term))
                    : Optional.empty();
        }
    }

    /** The most voted papers of the latest week, month and year. */
    record Trending(List<Top> tops) implements ListPage {
        public Trending {
            tops = List.copyOf(tops);
        }

        @Override
        public SitePath path() {
            return SitePath.page("trending");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.trending(this);
        }
    }

    /** The most voted papers of one period, first the most voted. */
    record Top(Period period, List<Paper> papers) {
        public Top {
            papers = List.copyOf(papers);
        }
    }
}
