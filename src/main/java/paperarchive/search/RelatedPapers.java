package paperarchive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;

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

    /** The terms that are compared; one that is part of another is left out later. */
    private static final int MOST_SHARED_TERMS = 5;

    private static final int[] NONE = {};

    private final List<Paper> papers;
    private final Map<PaperId, int[]> byPaper;
    private final Reasons reasons;

    /**
     * A paper like another.
     *
     * @param shared the terms that contribute most, such as {@code weight sharing}; empty where
     *     nobody asked for them
     */
    public record Related(Paper paper, List<String> shared) {}

    /** Why two papers, by their numbers, are related. */
    private interface Reasons {
        List<String> of(int paper, int other);
    }

    private RelatedPapers(List<Paper> papers, Map<PaperId, int[]> byPaper, Reasons reasons) {
        this.papers = papers;
        this.byPaper = byPaper;
        this.reasons = reasons;
    }

    /**
     * Returns the related papers of an archive, with the terms that they share; a dozen papers or
     * fewer have none.
     */
    static RelatedPapers of(ArchiveWords words) {
        TermVectors vectors = TermVectors.of(words);
        return of(vectors, (paper, other) -> shared(paper, other, vectors));
    }

    /** Returns the same, without the terms, which need much memory. */
    static RelatedPapers withoutReasons(ArchiveWords words) {
        return of(TermVectors.of(words), (paper, other) -> List.of());
    }

    private static RelatedPapers of(TermVectors vectors, Reasons reasons) {
        List<Paper> papers = vectors.words().papers();
        RelatedCandidates.Effort effort = RelatedCandidates.Effort.of(papers.size());
        TopPostings heads = TopPostings.of(vectors, effort.offered());
        int[][] related = new int[papers.size()][];
        CoreLoop.run(
                papers.size(),
                () -> new RelatedCandidates(vectors, heads, effort),
                (search, paper) -> related[paper] = numbered(paper, search.best(paper, MOST)));
        Map<PaperId, int[]> byPaper = new HashMap<>();
        for (int paper = 0; paper < related.length; paper++) {
            byPaper.put(papers.get(paper).id(), related[paper]);
        }
        return new RelatedPapers(papers, byPaper, reasons);
    }

    /** The number of a paper, and those of the papers related to it. */
    private static int[] numbered(int paper, int[] others) {
        int[] all = new int[others.length + 1];
        all[0] = paper;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    /** The terms that contribute most to a cosine, the most first. */
    private static List<String> shared(int a, int b, TermVectors vectors) {
        int[] termsOfA = vectors.termsOf(a);
        int[] termsOfB = vectors.termsOf(b);
        int[] best = new int[MOST_SHARED_TERMS];
        float[] products = new float[MOST_SHARED_TERMS];
        int size = 0;
        for (int i = 0, j = 0; i < termsOfA.length && j < termsOfB.length; ) {
            if (termsOfA[i] == termsOfB[j]) {
                float product = vectors.weight(a, i) * vectors.weight(b, j);
                int at = size;
                while (at > 0 && products[at - 1] < product) {
                    at--;
                }
                if (at < MOST_SHARED_TERMS) {
                    size = Math.min(size + 1, MOST_SHARED_TERMS);
                    System.arraycopy(best, at, best, at + 1, size - at - 1);
                    System.arraycopy(products, at, products, at + 1, size - at - 1);
                    best[at] = termsOfA[i];
                    products[at] = product;
                }
                i++;
                j++;
            } else if (termsOfA[i] < termsOfB[j]) {
                i++;
            } else {
                j++;
            }
        }
        return withoutParts(Arrays.stream(best, 0, size).mapToObj(vectors::name).toList());
    }

    /**
     * Returns the terms that are not a word of another: {@code weight} of {@code weight sharing}.
     */
    private static List<String> withoutParts(List<String> terms) {
        return terms.stream()
                .filter(
                        term ->
                                terms.stream()
                                        .noneMatch(
                                                other ->
                                                        other.startsWith(term + " ")
                                                                || other.endsWith(" " + term)))
                .toList();
    }

    /** No paper is related to any other. */
    public static RelatedPapers none() {
        return new RelatedPapers(List.of(), Map.of(), (paper, other) -> List.of());
    }

    /** The papers most like one, the most like it first. */
    public List<Related> to(Paper paper) {
        int[] numbers = byPaper.getOrDefault(paper.id(), NONE);
        List<Related> found = new ArrayList<>();
        for (int i = 1; i < numbers.length; i++) {
            List<String> shared = reasons.of(numbers[0], numbers[i]);
            found.add(new Related(papers.get(numbers[i]), shared));
        }
        return found;
    }
}
