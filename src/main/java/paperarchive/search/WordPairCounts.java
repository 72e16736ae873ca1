package paperarchive.search;

import java.util.Arrays;

/**
 * Counts the papers that have each pair of words, and then gives pairs numbers: a hash table with
 * open addressing. A pair is a positive number. Not for several threads until all are counted.
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

    /** Returns the pairs that at least, and at most, some papers have, sorted. */
    long[] within(int least, int most) {
        long[] found = new long[size];
        int count = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (values[i] >= least && values[i] <= most) {
                found[count++] = pairs[i];
            }
        }
        long[] sorted = Arrays.copyOf(found, count);
        Arrays.parallelSort(sorted);
        return sorted;
    }

    /** The papers that have a pair; or its number, if it has one. */
    int get(long pair) {
        return values[place(pair)];
    }

    /** Exchanges the counts of all pairs for numbers: those given, and -1 for all others. */
    void number(long[] kept, int[] numbers) {
        Arrays.fill(values, -1);
        for (int i = 0; i < kept.length; i++) {
            values[place(kept[i])] = numbers[i];
        }
        lastPaper = new int[0];
    }
}
