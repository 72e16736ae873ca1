package paperarchive.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import paperarchive.paper.PartialDate;
import paperarchive.plan.Period;

/** Parses days and weeks on the command line. */
final class PeriodOption {
    private PeriodOption() {}

    /** Parses the day {@code 2025-12-12}; empty if it is not a day. */
    static Optional<Period> day(String text) {
        return PartialDate.parse(text).flatMap(PartialDate::full).map(Period.Kind.DAY::of);
    }

    /** Parses the week {@code 2025-W50}; empty if it is not an ISO week. */
    static Optional<Period> week(String text) {
        try {
            LocalDate monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return Optional.of(Period.Kind.WEEK.of(monday));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
