package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2023-12-25", "2023-12", "2023", "0001-01-01", "9999-12-31", "2024-02-29"})
    void aDateIsPrintedAsItWasWritten(String text) {
        assertEquals(text, PartialDate.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12/25/2023",
                "2023-1-1",
                "23",
                "20231225",
                "2023-13",
                "2023-00",
                "2023-12-00",
                "2023-12-32",
                "2023-02-29",
                "0000",
                "0000-01-01",
                "2023-12-25T00:00:00Z",
                " 2023",
                "2023-12-25 ",
                "２０２３",
                "-2023",
                "2023-",
                "2023-12-",
                "2023/12",
                "2023-12/25",
                "2023-1x",
                "+123",
                "2023--1",
                "2023-12-2x"
            })
    void anythingElseIsNoDate(String text) {
        assertEquals(Optional.empty(), PartialDate.parse(text));
    }

    @Test
    void onlyAFullDateIsADay() {
        assertEquals(Optional.of(LocalDate.of(2023, 12, 25)), new PartialDate(2023, 12, 25).full());
        assertEquals(Optional.empty(), new PartialDate(2023, 12, 0).full());
        assertEquals(Optional.empty(), new PartialDate(2023, 0, 0).full());
    }

    @Test
    void aPartialDateSortsAsItsFirstDay() {
        assertEquals(LocalDate.of(2023, 12, 25), new PartialDate(2023, 12, 25).earliest());
        assertEquals(LocalDate.of(2023, 12, 1), new PartialDate(2023, 12, 0).earliest());
        assertEquals(LocalDate.of(2023, 1, 1), new PartialDate(2023, 0, 0).earliest());
    }

    @Test
    void aDateThatDoesNotExistCannotBeMade() {
        assertThrows(DateTimeException.class, () -> new PartialDate(2023, 2, 29));
        assertThrows(DateTimeException.class, () -> new PartialDate(2023, 13, 0));
        assertThrows(DateTimeException.class, () -> new PartialDate(2023, 0, 1));
    }

    @Test
    void everyDayComesBackAsItWasPrinted() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            LocalDate day = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_000));
            PartialDate full = PartialDate.of(day);
            PartialDate part =
                    new PartialDate(
                            day.getYear(), random.nextBoolean() ? day.getMonthValue() : 0, 0);

            assertEquals(day.toString(), full.toString(), "seed " + seed);
            assertEquals(Optional.of(full), PartialDate.parse(full.toString()), "seed " + seed);
            assertEquals(Optional.of(day), full.full(), "seed " + seed);
            assertEquals(Optional.of(part), PartialDate.parse(part.toString()), "seed " + seed);
        }
    }
}
