package paperarchive.plan;

import java.util.stream.IntStream;

/**
 * The four shades of heat maps, darker for larger counts. They follow the square root of the count,
 * because archives grow exponentially and a linear scale would leave all early years pale. The
 * darkest shade starts at the 95th percentile, so one exceptional day does not make all others
 * pale.
 *
 * @param many a count with the darkest shade
 */
public record HeatScale(int many) {
    private static final int SHADES = 4;
    private static final int PERCENT = 95;

    static HeatScale of(IntStream counts) {
        int[] sorted = counts.filter(count -> count > 0).sorted().toArray();
        return new HeatScale(sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * PERCENT / 100]);
    }

    /**
     * Returns 0 for no papers, else 1 to 4: if {@code many} is 160, up to 10, 40, 90, or more
     * papers.
     */
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
