package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paperarchive.words.Words;

/** Time is cut into the shortest steps that are few enough to draw. */
class TimeAxisTest {
    @Test
    void monthsAreShownAsLongAsThereAreFew() {
        assertEquals("240 months from January 2006", text("2006-01-31", "2025-12-01", 240));
        assertEquals("20 years from 2006", text("2006-01-31", "2025-12-01", 239));
    }

    @Test
    void longArchivesAreShownByDecadesAndCenturies() {
        assertEquals("37 decades from 1660s", text("1665-03-06", "2025-12-12", 60));
        assertEquals("21 centurys from 0–99", text("0001-01-01", "2025-12-12", 60));
        assertEquals("100 centurys from 0–99", text("0001-01-01", "9999-12-31", 60));
    }

    @Test
    void aYoungArchiveHasEmptyStepsBeforeIt() {
        assertEquals("12 months from January 2025", text("2025-12-12", "2025-12-12", 240));
    }

    @Test
    void aDayFallsIntoOneStep() {
        TimeAxis time = between("2024-11-30", "2025-12-12", 240);
        assertEquals(0, time.indexOf(LocalDate.parse("2024-11-01")));
        assertEquals(1, time.indexOf(LocalDate.parse("2024-12-31")));
        assertEquals(13, time.indexOf(LocalDate.parse("2025-12-31")));
        assertEquals("December 2024", time.label(1, Words.ENGLISH));
    }

    @Test
    void monthsAndYearsArePeriodsAndLongerStepsAreNone() {
        assertEquals(
                Optional.of("2025-12"),
                between("2024-11-30", "2025-12-12", 240).period(13).map(Period::key));
        assertEquals(
                Optional.of("2025"),
                between("2006-11-30", "2025-12-12", 60).period(19).map(Period::key));
        assertEquals(Optional.empty(), between("1665-03-06", "2025-12-12", 60).period(0));
        assertEquals(Optional.empty(), between("0001-03-06", "0001-03-06", 60).period(0));
    }

    private static TimeAxis between(String first, String last, int most) {
        return TimeAxis.between(LocalDate.parse(first), LocalDate.parse(last), most);
    }

    private static String text(String first, String last, int most) {
        TimeAxis time = between(first, last, most);
        String step = time.step().name().toLowerCase(Locale.ROOT);
        return time.steps() + " " + step + "s from " + time.label(0, Words.ENGLISH);
    }
}
