package paperarchive.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import paperarchive.words.Words;

/**
 * A time axis with equal steps, few enough to draw: months, else years, decades or centuries.
 *
 * @param first the number of the first step, counted from the year 0
 * @param steps how many there are, at least {@link #LEAST}
 */
public record TimeAxis(Step step, int first, int steps) {
    /** For a younger archive, empty steps are added at the start. */
    static final int LEAST = 12;

    private static final int MONTHS = 12;

    /** How long a step is. */
    public enum Step {
        MONTH(1),
        YEAR(MONTHS),
        DECADE(10 * MONTHS),
        CENTURY(100 * MONTHS);

        private final int months;

        Step(int months) {
            this.months = months;
        }

        private int number(LocalDate day) {
            int month = day.getYear() * MONTHS + day.getMonthValue() - 1;
            return Math.floorDiv(month, months);
        }
    }

    /**
     * Returns the shortest steps with which the number of steps is at most {@code most}, or
     * centuries.
     */
    static TimeAxis between(LocalDate first, LocalDate last, int most) {
        for (Step step : Step.values()) {
            int steps = step.number(last) - step.number(first) + 1;
            if (steps <= most || step == Step.CENTURY) {
                int shown = Math.max(steps, LEAST);
                return new TimeAxis(step, step.number(last) - shown + 1, shown);
            }
        }
        throw new IllegalStateException("a century is a step");
    }

    /** Returns the step a day falls into, from 0. */
    int indexOf(LocalDate day) {
        return step.number(day) - first;
    }

    /** A step in words: {@code December 2025}, {@code 2025}, {@code 2020s}, {@code 1900–1999}. */
    public String label(int index, Words words) {
        int year = Math.floorDiv((first + index) * step.months, MONTHS);
        return switch (step) {
            case MONTH -> words.month(year, Math.floorMod(first + index, MONTHS) + 1);
            case YEAR -> Integer.toString(year);
            case DECADE -> words.text("decade", Map.of("year", Integer.toString(year)));
            case CENTURY -> year + "–" + (year + 99);
        };
    }

    /** Returns the month or year that a step is; empty for a longer one, and before the year 1. */
    public Optional<Period> period(int index) {
        int month = (first + index) * step.months;
        if (month < MONTHS || step.compareTo(Step.YEAR) > 0) {
            return Optional.empty();
        }
        LocalDate start = LocalDate.of(month / MONTHS, month % MONTHS + 1, 1);
        Period.Kind kind = step == Step.MONTH ? Period.Kind.MONTH : Period.Kind.YEAR;
        return Optional.of(kind.of(start));
    }
}
