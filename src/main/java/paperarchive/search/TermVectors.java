package paperarchive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import paperarchive.paper.Paper;

/**
 * The papers of an archive as vectors of unit length: for each term of one or two words {@code (1 +
 * ln tf) (1 + ln (n / df))}. Immutable.
 */
final class TermVectors {
    private static final int LEAST_PAPERS = 5;
    private static final double LARGEST_SHARE = 0.1;

    /** In a small archive every term that two papers share counts. */
    private static final int SMALL = 500;

    /** Counters that decide whether a term can be frequent enough: a power of two. */
    private static final int COUNTERS = 1 << 25;

    private final List<Paper> papers;
    private final String[] words;
    private final long[] terms;
    private final int[] counts;
    private final int[] table;
    private final int[][] termsOf;
    private final float[][] weightsOf;

    private TermVectors(List<Paper> papers, String[] words, int[][] texts) {
        this.papers = papers;
        this.words = words;
        int least = papers.size() < SMALL ? 2 : LEAST_PAPERS;
        int most = Math.max(least, (int) (LARGEST_SHARE * papers.size()));
        long[] occurrences = occurrences(texts, least);
        Arrays.parallelSort(occurrences);
        long[] kept = new long[occurrences.length / least];
        int[] papersOf = new int[kept.length];
        int size = 0;
        for (int i = 0; i < occurrences.length; ) {
            int end = i + 1;
            while (end < occurrences.length && occurrences[end] == occurrences[i]) {
                end++;
            }
            if (end - i >= least && end - i <= most) {
                kept[size] = occurrences[i];
                papersOf[size++] = end - i;
            }
            i = end;
        }
        this.terms = Arrays.copyOf(kept, size);
        this.counts = Arrays.copyOf(papersOf, size);
        this.table = table(terms);
        this.termsOf = new int[texts.length][];
        this.weightsOf = new float[texts.length][];
        IntStream.range(0, texts.length).parallel().forEach(doc -> weigh(doc, texts[doc]));
    }

