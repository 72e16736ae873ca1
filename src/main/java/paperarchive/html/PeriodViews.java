package paperarchive.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.plan.Catalogue;
import paperarchive.plan.Period;
import paperarchive.problem.Counting;

/** Days, weeks, months and years as pages name them and lead to them. */
final class PeriodViews {
    private PeriodViews() {}

    /**
     * The papers of a period below its name.
     *
     * @param rest what leads to those that are not shown; empty where all are
     */
    static View.Section section(
            Period period, int total, List<View.Entry> entries, String rest, Hrefs hrefs) {
        return new View.Section(
                period.label(),
                hrefs.to(period.path()),
                Counting.of(total, "paper"),
                entries,
                rest);
    }

    /** The way to a period, where there is one. */
    static List<View.Link> link(Optional<Period> period, Hrefs hrefs) {
        return period.map(p -> new View.Link(p.label(), hrefs.to(p.path()))).stream().toList();
    }

    /** The longer periods in which the first papers of a period are listed. */
    static List<View.Link> around(Catalogue catalogue, Period period, Hrefs hrefs) {
        List<View.Link> around = new ArrayList<>();
        LocalDate first = catalogue.days().ceilingKey(period.start());
        for (Period.Kind kind : Period.Kind.values()) {
            boolean wholeInside = kind != Period.Kind.WEEK || period.kind() == Period.Kind.DAY;
            if (first != null && kind.compareTo(period.kind()) > 0 && wholeInside) {
                Period longer = kind.of(first);
                around.add(new View.Link(longer.label(), hrefs.to(longer.path())));
            }
        }
        return around;
    }
}
