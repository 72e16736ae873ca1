package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More papers are shown darker, in four shades. */
class HeatScaleTest {
    @Test
    void theShadesFollowTheRootOfTheCount() {
        HeatScale heat = new HeatScale(160);
        assertEquals("0 1 1 2 2 3 3 4 4", shades(heat, 0, 1, 10, 11, 40, 41, 90, 91, 10_000));
    }

    @Test
    void manyIsWhatOneCountInTwentyExceeds() {
        int[] counts = IntStream.rangeClosed(1, 100).map(i -> i == 100 ? 1_000_000 : i).toArray();
        assertEquals(new HeatScale(95), HeatScale.of(IntStream.of(counts)));
    }

    @Test
    void emptyDaysDoNotCount() {
        assertEquals(new HeatScale(7), HeatScale.of(IntStream.of(0, 0, 7, 0)));
    }

    @Test
    void whereAllHaveTheSameNumberAllAreDarkest() {
        assertEquals("4", shades(HeatScale.of(IntStream.of(3, 3, 3)), 3));
    }

    @Test
    void nothingHasNoShade() {
        assertEquals("0", shades(HeatScale.of(IntStream.empty()), 0));
    }

    private static String shades(HeatScale heat, int... counts) {
        return IntStream.of(counts)
                .mapToObj(count -> "" + heat.shade(count))
                .collect(Collectors.joining(" "));
    }
}
