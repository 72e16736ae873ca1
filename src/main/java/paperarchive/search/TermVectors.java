package paperarchive.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The papers of an archive as vectors of unit length: for each term of one or two words {@code (1 +
 * ln tf) (1 + ln (n / df))}. Only the frequencies are held, a byte each; weights are computed from
 * them when they are asked for. Immutable.
 */
final class TermVectors {
    /** The weight of each frequency: the larger ones count as the largest of these. */
    private static final float[] LOGARITHMIC = new float[1 << Byte.SIZE];

    static {
        for (int tf = 1; tf < LOGARITHMIC.length; tf++) {
            LOGARITHMIC[tf] = (float) (1 + Math.log(tf));
        }
    }

    private final ArchiveWords words;
    private final TermNumbers numbers;
    private final float[] rarity;
    private final int[][] termsOf;
    private final byte[][] frequenciesOf;
    private final float[] lengths;

    private TermVectors(ArchiveWords words, TermNumbers numbers) {
        this.words = words;
        this.numbers = numbers;
        int papers = words.papers().size();
        this.termsOf = new int[papers][];
        this.frequenciesOf = new byte[papers][];
        this.lengths = new float[papers];
        this.rarity = new float[numbers.count()];
        for (int term = 0; term < rarity.length; term++) {
            rarity[term] = (float) (1 + Math.log((double) papers / numbers.papers(term)));
        }
    }

    static TermVectors of(ArchiveWords words) {
        TermCounter counter = new TermCounter(words);
        TermVectors vectors = new TermVectors(words, counter.numbers());
        CoreLoop.run(
                words.papers().size(),
                () -> new Frequencies(vectors.terms()),
                (frequencies, paper) -> vectors.add(paper, counter, frequencies));
        return vectors;
    }

    private void add(int paper, TermCounter counter, Frequencies frequencies) {
        counter.each(paper, frequencies::add);
        int[] terms = frequencies.terms();
        byte[] found = new byte[terms.length];
        double square = 0;
        for (int i = 0; i < terms.length; i++) {
            found[i] = (byte) frequencies.take(terms[i]);
            double weight = (double) weight(found[i]) * rarity[terms[i]];
            square += weight * weight;
        }
        termsOf[paper] = terms;
        frequenciesOf[paper] = found;
        lengths[paper] = (float) Math.sqrt(square);
    }

    private static float weight(byte frequency) {
        return LOGARITHMIC[frequency & 0xff];
    }

    ArchiveWords words() {
        return words;
    }

    int papers() {
        return termsOf.length;
    }

    /** Returns the number of terms. */
    int terms() {
        return rarity.length;
    }

    /** The number of papers that have a term. */
    int papersOf(int term) {
        return numbers.papers(term);
    }

    /** Returns the terms of a paper, ascending. */
    int[] termsOf(int paper) {
        return termsOf[paper];
    }

    /** The weight of the term at a place of {@link #termsOf}, from 0 to 1. */
    float weight(int paper, int place) {
        return share(paper, place) * rarity[termsOf[paper][place]];
    }

    /** The same without what all papers that have the term have in common: its rarity. */
    float share(int paper, int place) {
        return weight(frequenciesOf[paper][place]) / lengths[paper];
    }

    /** What all weights of a term have in common. */
    float rarity(int term) {
        return rarity[term];
    }

    /** Prepares {@link #cosine} of a paper, in an array of all terms that holds nothing but 0. */
    void spread(int paper, float[] byTerm) {
        int[] terms = termsOf[paper];
        for (int i = 0; i < terms.length; i++) {
            byTerm[terms[i]] = weight(paper, i) * rarity[terms[i]];
        }
    }

    /** Sets the array of a paper to 0 again. */
    void clear(int paper, float[] byTerm) {
        for (int term : termsOf[paper]) {
            byTerm[term] = 0;
        }
    }

    /** The cosine of a paper that is spread, and another. */
    double cosine(float[] byTerm, int other) {
        int[] terms = termsOf[other];
        byte[] frequencies = frequenciesOf[other];
        float sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += byTerm[terms[i]] * LOGARITHMIC[frequencies[i] & 0xff];
        }
        return sum / lengths[other];
    }

    /** Whether a term is a word of another, as {@code weight} is of {@code weight sharing}. */
    boolean isPart(int term, int other) {
        return numbers.isPart(term, other);
    }

    /** Returns the words of the titles and tags of two papers, with gaps between them. */
    int[] titlesAndTags(int paper, int other) {
        return IntStream.of(paper, other)
                .flatMap(p -> IntStream.concat(spaced(p, Field.TITLE), spaced(p, Field.TAGS)))
                .toArray();
    }

    private IntStream spaced(int paper, Field field) {
        return IntStream.concat(
                Arrays.stream(words.words(paper, field)), IntStream.of(ArchiveWords.GAP));
    }

    /** Whether a text has a term, given the words of the text in their order. */
    boolean isIn(int term, int[] text) {
        return numbers.isIn(term, text);
    }

    /** Returns a term in words: {@code weight sharing}. */
    String name(int term) {
        return numbers.name(term, words);
    }
}
