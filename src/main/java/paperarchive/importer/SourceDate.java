package paperarchive.importer;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.PartialDate;

/**
 * Parses dates of bibliographic files. Parts that are out of range are dropped: the 13th month of
 * 2020 becomes the year 2020.
 */
final class SourceDate {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Pattern PARTS =
            Pattern.compile(
                    "(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?!\\d).*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]|20)\\d\\d(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{Alpha}{3,}");
    private static final Pattern DAY = Pattern.compile("(?<![\\d:])([0-3]?\\d)(?![\\d:])");

    private SourceDate() {}

    /** Returns the date, as far as its parts are in range; empty where the year is not. */
    static Optional<PartialDate> of(int year, int month, int day) {
        if (year < 1 || year > 9999) {
            return Optional.empty();
        }
        boolean monthKnown = month >= 1 && month <= 12;
        boolean dayKnown = monthKnown && day >= 1 && YearMonth.of(year, month).isValidDay(day);
        return Optional.of(new PartialDate(year, monthKnown ? month : 0, dayKnown ? day : 0));
    }

    /**
     * Returns the first date in a text: {@code 2017-06-12T00:00:00Z}, {@code 2017/06/}, {@code 12
     * June 2017}, {@code 2017-06/2017-07}.
     */
    static Optional<PartialDate> parse(String written) {
        String text = written.strip();
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        }
        Matcher year = YEAR.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        String rest = text.substring(0, year.start()) + " " + text.substring(year.end());
        int month = month(rest);
        return of(number(year.group()), month, month == 0 ? 0 : day(rest));
    }

    /** Returns the number of a month: {@code jun}, {@code June}, {@code 6}; 0 where it is none. */
    static int month(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String start = word.group().substring(0, 3).toLowerCase(Locale.ROOT);
            int month = MONTHS.indexOf(start) + 1;
            if (month > 0) {
                return month;
            }
        }
        String digits = text.strip();
        int number = digits.matches("\\d{1,2}") ? number(digits) : 0;
        return number <= 12 ? number : 0;
    }

    /** Returns the first number of a text that can be a day; 0 where there is none. */
    static int day(String text) {
        Matcher day = DAY.matcher(text);
        return day.find() && number(day.group(1)) <= 31 ? number(day.group(1)) : 0;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
