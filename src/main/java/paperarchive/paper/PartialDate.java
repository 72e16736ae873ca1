package paperarchive.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * A date known to the day, the month or the year: {@code 2023-12-25}, {@code 2023-12}, {@code
 * 2023}.
 *
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) {
    public PartialDate {
        if (day > 0 && !YearMonth.of(year, month).isValidDay(day)) {
            throw new DateTimeException(year + "-" + month + " has no day " + day);
        }
        if (month > 0) {
            ChronoField.MONTH_OF_YEAR.checkValidValue(month);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Parses a date; empty if the text is not a date, such as {@code 2023-02-30}. */
    public static Optional<PartialDate> parse(String text) {
        int length = text.length();
        if (length != 4 && length != 7 && length != 10) {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = length > 4 ? afterHyphen(text, 4) : 0;
        int day = length > 7 ? afterHyphen(text, 7) : 0;
        boolean known =
                year > 0
                        && (length == 4 || (month > 0 && month <= 12))
                        && (length < 10 || (day > 0 && YearMonth.of(year, month).isValidDay(day)));
        return known ? Optional.of(new PartialDate(year, month, day)) : Optional.empty();
    }

    private static int afterHyphen(String text, int at) {
        return text.charAt(at) == '-' ? number(text, at + 1, at + 3) : -1;
    }

    /** Parses digits; returns -1 if there is anything else. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    /** Returns the day itself, where it is known. */
    public Optional<LocalDate> full() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /**
     * Returns the earliest day of this date, for sorting: {@code 2023} sorts as {@code 2023-01-01}.
     */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The year in four digits: {@code 0987}. */
    public String yearText() {
        return digits(year, 4);
    }

    @Override
    public String toString() {
        String text = yearText();
        if (month > 0) {
            text += "-" + digits(month, 2);
        }
        return day > 0 ? text + "-" + digits(day, 2) : text;
    }

    private static String digits(int number, int width) {
        String text = Integer.toString(number);
        return text.length() >= width ? text : "0".repeat(width - text.length()) + text;
    }
}
