package paperarchive.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Counts the papers that contain each word pair, and then assigns numbers to pairs: a hash table
 * with open addressing. A pair is a positive number. Not thread-safe during counting.
 */
final class WordPairCounts {
    private long[] pairs = new long[1 << 16];
    private int[] values = new int[pairs.length];
    private int[] lastPaper = new int[pairs.length];
    private int size;

    private int place(long pair) {
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (pairs.length - 1);
        while (pairs[at] != pair && pairs[at] != 0) {
            at = (at + 1) & (pairs.length - 1);
        }
        return at;
    }

    /** Counts a pair once for a paper, however often the paper has it. */
    void count(long pair, int paper) {
        int at = place(pair);
        if (pairs[at] == 0) {
            if (2 * size > pairs.length) {
                grow();
                at = place(pair);
            }
            pairs[at] = pair;
            size++;
        }
        if (lastPaper[at] != paper + 1) {
            lastPaper[at] = paper + 1;
            values[at]++;
        }
    }

    private void grow() {
        long[] oldPairs = pairs;
        int[] oldValues = values;
        int[] oldLast = lastPaper;
        pairs = new long[2 * oldPairs.length];
        values = new int[pairs.length];
        lastPaper = new int[pairs.length];
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldPairs[i] != 0) {
                int at = place(oldPairs[i]);
                pairs[at] = oldPairs[i];
                values[at] = oldValues[i];
                lastPaper[at] = oldLast[i];
            }
        }
    }

    /** Returns the pairs that at least, and at most, some papers have, in no order. */
    LongStream within(int least, int most) {
        return IntStream.range(0, pairs.length)
                .filter(i -> values[i] >= least && values[i] <= most)
                .mapToLong(i -> pairs[i]);
    }

    /** Returns the number of papers that have a pair, or, once assigned, the pair's own number. */
    int get(long pair) {
        return values[place(pair)];
    }

    /** Exchanges the counts of all pairs for -1, the number of a pair that has none. */
    void forgetCounts() {
        Arrays.fill(values, -1);
        lastPaper = new int[0];
    }

    /** Gives a pair its number. */
    void number(long pair, int number) {
        values[place(pair)] = number;
    }
}
