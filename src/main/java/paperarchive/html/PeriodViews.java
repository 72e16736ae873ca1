package paperarchive.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.plan.Catalogue;
import paperarchive.plan.Period;
import paperarchive.words.Words;

/** Names of days, weeks, months and years, with links to their pages. */
final class PeriodViews {
    private static final String ALL = "allPapersOf";
    private static final String DATE = "date";

    private PeriodViews() {}

    /**
     * The papers of a period below its name.
     *
     * @param total how many papers the period has
     */
    static View.Section section(
            Period period, int total, List<View.Entry> entries, Hrefs hrefs, Words words) {
        boolean whole = entries.size() == total;
        String label = period.label(words);
        return new View.Section(
                label,
                hrefs.to(period.path()),
                words.count("paperCount", total),
                entries,
                whole ? "" : words.count(ALL, total, Map.of(DATE, "")).strip(),
                whole ? "" : words.count(ALL, total, Map.of(DATE, label)));
    }

    /** Returns a link to a period, if it has a page. */
    static List<View.Link> link(Optional<Period> period, Hrefs hrefs, Words words) {
        return period.map(p -> new View.Link(p.label(words), hrefs.to(p.path()))).stream().toList();
    }

    /** Returns the longer periods in which the first papers of a period are listed. */
    static List<View.Link> around(Catalogue catalogue, Period period, Hrefs hrefs, Words words) {
        List<View.Link> around = new ArrayList<>();
        LocalDate first = catalogue.days().ceilingKey(period.start());
        for (Period.Kind kind : Period.Kind.values()) {
            boolean wholeInside = kind != Period.Kind.WEEK || period.kind() == Period.Kind.DAY;
            if (first != null && kind.compareTo(period.kind()) > 0 && wholeInside) {
                Period longer = kind.of(first);
                around.add(new View.Link(longer.label(words), hrefs.to(longer.path())));
            }
        }
        return around;
    }
}
