package paperarchive.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** For each term the papers in which it weighs most, in two flat arrays. Immutable. */
final class TopPostings {
    private final int[] starts;
    private final int[] papers;
    private final float[] weights;

    private TopPostings(int[] starts, int[] papers, float[] weights) {
        this.starts = starts;
        this.papers = papers;
        this.weights = weights;
    }

    /** Returns at most some papers for each term. */
    static TopPostings of(TermVectors vectors, int most) {
        int[] starts = new int[vectors.terms() + 1];
        for (int paper = 0; paper < vectors.papers(); paper++) {
            for (int term : vectors.termsOf(paper)) {
                starts[term + 1]++;
            }
        }
        for (int term = 0; term < vectors.terms(); term++) {
            starts[term + 1] += starts[term];
        }
        int[] next = starts.clone();
        long[] all = new long[starts[vectors.terms()]];
        for (int paper = 0; paper < vectors.papers(); paper++) {
            int[] terms = vectors.termsOf(paper);
            float[] weights = vectors.weightsOf(paper);
            for (int i = 0; i < terms.length; i++) {
                all[next[terms[i]]++] = packed(weights[i], paper);
            }
        }
        IntStream.range(0, vectors.terms())
                .parallel()
                .filter(term -> starts[term + 1] - starts[term] > most)
                .forEach(term -> Arrays.sort(all, starts[term], starts[term + 1]));
        return cut(starts, all, most);
    }

    private static TopPostings cut(int[] starts, long[] all, int most) {
        int[] shorter = new int[starts.length];
        for (int term = 0; term + 1 < starts.length; term++) {
            shorter[term + 1] = shorter[term] + Math.min(most, starts[term + 1] - starts[term]);
        }
        int[] papers = new int[shorter[starts.length - 1]];
        float[] weights = new float[papers.length];
        for (int term = 0; term + 1 < starts.length; term++) {
            for (int i = shorter[term]; i < shorter[term + 1]; i++) {
                long packed = all[starts[term] + i - shorter[term]];
                papers[i] = (int) packed;
                weights[i] = Float.intBitsToFloat(Integer.MAX_VALUE - (int) (packed >>> 32));
            }
        }
        return new TopPostings(shorter, papers, weights);
    }

    /** A number and a positive weight in one, so that the heaviest comes first where sorted. */
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
            int paper = papers[i];
            if (sums[paper] == 0) {
                touched[more++] = paper;
            }
            sums[paper] += factor * weights[i];
        }
        return more;
    }
}
