package paperarchive.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the day, the month or the year: {@code 2023-12-25}, {@code 2023-12}, {@code
 * 2023}.
 *
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

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

    /** The date a text holds, or empty where it holds none: {@code 2023-02-30} is none. */
    public static Optional<PartialDate> parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()
                || m.group(1).equals("0000")
                || "00".equals(m.group(2))
                || "00".equals(m.group(3))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The day itself, where it is known. */
    public Optional<LocalDate> full() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** The first day this date can mean, for sorting: {@code 2023} sorts as {@code 2023-01-01}. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    @Override
    public String toString() {
        String text = digits(year, 4);
        if (month > 0) {
            text += "-" + digits(month, 2);
        }
        return day > 0 ? text + "-" + digits(day, 2) : text;
    }

    private static String digits(int number, int width) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
