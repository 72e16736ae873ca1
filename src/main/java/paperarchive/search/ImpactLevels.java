package paperarchive.search;

import java.util.stream.IntStream;

/**
 * The few levels to which the impacts (1 to 24) of a file of terms are rounded. Frequent levels
 * have short codes. Not for several threads.
 */
final class ImpactLevels {
    private final int width;
    private final int[] counts;
    private int[] ranks;
    private int[] order = {};

    /**
     * Levels without counts.
     *
     * @param width the impacts that are one level: 1, or 2 for terms that say little
     */
    ImpactLevels(int width) {
        this.width = width;
        this.counts = new int[level(WeightedTerms.MOST_IMPACT) + 1];
        this.ranks = counts;
    }

    private int level(int impact) {
        return (impact - 1) / width;
    }

    void count(int impact) {
        counts[level(impact)]++;
    }

    /** Writes the levels that occur, the most frequent first, each as twice its mean impact. */
    void writeTable(ByteWriter out) {
        order =
                IntStream.range(0, counts.length)
                        .filter(level -> counts[level] > 0)
                        .boxed()
                        .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
                        .mapToInt(level -> level)
                        .toArray();
        ranks = new int[counts.length];
        out.number(order.length);
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
            int least = order[rank] * width + 1;
            out.number(least + Math.min(least + width - 1, WeightedTerms.MOST_IMPACT));
        }
    }

    /** Writes the rank of an impact in unary; the last rank needs no end. */
    void write(int impact, BitWriter out) {
        int rank = ranks[level(impact)];
        if (rank < order.length - 1) {
            out.unary(rank);
        } else if (rank > 0) {
            out.bits(-1, rank);
        }
    }
}
