package paperarchive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.text.Formulas;

/**
 * The papers most like each paper: the cosine of TF-IDF vectors over words and pairs of words. May
 * be used from any thread.
 *
 * <p>Source of the parameters: karpathy/arxiv-sanity-lite, {@code compute.py}: terms of one and two
 * words in 5 papers or more and in a tenth at most, with sublinear frequencies.
 */
public final class RelatedPapers {
    /** How many papers are related to one. */
    public static final int MOST = 6;

    /** Papers less like each other share words by chance. */
    private static final double LEAST = 0.08;

    /** The terms of a paper that choose candidates: those that weigh most. */
    private static final int CHOOSING = 40;

    /** The papers that a term offers as candidates: those in which it weighs most. */
    private static final int OFFERED = 400;

    /** The candidates whose cosine is computed. */
    private static final int CANDIDATES = 60;

    private static final int MOST_SHARED_TERMS = 3;

    /** For each thread an array with a number for each paper, all 0 between two uses. */
    private static final ThreadLocal<float[]> SUMS = ThreadLocal.withInitial(() -> new float[0]);

    /** The same with a number for each term. */
    private static final ThreadLocal<float[]> OWN = ThreadLocal.withInitial(() -> new float[0]);

    private final Map<PaperId, List<Related>> byPaper;

    /**
     * A paper like another.
     *
     * @param shared the terms that contribute most: {@code weight sharing}
     */
    public record Related(Paper paper, List<String> shared) {}

    private RelatedPapers(Map<PaperId, List<Related>> byPaper) {
        this.byPaper = byPaper;
    }

    /** Returns the related papers of an archive; a dozen papers or fewer have none. */
    public static RelatedPapers of(List<Paper> papers, Formulas formulas) {
        TermVectors vectors = TermVectors.of(papers, new PaperTexts(formulas));
        long[][] heads = heads(vectors);
        List<List<Related>> related =
                IntStream.range(0, papers.size())
                        .parallel()
                        .mapToObj(i -> related(i, vectors, heads))
                        .toList();
        Map<PaperId, List<Related>> byPaper = new HashMap<>();
        for (int i = 0; i < papers.size(); i++) {
            byPaper.put(vectors.paper(i).id(), related.get(i));
        }
        return new RelatedPapers(byPaper);
    }

    /** No paper is related to any other. */
    public static RelatedPapers none() {
        return new RelatedPapers(Map.of());
    }

    /** The papers most like one, the most like it first. */
    public List<Related> to(Paper paper) {
        return byPaper.getOrDefault(paper.id(), List.of());
    }

    /** For each term the papers in which it weighs most, the heaviest first. */
    private static long[][] heads(TermVectors vectors) {
        int[] sizes = new int[vectors.terms()];
        for (int doc = 0; doc < vectors.papers(); doc++) {
            for (int term : vectors.termsOf(doc)) {
                sizes[term]++;
            }
        }
        long[][] all = new long[sizes.length][];
        for (int term = 0; term < sizes.length; term++) {
            all[term] = new long[sizes[term]];
        }
        int[] filled = new int[sizes.length];
        for (int doc = 0; doc < vectors.papers(); doc++) {
            int[] terms = vectors.termsOf(doc);
            float[] weights = vectors.weightsOf(doc);
            for (int i = 0; i < terms.length; i++) {
                all[terms[i]][filled[terms[i]]++] = packed(weights[i], doc);
            }
        }
        IntStream.range(0, sizes.length)
                .parallel()
                .forEach(
                        term -> {
                            Arrays.sort(all[term]);
                            if (all[term].length > OFFERED) {
                                all[term] = Arrays.copyOf(all[term], OFFERED);
                            }
                        });
        return all;
    }

    private static List<Related> related(int doc, TermVectors vectors, long[][] heads) {
        int[] candidates = candidates(doc, vectors, heads);
        List<Scored> scored = new ArrayList<>(candidates.length);
        float[] own = zeros(OWN, vectors.terms());
        vectors.spread(doc, own);
        for (int other : candidates) {
            scored.add(new Scored(other, vectors.product(own, other)));
        }
        vectors.clear(doc, own);
        scored.sort(
                (a, b) ->
                        a.cosine() != b.cosine()
                                ? Double.compare(b.cosine(), a.cosine())
                                : vectors.paper(a.doc())
                                        .id()
                                        .compareTo(vectors.paper(b.doc()).id()));
        return scored.stream()
                .filter(other -> other.cosine() > LEAST)
                .limit(MOST)
                .map(
                        other ->
                                new Related(
                                        vectors.paper(other.doc()),
                                        vectors.shared(doc, other.doc(), MOST_SHARED_TERMS)))
                .toList();
    }

    private static float[] zeros(ThreadLocal<float[]> kept, int size) {
        float[] array = kept.get();
        if (array.length < size) {
            array = new float[size];
            kept.set(array);
        }
        return array;
    }

    private record Scored(int doc, double cosine) {}

    /** Papers that the heaviest terms of a paper offer, with the largest partial products. */
    private static int[] candidates(int doc, TermVectors vectors, long[][] heads) {
        float[] sums = zeros(SUMS, vectors.papers());
        int[] touched = new int[CHOOSING * OFFERED];
        int count = 0;
        int[] terms = vectors.termsOf(doc);
        float[] weights = vectors.weightsOf(doc);
        for (int i : heaviest(weights)) {
            for (long packed : heads[terms[i]]) {
                int other = (int) packed;
                if (other != doc) {
                    if (sums[other] == 0) {
                        touched[count++] = other;
                    }
                    sums[other] += weights[i] * weight(packed);
                }
            }
        }
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = packed(sums[touched[i]], touched[i]);
            sums[touched[i]] = 0;
        }
        Arrays.sort(order);
        return Arrays.stream(order).limit(CANDIDATES).mapToInt(packed -> (int) packed).toArray();
    }

    /** The places of the heaviest terms, the heaviest first. */
    private static int[] heaviest(float[] weights) {
        long[] order = new long[weights.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = packed(weights[i], i);
        }
        Arrays.sort(order);
        return Arrays.stream(order).limit(CHOOSING).mapToInt(packed -> (int) packed).toArray();
    }

    /** A number and a positive weight in one, so that the heaviest comes first where sorted. */
    private static long packed(float weight, int number) {
        return (long) (Integer.MAX_VALUE - Float.floatToIntBits(weight)) << 32 | number;
    }

    private static float weight(long packed) {
        return Float.intBitsToFloat(Integer.MAX_VALUE - (int) (packed >>> 32));
    }
}
