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
 * Computes the papers most similar to each paper, by the cosine of TF-IDF vectors of words and word
 * pairs. Thread-safe.
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

    /** The numbers of one related paper: its own, and those of the terms. */
    private static final int GROUP = 1 + MOST_NAMED;

    private static final int NO_TERM = -1;
    private static final int[] NONE = {};

    private final List<Paper> papers;

    /** For each paper the groups of its related papers, as numbers, because there are so many. */
    private final Map<PaperId, int[]> byPaper;

    private final String[] names;

    /**
     * A related paper.
     *
     * @param shared the terms of titles and tags that contribute most, such as {@code weight
     *     sharing}; may be empty
     */
    public record Related(Paper paper, List<String> shared) {}

    private RelatedPapers(List<Paper> papers, Map<PaperId, int[]> byPaper, String[] names) {
        this.papers = papers;
        this.byPaper = byPaper;
        this.names = names;
    }

    /** Returns the related papers of an archive; archives of a dozen papers or fewer have none. */
    static RelatedPapers of(ArchiveWords words) {
        TermVectors vectors = TermVectors.of(words);
        List<Paper> papers = words.papers();
        RelatedCandidates.Effort effort = RelatedCandidates.Effort.of(papers.size());
        TopPostings heads = TopPostings.of(vectors, effort.offered());
        int[][] related = new int[papers.size()][];
        CoreLoop.run(
                papers.size(),
                () -> new RelatedCandidates(vectors, heads, effort),
                (search, paper) ->
                        related[paper] = groups(paper, search.best(paper, MOST), vectors));
        Map<PaperId, int[]> byPaper = new HashMap<>();
        for (int paper = 0; paper < related.length; paper++) {
            byPaper.put(papers.get(paper).id(), related[paper]);
        }
        return new RelatedPapers(papers, byPaper, names(related, vectors));
    }

    private static int[] groups(int paper, int[] others, TermVectors vectors) {
        int[] groups = new int[others.length * GROUP];
        Arrays.fill(groups, NO_TERM);
        for (int i = 0; i < others.length; i++) {
            int[] terms = withoutParts(shared(paper, others[i], vectors), vectors);
            groups[i * GROUP] = others[i];
            System.arraycopy(terms, 0, groups, i * GROUP + 1, Math.min(MOST_NAMED, terms.length));
        }
        return groups;
    }

    /** Returns the names of the terms that are shared; other terms need none. */
    private static String[] names(int[][] related, TermVectors vectors) {
        String[] names = new String[vectors.terms()];
        Arrays.fill(names, "");
        for (int[] groups : related) {
            for (int i = 0; i < groups.length; i++) {
                boolean term = i % GROUP > 0 && groups[i] != NO_TERM;
                if (term && names[groups[i]].isEmpty()) {
                    names[groups[i]] = vectors.name(groups[i]);
                }
            }
        }
        return names;
    }

    /**
     * Returns the terms that contribute most to a cosine, the most first, of those that a title or
     * a tag has: other words, such as {@code better}, say little about what papers share.
     */
    private static int[] shared(int a, int b, TermVectors vectors) {
        int[] termsOfA = vectors.termsOf(a);
        int[] termsOfB = vectors.termsOf(b);
        int[] named = vectors.titlesAndTags(a, b);
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
                if (at < MOST_SHARED_TERMS && vectors.isIn(termsOfA[i], named)) {
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

    /**
     * Returns the terms that are not a word of another: {@code weight} of {@code weight sharing}.
     */
    private static int[] withoutParts(int[] terms, TermVectors vectors) {
        return Arrays.stream(terms)
                .filter(term -> Arrays.stream(terms).noneMatch(o -> vectors.isPart(term, o)))
                .toArray();
    }

    /** No paper is related to any other. */
    public static RelatedPapers none() {
        return new RelatedPapers(List.of(), Map.of(), new String[0]);
    }

    /** The same relations between those papers that a later state of the archive still has. */
    RelatedPapers among(List<Paper> later) {
        Map<PaperId, Paper> present = new HashMap<>();
        later.forEach(paper -> present.put(paper.id(), paper));
        List<Paper> renewed =
                papers.stream().map(paper -> present.getOrDefault(paper.id(), paper)).toList();
        Map<PaperId, int[]> kept = new HashMap<>();
        byPaper.forEach(
                (id, groups) ->
                        kept.put(
                                id,
                                IntStream.range(0, groups.length)
                                        .filter(i -> present.containsKey(other(groups, i).id()))
                                        .map(i -> groups[i])
                                        .toArray()));
        return new RelatedPapers(renewed, kept, names);
    }

    /** The related paper of the group that has a place. */
    private Paper other(int[] groups, int place) {
        return papers.get(groups[place / GROUP * GROUP]);
    }

    /** Returns the papers most similar to one, most similar first. */
    public List<Related> to(Paper paper) {
        int[] groups = byPaper.getOrDefault(paper.id(), NONE);
        List<Related> found = new ArrayList<>(groups.length / GROUP);
        for (int at = 0; at < groups.length; at += GROUP) {
            List<String> shared =
                    Arrays.stream(groups, at + 1, at + GROUP)
                            .filter(term -> term != NO_TERM)
                            .mapToObj(term -> names[term])
                            .toList();
            found.add(new Related(other(groups, at), shared));
        }
        return found;
    }
}
