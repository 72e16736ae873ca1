package paperarchive.search;

import java.util.Arrays;
import paperarchive.paper.PaperId;

/**
 * Finds the papers most similar to one without comparing it with all: candidates are the papers in
 * which its heaviest terms weigh most, and only those with the largest partial sums are compared.
 * Reusable, but not thread-safe.
 */
final class RelatedCandidates {
    /** The number of heaviest terms of a paper that select candidates. */
    private static final int CHOOSING = 50;

    /** The minimum cosine; less similar papers share words by chance. */
    private static final double LEAST = 0.08;

    /**
     * How much is compared.
     *
     * @param offered the papers that a term offers
     * @param candidates the most papers whose cosine is computed
     * @param patience comparing ends when so many candidates in a row are not among the best
     */
    record Effort(int offered, int candidates, int patience) {
        private static final Effort THOROUGH = new Effort(1000, 120, 40);
        private static final Effort QUICK = new Effort(200, 80, 25);

        /** The papers up to which more than 98 % of the most like papers are to be found. */
        private static final int FEW = 10_000;

        /**
         * In a large archive there are many papers about as much like one: the related papers have
         * 99.7 % of the likeness of the best, at half of the work.
         */
        static Effort of(int papers) {
            return papers <= FEW ? THOROUGH : QUICK;
        }
    }

    private final TermVectors vectors;
    private final TopPostings heads;
    private final Effort effort;
    private final float[] sums;
    private final float[] own;
    private final int[] touched;

    RelatedCandidates(TermVectors vectors, TopPostings heads, Effort effort) {
        this.vectors = vectors;
        this.heads = heads;
        this.effort = effort;
        this.sums = new float[vectors.papers()];
        this.own = new float[vectors.terms()];
        this.touched = new int[Math.min(vectors.papers(), CHOOSING * effort.offered)];
    }

    /** Returns the papers most similar to one, most similar first. */
    int[] best(int paper, int most) {
        int[] best = new int[most];
        double[] cosines = new double[most];
        int size = 0;
        int patience = effort.patience;
        vectors.spread(paper, own);
        for (long packed : candidates(paper)) {
            int candidate = (int) packed;
            double cosine = candidate == paper ? 0 : vectors.cosine(own, candidate);
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
                patience = effort.patience;
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

    /** The papers with the largest sums, the largest first, each with its sum in one number. */
    private long[] candidates(int paper) {
        int[] terms = vectors.termsOf(paper);
        int count = 0;
        for (long packed : heaviest(paper)) {
            int place = (int) packed;
            int term = terms[place];
            float factor = vectors.weight(paper, place) * vectors.rarity(term);
            count = heads.add(term, factor, sums, touched, count);
        }
        sums[paper] = 0;
        long[] best = largest(count);
        for (int i = 0; i < count; i++) {
            sums[touched[i]] = 0;
        }
        return best;
    }

    /** The papers with the largest sums, largest first, by insertion into a sorted array. */
    private long[] largest(int count) {
        long[] best = new long[Math.min(count, effort.candidates)];
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

    /** Inserts a number into a sorted array and drops the last one. */
    private static void insert(long packed, long[] sorted) {
        int at = -Arrays.binarySearch(sorted, packed) - 1;
        System.arraycopy(sorted, at, sorted, at + 1, sorted.length - at - 1);
        sorted[at] = packed;
    }

    /** The heaviest terms: weight and place, as {@link TopPostings#packed} does it. */
    private long[] heaviest(int paper) {
        long[] order = new long[vectors.termsOf(paper).length];
        for (int i = 0; i < order.length; i++) {
            order[i] = TopPostings.packed(vectors.weight(paper, i), i);
        }
        Arrays.sort(order);
        return order.length <= CHOOSING ? order : Arrays.copyOf(order, CHOOSING);
    }
}
