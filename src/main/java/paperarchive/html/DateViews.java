package paperarchive.html;

import java.time.LocalDate;
import paperarchive.paper.PartialDate;
import paperarchive.plan.Period;
import paperarchive.words.Words;

/** Formats dates for templates: human-readable and machine-readable. */
final class DateViews {
    /** An unknown date. */
    static final View.Date NONE = new View.Date("", "", "");

    private DateViews() {}

    /** Returns a day with a link to its page. */
    static View.Date day(LocalDate day, Hrefs hrefs, Words words) {
        Period period = Period.Kind.DAY.of(day);
        return new View.Date(period.label(words), period.key(), hrefs.to(period.path()));
    }

    /**
     * Returns a date as precisely as it is known: {@code 25 December 2023}, {@code December 2023},
     * {@code 2023}.
     */
    static View.Date of(PartialDate date, Words words) {
        Period.Kind kind =
                date.day() > 0
                        ? Period.Kind.DAY
                        : date.month() > 0 ? Period.Kind.MONTH : Period.Kind.YEAR;
        return new View.Date(kind.of(date.earliest()).label(words), date.toString(), "");
    }
}
