package paperarchive.plan;

import java.util.List;
import java.util.Optional;
import paperarchive.paper.Paper;

/** An index page for browsing: days, tags, authors, venues. */
public sealed interface IndexPage extends Page {
    /**
     * Every year, month and day that has papers, with counts; newest first.
     *
     * @param years on the first page the latest years of the archive, else none
     * @param months colour scale for months
     * @param days colour scale for days
     */
    record Overview(
            Slice<YearCount> slice,
            List<YearCount> years,
            HeatScale months,
            HeatScale days,
            int papers,
            int undated)
            implements IndexPage {
        public Overview {
            years = List.copyOf(years);
        }

        @Override
        public SitePath path() {
            return slice.path();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.overview(this);
        }
    }

    /**
     * A year of a large archive: how many papers its months and days have, and the most voted.
     *
     * @param months colour scale for months
     * @param days colour scale for days
     */
    record YearOverview(
            YearCount year,
            HeatScale months,
            HeatScale days,
            List<Paper> top,
            Optional<Period> previous,
            Optional<Period> next)
            implements IndexPage {
        public YearOverview {
            top = List.copyOf(top);
        }

        public Period period() {
            return year.year().period();
        }

        @Override
        public SitePath path() {
            return period().path();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.year(this);
        }
    }

    /** A period and how many papers it has. */
    record Count(Period period, int papers) {}

    /** A year and its months, newest first. */
    record YearCount(Count year, List<MonthCount> months) {
        public YearCount {
            months = List.copyOf(months);
        }
    }

    /** A month and its days, oldest first. */
    record MonthCount(Count month, List<Count> days) {
        public MonthCount {
            days = List.copyOf(days);
        }
    }

    /**
     * All tags, authors or venues, or a further page of them.
     *
     * @param letters the page on which each letter begins
     */
    record Index(Term.Kind kind, Slice<Term> slice, List<Letter> letters) implements IndexPage {
        public Index {
            letters = List.copyOf(letters);
        }

        @Override
        public SitePath path() {
            return slice.path();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.index(this);
        }
    }

    /** A letter of an index, the page on which it begins, and how many terms it has. */
    record Letter(String letter, SitePath page, int terms) {}
}
