package paperarchive.plan;

import java.util.stream.IntStream;

/**
 * Four shades for counts, so that a heat map shows more papers darker. They follow the root of the
 * count: archives grow by multiples, and a linear scale would leave all early years pale. What
 * counts as many is what one count in twenty exceeds, so that one great day does not make all
 * others pale either.
 *
 * @param many a count that is shown darkest
 */
public record HeatScale(int many) {
    private static final int SHADES = 4;
    private static final int PERCENT = 95;

    static HeatScale of(IntStream counts) {
        int[] sorted = counts.filter(count -> count > 0).sorted().toArray();
        return new HeatScale(sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * PERCENT / 100]);
    }

    /** 0 for no papers, else 1 to 4: where 160 are many, up to 10, 40, 90, or more papers. */
    public int shade(int count) {
        if (count == 0) {
            return 0;
        }
        int shade = 1;
        while (shade < SHADES && (long) count * SHADES * SHADES > (long) many * shade * shade) {
            shade++;
        }
        return shade;
    }
}
