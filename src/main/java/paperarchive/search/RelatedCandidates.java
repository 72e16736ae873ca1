package paperarchive.search;

import java.util.Arrays;
import paperarchive.paper.PaperId;

/**
 * Finds the papers most like one without comparing it with all: its heaviest terms offer the papers
 * in which they weigh most, and only those with the largest partial sums are compared. Used for one
 * paper after the other; not for several threads.
 */
final class RelatedCandidates {
    /** The papers that a term offers. */
    static final int OFFERED = 1000;

    /** The terms of a paper that choose candidates: those that weigh most. */
    private static final int CHOOSING = 50;

    /** The most candidates whose cosine is computed. */
    private static final int CANDIDATES = 120;

    /** Comparing ends when so many candidates in a row are not among the best. */
    private static final int PATIENCE = 40;

    /** Papers less like each other share words by chance. */
    private static final double LEAST = 0.08;

    private final TermVectors vectors;
    private final TopPostings heads;
    private final float[] sums;
    private final float[] own;
    private final int[] touched;

    RelatedCandidates(TermVectors vectors, TopPostings heads) {
        this.vectors = vectors;
        this.heads = heads;
        this.sums = new float[vectors.papers()];
        this.own = new float[vectors.terms()];
        this.touched = new int[Math.min(vectors.papers(), CHOOSING * OFFERED)];
    }

    /** Returns the papers most like one, the most like it first. */
    int[] best(int paper, int most) {
        int[] best = new int[most];
        double[] cosines = new double[most];
        int size = 0;
        int patience = PATIENCE;
        vectors.spread(paper, own);
        for (int candidate : candidates(paper)) {
            double cosine = vectors.cosine(own, candidate);
            int at = size;
            while (at > 0 && isBetter(candidate, cosine, best[at - 1], cosines[at - 1])) {
                at--;
            }
            if (at < most && cosine > LEAST) {
                size = Math.min(size + 1, most);
                System.arraycopy(best, at, best, at + 1, size - at - 1);
                System.arraycopy(cosines, at, cosines, at + 1, size - at - 1);
                best[at] = candidate;
                cosines[at] = cosine;
                patience = PATIENCE;
            } else if (--patience == 0) {
                break;
            }
        }
        vectors.clear(paper, own);
        return Arrays.copyOf(best, size);
    }

    private boolean isBetter(int paper, double cosine, int other, double otherCosine) {
        return cosine != otherCosine ? cosine > otherCosine : id(paper).compareTo(id(other)) < 0;
    }

    private PaperId id(int paper) {
        return vectors.words().papers().get(paper).id();
    }

    private int[] candidates(int paper) {
        int[] terms = vectors.termsOf(paper);
        float[] weights = vectors.weightsOf(paper);
        int count = 0;
        for (int i : heaviest(weights)) {
            count = heads.add(terms[i], weights[i], sums, touched, count);
        }
        sums[paper] = 0;
        long[] best = largest(count);
        for (int i = 0; i < count; i++) {
            sums[touched[i]] = 0;
        }
        return Arrays.stream(best)
                .mapToInt(packed -> (int) packed)
                .filter(other -> other != paper)
                .toArray();
    }

    /** The papers with the largest sums, the largest first: the best found so far stay sorted. */
    private long[] largest(int count) {
        long[] best = new long[Math.min(count, CANDIDATES)];
        for (int i = 0; i < count; i++) {
            long packed = TopPostings.packed(sums[touched[i]], touched[i]);
            if (i < best.length) {
                best[i] = packed;
                if (i == best.length - 1) {
                    Arrays.sort(best);
                }
            } else if (packed < best[best.length - 1]) {
                insert(packed, best);
            }
        }
        return best;
    }

    /** Puts a number into a sorted array, whose last falls out. */
    private static void insert(long packed, long[] sorted) {
        int at = -Arrays.binarySearch(sorted, packed) - 1;
        System.arraycopy(sorted, at, sorted, at + 1, sorted.length - at - 1);
        sorted[at] = packed;
    }

    /** The places of the heaviest terms. */
    private static int[] heaviest(float[] weights) {
        long[] order = new long[weights.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = TopPostings.packed(weights[i], i);
        }
        Arrays.sort(order);
        return Arrays.stream(order).limit(CHOOSING).mapToInt(packed -> (int) packed).toArray();
    }
}
