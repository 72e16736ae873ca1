package paperarchive.search;

import java.util.stream.IntStream;

/**
 * For each term the papers in which it weighs most, in one flat array. A weight is the term's share
 * of a paper, without its rarity. Immutable.
 */
final class TopPostings {
    private final int[] starts;

    /** Weight and paper in one number, as {@link #packed} does it. */
    private final long[] postings;

    private TopPostings(int[] starts, long[] postings) {
        this.starts = starts;
        this.postings = postings;
    }

    /** Returns a limited number of papers for each term. */
    static TopPostings of(TermVectors vectors, int most) {
        int[] starts = new int[vectors.terms() + 1];
        for (int term = 0; term < vectors.terms(); term++) {
            starts[term + 1] = starts[term] + Math.min(most, vectors.papersOf(term));
        }
        TopPostings heads = new TopPostings(starts, new long[starts[vectors.terms()]]);
        int cores = Runtime.getRuntime().availableProcessors();
        int[] ends = starts.clone();
        IntStream.range(0, cores)
                .parallel()
                .forEach(core -> heads.fill(vectors, core, cores, ends));
        return heads;
    }

    /** Collects the papers of every nth term, which are the terms of one core. */
    private void fill(TermVectors vectors, int core, int cores, int[] ends) {
        for (int paper = 0; paper < vectors.papers(); paper++) {
            int[] terms = vectors.termsOf(paper);
            for (int i = 0; i < terms.length; i++) {
                int term = terms[i];
                if (term % cores == core) {
                    long packed = packed(vectors.share(paper, i), paper);
                    if (ends[term] < starts[term + 1]) {
                        rise(postings, starts[term], ends[term]++, packed);
                    } else if (packed < postings[starts[term]]) {
                        sink(postings, starts[term], ends[term], packed);
                    }
                }
            }
        }
    }

    /** Adds a number at the end of a heap whose largest number, the lightest, is first. */
    private static void rise(long[] heap, int from, int end, long number) {
        int at = end - from;
        while (at > 0 && heap[from + (at - 1) / 2] < number) {
            heap[from + at] = heap[from + (at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[from + at] = number;
    }

    /** Puts a number in the place of the largest of a heap. */
    private static void sink(long[] heap, int from, int end, long number) {
        int size = end - from;
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[from + child + 1] > heap[from + child]) {
                child++;
            }
            if (heap[from + child] <= number) {
                break;
            }
            heap[from + at] = heap[from + child];
            at = child;
        }
        heap[from + at] = number;
    }

    /** Packs a number and a positive weight so that sorting puts the heaviest first. */
    static long packed(float weight, int number) {
        return (long) (Integer.MAX_VALUE - Float.floatToIntBits(weight)) << 32 | number;
    }

    /**
     * Adds the weights of a term to the sums of its papers.
     *
     * @param touched receives papers whose sum was 0
     * @param count the number of papers in it
     * @return the new number
     */
    int add(int term, float factor, float[] sums, int[] touched, int count) {
        int more = count;
        for (int i = starts[term]; i < starts[term + 1]; i++) {
            int paper = (int) postings[i];
            float weight = Float.intBitsToFloat(Integer.MAX_VALUE - (int) (postings[i] >>> 32));
            if (sums[paper] == 0) {
                touched[more++] = paper;
            }
            sums[paper] += factor * weight;
        }
        return more;
    }
}
