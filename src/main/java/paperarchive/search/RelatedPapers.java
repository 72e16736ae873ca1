package paperarchive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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

    /** The terms that are kept for two papers. */
    private static final int MOST_NAMED = 3;

    private final List<Paper> papers;
    private final Map<PaperId, List<Likeness>> byPaper;

    /**
     * A paper like another.
     *
     * @param shared the terms that contribute most, such as {@code weight sharing}
     */
    public record Related(Paper paper, List<String> shared) {}

    /** The same, with the number of the paper. */
    private record Likeness(int paper, List<String> shared) {}

    private RelatedPapers(List<Paper> papers, Map<PaperId, List<Likeness>> byPaper) {
        this.papers = papers;
        this.byPaper = byPaper;
    }

    /** Returns the related papers of an archive; a dozen papers or fewer have none. */
    static RelatedPapers of(ArchiveWords words) {
        TermVectors vectors = TermVectors.of(words);
        List<Paper> papers = words.papers();
        RelatedCandidates.Effort effort = RelatedCandidates.Effort.of(papers.size());
        TopPostings heads = TopPostings.of(vectors, effort.offered());
        ConcurrentMap<String, String> names = new ConcurrentHashMap<>();
        List<List<Likeness>> related = new ArrayList<>(Collections.nCopies(papers.size(), List.of()));
        CoreLoop.run(
                papers.size(),
                () -> new RelatedCandidates(vectors, heads, effort),
                (search, paper) ->
                        related.set(
                                paper,
                                Arrays.stream(search.best(paper, MOST))
                                        .mapToObj(other -> likeness(paper, other, vectors, names))
                                        .toList()));
        Map<PaperId, List<Likeness>> byPaper = new HashMap<>();
        for (int paper = 0; paper < papers.size(); paper++) {
            byPaper.put(papers.get(paper).id(), related.get(paper));
        }
        return new RelatedPapers(papers, byPaper);
    }

    /** Each name of a term is kept once, since many papers share it. */
    private static Likeness likeness(
            int paper, int other, TermVectors vectors, ConcurrentMap<String, String> names) {
        return new Likeness(
                other,
                withoutParts(shared(paper, other, vectors)).stream()
                        .limit(MOST_NAMED)
                        .map(term -> names.computeIfAbsent(term, kept -> kept))
                        .toList());
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
        return Arrays.stream(best, 0, size).mapToObj(vectors::name).toList();
    }

    /** No paper is related to any other. */
    public static RelatedPapers none() {
        return new RelatedPapers(List.of(), Map.of());
    }

    /** The same relations between those papers that a later state of the archive still has. */
    RelatedPapers among(List<Paper> later) {
        Map<PaperId, Paper> present = new HashMap<>();
        later.forEach(paper -> present.put(paper.id(), paper));
        List<Paper> renewed =
                papers.stream().map(paper -> present.getOrDefault(paper.id(), paper)).toList();
        Map<PaperId, List<Likeness>> kept = new HashMap<>();
        byPaper.forEach(
                (id, others) ->
                        kept.put(
                                id,
                                others.stream()
                                        .filter(o -> present.containsKey(papers.get(o.paper).id()))
                                        .toList()));
        return new RelatedPapers(renewed, kept);
    }

    /** The papers most like one, the most like it first. */
    public List<Related> to(Paper paper) {
        return byPaper.getOrDefault(paper.id(), List.of()).stream()
                .map(other -> new Related(papers.get(other.paper), other.shared))
                .toList();
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
