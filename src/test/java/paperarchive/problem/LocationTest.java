package paperarchive.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocationTest {
    @Test
    void aLocationIsWrittenAsFileAndLine() {
        assertEquals(
                "content/papers/a.json:4", new Location("content/papers/a.json", 4).toString());
    }

    @Test
    void aFileAsAWholeIsItsFirstLine() {
        assertEquals(new Location("a.json", 1), Location.of("a.json"));
    }

    @Test
    void linesCountFromOne() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Location("a.json", 0));

        assertEquals("lines count from 1: a.json:0", refused.getMessage());
    }

    @Test
    void locationsAreSortedByFileAndThenByNumberOfLine() {
        List<String> sorted =
                Stream.of(
                                new Location("b.json", 1),
                                new Location("a.json", 10),
                                new Location("a.json", 9))
                        .sorted()
                        .map(Location::toString)
                        .toList();

        assertEquals(List.of("a.json:9", "a.json:10", "b.json:1"), sorted);
    }
}
