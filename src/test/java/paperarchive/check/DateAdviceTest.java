package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateAdviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24.11.2026|write 2026-11-24",
                "4. 3. 2026|write 2026-03-04",
                "24/11/2026|write 2026-11-24",
                "11/24/2026|write 2026-11-24",
                "11-24-2026|write 2026-11-24",
                "2024-2-3|write 2024-02-03",
                "2024/02/03|write 2024-02-03",
                "2024.02.03|write 2024-02-03",
                "20240203|write 2024-02-03",
                "2024-02-03T10:15:00Z|write 2024-02-03",
                "2024-02-03 10:15|write 2024-02-03",
                "2024/2|write 2024-02",
                "11/2026|write 2026-11",
                "November 2026|write 2026-11",
                "Nov. 2026|write 2026-11",
                "Nov 24, 2026|write 2026-11-24",
                "November 24th, 2026|write 2026-11-24",
                "24 November 2026|write 2026-11-24",
                "24. Nov 2026|write 2026-11-24",
                "2024-02-30|February 2024 has 29 days",
                "31.04.2024|April 2024 has 30 days",
                "03/04/2024|write the year first, then the month, then the day: 2023-12-25",
                "2024-13-01|write 2023-12-25, 2023-12 or 2023",
                "0000|write 2023-12-25, 2023-12 or 2023",
                "last year|write 2023-12-25, 2023-12 or 2023",
                "Foo 2024|write 2023-12-25, 2023-12 or 2023",
                "24|write 2023-12-25, 2023-12 or 2023"
            })
    void theAdviceNamesTheDateThatWasMeant(String written, String advice) {
        assertEquals(advice, DateAdvice.of(written));
    }
}
