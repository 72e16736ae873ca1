package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TodayTest {
    private static final Instant NOW = Instant.parse("2025-12-12T23:30:00Z");

    @Test
    void theDayIsThatOfUniversalTime() {
        assertEquals(LocalDate.of(2025, 12, 12), Today.of(null, NOW));
    }

    @Test
    void aBuildThatIsToBeRepeatableSaysWhen() {
        assertEquals(LocalDate.of(1970, 1, 2), Today.of("86400", NOW));
    }

    @Test
    void whatIsNoMomentIsIgnored() {
        assertEquals(LocalDate.of(2025, 12, 12), Today.of("yesterday", NOW));
        assertEquals(LocalDate.of(2025, 12, 12), Today.of("", NOW));
        assertEquals(LocalDate.of(2025, 12, 12), Today.of("-1", NOW));
    }
}
