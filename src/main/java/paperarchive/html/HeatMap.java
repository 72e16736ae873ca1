package paperarchive.html;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paperarchive.plan.HeatScale;
import paperarchive.plan.IndexPage;
import paperarchive.plan.Period;
import paperarchive.words.Words;

/**
 * Draws a year as a heat map: a column for each week, a row for each weekday, darker for more
 * papers. All days of one shade in a row form one dashed line, so a year takes only a few
 * kilobytes.
 */
final class HeatMap {
    /** The width of a week and the height of a day; a quarter of it stays empty. */
    private static final int PITCH = 8;

    private static final int DAYS = 7;

    private final LocalDate firstMonday;
    private final int weeks;
    private final int[][] shades;

    private HeatMap(IndexPage.YearCount year, HeatScale heat) {
        LocalDate first = year.year().period().start();
        LocalDate last = first.withDayOfYear(first.lengthOfYear());
        this.firstMonday = Period.Kind.WEEK.of(first).start();
        this.weeks = week(last) + 1;
        this.shades = new int[DAYS][weeks];
        for (int[] row : shades) {
            Arrays.fill(row, -1);
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            shades[row(day)][week(day)] = 0;
        }
        for (IndexPage.MonthCount month : year.months()) {
            for (IndexPage.Count day : month.days()) {
                LocalDate date = day.period().start();
                shades[row(date)][week(date)] = heat.shade(day.papers());
            }
        }
    }

    static View.Drawing of(IndexPage.YearCount year, HeatScale heat, Words words) {
        HeatMap map = new HeatMap(year, heat);
        String box = "0 0 " + (map.weeks * PITCH) + " " + (DAYS * PITCH);
        return new View.Drawing(title(year, words), box, map.strokes());
    }

    private static int row(LocalDate day) {
        return day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
    }

    private int week(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(firstMonday, day) / DAYS);
    }

    /** {@code The days of 2025: 46 papers on 1 day, most on 12 December 2025}. */
    private static String title(IndexPage.YearCount year, Words words) {
        int days = 0;
        IndexPage.Count most = year.year();
        for (IndexPage.MonthCount month : year.months()) {
            for (IndexPage.Count day : month.days()) {
                most = days == 0 || day.papers() > most.papers() ? day : most;
                days++;
            }
        }
        return words.text(
                "daysOfYear",
                Map.of(
                        "year", year.year().period().label(words),
                        "papers", words.count("paperCount", year.year().papers()),
                        "days", words.count("onDays", days),
                        "date", most.period().label(words)));
    }

    private List<View.Stroke> strokes() {
        TreeMap<Integer, StringBuilder> paths = new TreeMap<>();
        for (int row = 0; row < DAYS; row++) {
            int week = 0;
            while (week < weeks) {
                int shade = shades[row][week];
                int end = week + 1;
                while (end < weeks && shades[row][end] == shade) {
                    end++;
                }
                if (shade >= 0) {
                    line(paths.computeIfAbsent(shade, s -> new StringBuilder()), row, week, end);
                }
                week = end;
            }
        }
        List<View.Stroke> strokes = new ArrayList<>();
        paths.forEach((shade, path) -> strokes.add(new View.Stroke("h" + shade, path.toString())));
        return strokes;
    }

    private static void line(StringBuilder path, int row, int from, int to) {
        path.append('M').append(from * PITCH + 1);
        path.append(' ').append(row * PITCH + PITCH / 2);
        path.append('h').append((to - from) * PITCH - 2);
    }
}
