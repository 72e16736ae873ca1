package paperarchive.check;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paperarchive.paper.PartialDate;

/** What to write in the place of a text that is not a date: {@code 24.11.2026} is 2026-11-24. */
final class DateAdvice {
    private static final String GENERAL = "write 2023-12-25, 2023-12 or 2023";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})(?:[-/. ]?(\\d{1,2}))?(?:[T ][\\d:.Z+-]+)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/. ]) ?(\\d{1,2})[-/. ] ?(\\d{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:(\\d{1,2})(?:st|nd|rd|th)?[. ] ?)?([A-Za-z]{3,9})\\.?,? "
                            + "(?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})");

    private DateAdvice() {}

    /** Returns the cure for a text that {@link PartialDate#parse} does not know. */
    static String of(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return write(first.group(1), first.group(2), given(first.group(3)));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            String day = given(named.group(1) == null ? named.group(3) : named.group(1));
            return month(named.group(2))
                    .map(month -> write(named.group(4), String.valueOf(month), day))
                    .orElse(GENERAL);
        }
        Matcher monthly = MONTH_YEAR.matcher(text);
        if (monthly.matches()) {
            return write(monthly.group(2), monthly.group(1), "0");
        }
        Matcher last = YEAR_LAST.matcher(text);
        return last.matches() ? yearLast(last) : GENERAL;
    }

    /**
     * Points follow the day of the month in Europe; between slashes only a day above 12 is sure.
     */
    private static String yearLast(Matcher date) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        String year = date.group(4);
        if (date.group(2).equals(".") || first > 12) {
            return write(year, date.group(3), date.group(1));
        } else if (second > 12) {
            return write(year, date.group(1), date.group(3));
        }
        return "write the year first, then the month, then the day: 2023-12-25";
    }

    private static String given(@Nullable String day) {
        return day == null ? "0" : day;
    }

    private static Optional<Integer> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(lower))
                .map(Month::getValue)
                .findFirst();
    }

    private static String write(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (y == 0 || m < 1 || m > 12) {
            return GENERAL;
        }
        int days = YearMonth.of(y, m).lengthOfMonth();
        if (d > days) {
            String name = Month.of(m).name();
            return name.charAt(0)
                    + name.substring(1).toLowerCase(Locale.ROOT)
                    + " "
                    + y
                    + " has "
                    + days
                    + " days";
        }
        return "write " + new PartialDate(y, m, d);
    }
}