    static TermVectors of(List<Paper> papers, PaperTexts texts) {
        ConcurrentMap<String, Integer> seen = new ConcurrentHashMap<>();
        int[][] read =
                papers.parallelStream()
                        .map(paper -> numbers(texts.words(paper), seen))
                        .toArray(int[][]::new);
        // Numbers are given in the order of threads; sorted, they depend on the words alone.
        String[] words = seen.keySet().toArray(new String[0]);
        Arrays.parallelSort(words);
        int[] sorted = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            sorted[seen.getOrDefault(words[i], 0)] = i;
        }
        Arrays.stream(read)
                .parallel()
                .forEach(text -> Arrays.setAll(text, i -> text[i] < 0 ? -1 : sorted[text[i]]));
        return new TermVectors(papers, words, read);
    }

    private static int[] numbers(List<String> words, ConcurrentMap<String, Integer> seen) {
        int[] numbers = new int[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            String word = words.get(i);
            numbers[i] =
                    WordAnalyzer.isStopWord(word) || word.length() < 2 ? -1 : number(word, seen);
        }
        return numbers;
    }

    private static int number(String word, ConcurrentMap<String, Integer> seen) {
        Integer known = seen.get(word);
        if (known != null) {
            return known;
        }
        synchronized (seen) {
            Integer now = seen.get(word);
            int number = now == null ? seen.size() : now;
            seen.put(word, number);
            return number;
        }
    }

    /** A word, or two that follow each other, as one number; -1 stands for a word left out. */
    private static long[] distinct(int[] text) {
        long[] all = all(text);
        Arrays.sort(all);
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[count++] = all[i];
            }
        }
        return Arrays.copyOf(all, count);
    }

    private static long[] all(int[] text) {
        long[] all = new long[2 * text.length];
        int count = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] >= 0) {
                all[count++] = (long) text[i] << 32;
                if (i > 0 && text[i - 1] >= 0) {
                    all[count++] = (long) text[i - 1] << 32 | (text[i] + 1);
                }
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** Each term of each paper that may be in enough papers; few others are among them. */
    private static long[] occurrences(int[][] texts, int least) {
        byte[] counters = new byte[COUNTERS];
        for (int[] text : texts) {
            for (long term : distinct(text)) {
                int at = counter(term);
                if (counters[at] < 100) {
                    counters[at]++;
                }
            }
        }
        return Arrays.stream(texts)
                .parallel()
                .flatMapToLong(
                        text ->
                                Arrays.stream(distinct(text))
                                        .filter(term -> counters[counter(term)] >= least))
                .toArray();
    }

    /** A hash table of places in a list, at most half full; an empty slot is -1. */
    private static int[] table(long[] terms) {
        int[] table = new int[Integer.highestOneBit(Math.max(1, terms.length)) * 4];
        Arrays.fill(table, -1);
        for (int i = 0; i < terms.length; i++) {
            int at = counter(terms[i]) & (table.length - 1);
            while (table[at] >= 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = i;
        }
        return table;
    }

    private int find(long term) {
        int at = counter(term) & (table.length - 1);
        while (table[at] >= 0 && terms[table[at]] != term) {
            at = (at + 1) & (table.length - 1);
        }
        return table[at];
    }

    private static int counter(long term) {
        long mixed = term * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (COUNTERS - 1);
    }

    private void weigh(int doc, int[] text) {
        long[] all = all(text);
        Arrays.sort(all);
        int[] ids = new int[all.length];
        float[] weights = new float[all.length];
        int size = 0;
        double square = 0;
        for (int i = 0; i < all.length; ) {
            int end = i;
            while (end < all.length && all[end] == all[i]) {
                end++;
            }
            int id = find(all[i]);
            if (id >= 0) {
                double idf = 1 + Math.log((double) papers.size() / counts[id]);
                double weight = (1 + Math.log(end - i)) * idf;
                ids[size] = id;
                weights[size++] = (float) weight;
                square += weight * weight;
            }
            i = end;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < size; i++) {
            weights[i] /= length;
        }
        termsOf[doc] = Arrays.copyOf(ids, size);
        weightsOf[doc] = Arrays.copyOf(weights, size);
    }

    int papers() {
        return papers.size();
    }

    Paper paper(int doc) {
        return papers.get(doc);
    }

    /** The number of terms. */
    int terms() {
        return terms.length;
    }

    /** The terms of a paper, ascending. */
    int[] termsOf(int doc) {
        return termsOf[doc];
    }

    /** Their weights. */
    float[] weightsOf(int doc) {
        return weightsOf[doc];
    }

    /** Sets the weights of a paper in an array of all terms. */
    void spread(int doc, float[] byTerm) {
        for (int i = 0; i < termsOf[doc].length; i++) {
            byTerm[termsOf[doc][i]] = weightsOf[doc][i];
        }
    }

    /** Sets the weights of a paper to 0 again. */
    void clear(int doc, float[] byTerm) {
        for (int term : termsOf[doc]) {
            byTerm[term] = 0;
        }
    }

    /** The cosine of a paper whose weights are spread, and another. */
    double product(float[] byTerm, int other) {
        int[] terms = termsOf[other];
        float[] weights = weightsOf[other];
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += (double) byTerm[terms[i]] * weights[i];
        }
        return sum;
    }

    double cosine(int a, int b) {
        double sum = 0;
        for (int i = 0, j = 0; i < termsOf[a].length && j < termsOf[b].length; ) {
            int order = Integer.compare(termsOf[a][i], termsOf[b][j]);
            if (order == 0) {
                sum += (double) weightsOf[a][i] * weightsOf[b][j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /** The terms that contribute most to a cosine: {@code weight sharing}. */
    List<String> shared(int a, int b, int limit) {
        Map<String, Double> products = new HashMap<>();
        for (int i = 0, j = 0; i < termsOf[a].length && j < termsOf[b].length; ) {
            int order = Integer.compare(termsOf[a][i], termsOf[b][j]);
            if (order == 0) {
                products.put(name(termsOf[a][i]), (double) weightsOf[a][i] * weightsOf[b][j]);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        List<String> names = new ArrayList<>(products.keySet());
        names.sort(
                (one, two) -> {
                    int order =
                            Double.compare(
                                    products.getOrDefault(two, 0.0),
                                    products.getOrDefault(one, 0.0));
                    return order == 0 ? one.compareTo(two) : order;
                });
        return List.copyOf(names.subList(0, Math.min(limit, names.size())));
    }

    private String name(int id) {
        String first = words[(int) (terms[id] >> 32)];
        int second = (int) terms[id] - 1;
        return second < 0 ? first : first + " " + words[second];
    }
}
