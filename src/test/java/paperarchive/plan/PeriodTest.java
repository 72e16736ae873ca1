package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import paperarchive.words.Words;

/** A period has a name for machines and one for people. */
class PeriodTest {
    @Test
    void machinesSeeDigitsAlone() {
        LocalDate day = LocalDate.of(2025, 2, 3);
        assertEquals("2025-02-03", Period.Kind.DAY.of(day).key());
        assertEquals("2025-W06", Period.Kind.WEEK.of(day).key());
        assertEquals("2025-02", Period.Kind.MONTH.of(day).key());
        assertEquals("2025", Period.Kind.YEAR.of(day).key());
        assertEquals("0812-01-01", Period.Kind.DAY.of(LocalDate.of(812, 1, 1)).key());
    }

    @Test
    void peopleSeeWords() {
        LocalDate day = LocalDate.of(2025, 2, 3);
        assertEquals("3 February 2025", Period.Kind.DAY.of(day).label(Words.ENGLISH));
        assertEquals("Week 6 of 2025", Period.Kind.WEEK.of(day).label(Words.ENGLISH));
        assertEquals("February 2025", Period.Kind.MONTH.of(day).label(Words.ENGLISH));
        assertEquals("2025", Period.Kind.YEAR.of(day).label(Words.ENGLISH));
    }

    @Test
    void aWeekAtTheTurnOfTheYearNamesTheYearOfItsThursday() {
        Period week = Period.Kind.WEEK.of(LocalDate.of(2024, 12, 31));
        assertEquals("Week 1 of 2025", week.label(Words.ENGLISH));
        assertEquals(LocalDate.of(2024, 12, 30), week.start());
    }

    @Test
    void everyDayOfAnIsoWeekHasTheSameWeek() {
        for (LocalDate day = LocalDate.of(2015, 1, 1);
                day.getYear() < 2027;
                day = day.plusDays(1)) {
            Period week = Period.Kind.WEEK.of(day);
            assertEquals(DayOfWeek.MONDAY, week.start().getDayOfWeek());
            assertTrue(!day.isBefore(week.start()) && day.isBefore(week.start().plusDays(7)));
            int yearOfThursday = week.start().plusDays(3).getYear();
            assertTrue(week.key().startsWith(yearOfThursday + "-W"), () -> week.key());
        }
    }

    @Test
    void periodsAreOrderedByLengthThenByStart() {
        Period day = Period.Kind.DAY.of(LocalDate.of(2025, 1, 2));
        assertTrue(day.compareTo(Period.Kind.DAY.of(LocalDate.of(2025, 1, 1))) > 0);
        assertTrue(day.compareTo(Period.Kind.YEAR.of(LocalDate.of(2020, 1, 1))) < 0);
        assertEquals(0, day.compareTo(Period.Kind.DAY.of(LocalDate.of(2025, 1, 2))));
    }
}
