package paperarchive.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import paperarchive.words.Words;

/**
 * A day, ISO week, month or year that has a page: the week of 12 December 2025 is {@code 2025-W50}.
 */
public record Period(Kind kind, LocalDate start) implements Comparable<Period> {
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::kind).thenComparing(Period::start);

    /** The four lengths, from short to long. */
    public enum Kind {
        DAY("date"),
        WEEK("week"),
        MONTH("month"),
        YEAR("year");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /**
         * The first part of the address, which is also the English word, except {@code date} for a
         * day.
         */
        public String folder() {
            return folder;
        }

        /** Returns the period of this length that holds a day. */
        public Period of(LocalDate day) {
            LocalDate start =
                    switch (this) {
                        case DAY -> day;
                        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                        case MONTH -> day.withDayOfMonth(1);
                        case YEAR -> day.withDayOfYear(1);
                    };
            return new Period(this, start);
        }
    }

    /**
     * Returns the machine-readable name: {@code 2025-12-12}, {@code 2025-W50}, {@code 2025-12},
     * {@code 2025}.
     */
    public String key() {
        StringBuilder key = new StringBuilder(10);
        addDigits(kind == Kind.WEEK ? weekYear() : start.getYear(), 4, key);
        if (kind == Kind.WEEK) {
            addDigits(week(), 2, key.append("-W"));
        }
        if (kind == Kind.DAY || kind == Kind.MONTH) {
            addDigits(start.getMonthValue(), 2, key.append('-'));
        }
        if (kind == Kind.DAY) {
            addDigits(start.getDayOfMonth(), 2, key.append('-'));
        }
        return key.toString();
    }

    /**
     * Returns the display name: {@code 12 December 2025}, {@code Week 50 of 2025}, {@code December
     * 2025}.
     */
    public String label(Words words) {
        return switch (kind) {
            case DAY -> words.day(start);
            case WEEK -> words.week(weekYear(), week());
            case MONTH -> words.month(start.getYear(), start.getMonthValue());
            case YEAR -> Integer.toString(start.getYear());
        };
    }

    public SitePath path() {
        return SitePath.page(kind.folder(), key());
    }

    private int week() {
        return start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private int weekYear() {
        return start.get(IsoFields.WEEK_BASED_YEAR);
    }

    private static void addDigits(int number, int width, StringBuilder key) {
        for (int least = width == 2 ? 10 : 1000; number < least && least > 1; least /= 10) {
            key.append('0');
        }
        key.append(number);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
