package paperarchive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    private final List<Paper> papers;
    private final Map<PaperId, Likeness[]> byPaper;
    private final String[] terms;

    /**
     * A paper like another.
     *
     * @param shared the terms that contribute most: {@code weight sharing}
     */
    public record Related(Paper paper, List<String> shared) {}

    /** A paper by its number, and the terms it shares by theirs. */
    private static final class Likeness {
        private final int paper;
        private final int[] shared;

        Likeness(int paper, int[] shared) {
            this.paper = paper;
            this.shared = shared;
        }
    }

    private RelatedPapers(List<Paper> papers, Map<PaperId, Likeness[]> byPaper, String[] terms) {
        this.papers = papers;
        this.byPaper = byPaper;
        this.terms = terms;
    }

    /** Returns the related papers of an archive; a dozen papers or fewer have none. */
    static RelatedPapers of(ArchiveWords words) {
        TermVectors vectors = TermVectors.of(words);
        TopPostings heads = TopPostings.of(vectors, RelatedCandidates.OFFERED);
        ThreadLocal<RelatedCandidates> searches =
                ThreadLocal.withInitial(() -> new RelatedCandidates(vectors, heads));
        Likeness[][] related =
                IntStream.range(0, vectors.papers())
                        .parallel()
                        .mapToObj(paper -> likenesses(paper, vectors, searches.get()))
                        .toArray(Likeness[][]::new);
        Map<PaperId, Likeness[]> byPaper = new HashMap<>();
        for (int i = 0; i < related.length; i++) {
            byPaper.put(words.papers().get(i).id(), related[i]);
        }
        return new RelatedPapers(words.papers(), byPaper, names(related, vectors));
    }

    private static Likeness[] likenesses(int paper, TermVectors vectors, RelatedCandidates search) {
        return Arrays.stream(search.best(paper, MOST))
                .mapToObj(other -> new Likeness(other, shared(paper, other, vectors)))
                .toArray(Likeness[]::new);
    }

    /** The terms that contribute most to a cosine, the most first. */
    private static int[] shared(int a, int b, TermVectors vectors) {
        int[] termsOfA = vectors.termsOf(a);
        int[] termsOfB = vectors.termsOf(b);
        float[] weightsOfA = vectors.weightsOf(a);
        float[] weightsOfB = vectors.weightsOf(b);
        int[] best = new int[MOST_SHARED_TERMS];
        float[] products = new float[MOST_SHARED_TERMS];
        int size = 0;
        for (int i = 0, j = 0; i < termsOfA.length && j < termsOfB.length; ) {
            if (termsOfA[i] == termsOfB[j]) {
                float product = weightsOfA[i] * weightsOfB[j];
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
        return Arrays.copyOf(best, size);
    }

    /** The names of the terms that are shared; other terms need none. */
    private static String[] names(Likeness[][] related, TermVectors vectors) {
        String[] names = new String[vectors.terms()];
        for (Likeness[] each : related) {
            for (Likeness one : each) {
                for (int term : one.shared) {
                    names[term] = "";
                }
            }
        }
        for (int term = 0; term < names.length; term++) {
            names[term] = names[term] == null ? "" : vectors.name(term);
        }
        return names;
    }

    /** No paper is related to any other. */
    public static RelatedPapers none() {
        return new RelatedPapers(List.of(), Map.of(), new String[0]);
    }

    /** The papers most like one, the most like it first. */
    public List<Related> to(Paper paper) {
        List<Related> found = new ArrayList<>();
        for (Likeness each : byPaper.getOrDefault(paper.id(), new Likeness[0])) {
            List<String> shared = Arrays.stream(each.shared).mapToObj(term -> terms[term]).toList();
            found.add(new Related(papers.get(each.paper), withoutParts(shared)));
        }
        return found;
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
}
