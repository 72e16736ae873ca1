package paperarchive.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The papers of an archive as vectors of unit length: for each term of one or two words {@code (1 +
 * ln tf) (1 + ln (n / df))}. Immutable.
 */
final class TermVectors {
    private static final int LEAST_PAPERS = 5;
    private static final double LARGEST_SHARE = 0.1;

    /** In a small archive every term that two papers share counts. */
    private static final int SMALL = 500;

    private final ArchiveWords words;
    private final long[] terms;
    private final int[][] termsOf;
    private final float[][] weightsOf;

    private TermVectors(ArchiveWords words, long[] terms, int[][] termsOf, float[][] weightsOf) {
        this.words = words;
        this.terms = terms;
        this.termsOf = termsOf;
        this.weightsOf = weightsOf;
    }

    static TermVectors of(ArchiveWords words) {
        return new Maker(words).vectors();
    }

    /** Makes the vectors of an archive. */
    private static final class Maker {
        /** Counters of pairs, some of which share one: a power of two. */
        private static final int COUNTERS = 1 << 25;

        private final ArchiveWords words;
        private final int papers;
        private final int least;
        private final int most;
        private final int[] papersOfWord;
        private final WordPairCounts pairs = new WordPairCounts();
        private final int[] numberOfWord;
        private long[] terms = new long[0];
        private int[] papersOfTerm = new int[0];

        Maker(ArchiveWords words) {
            this.words = words;
            this.papers = words.papers().size();
            this.least = papers < SMALL ? 2 : LEAST_PAPERS;
            this.most = Math.max(least, (int) (LARGEST_SHARE * papers));
            this.papersOfWord = new int[words.count()];
            this.numberOfWord = new int[words.count()];
        }

        TermVectors vectors() {
            countWords();
            countPairs();
            numberTerms();
            int[][] termsOf = new int[papers][];
            float[][] weightsOf = new float[papers][];
            ThreadLocal<Frequencies> frequencies =
                    ThreadLocal.withInitial(() -> new Frequencies(terms.length));
            IntStream.range(0, papers)
                    .parallel()
                    .forEach(paper -> weigh(paper, frequencies.get(), termsOf, weightsOf));
            return new TermVectors(words, terms, termsOf, weightsOf);
        }

        /** Counts in how many papers each word is; words that do not count stay at 0. */
        private void countWords() {
            int[] last = new int[words.count()];
            for (int paper = 0; paper < papers; paper++) {
                for (int[] text : texts(paper)) {
                    for (int word : text) {
                        if (word >= 0 && last[word] != paper + 1) {
                            last[word] = paper + 1;
                            papersOfWord[word]++;
                        }
                    }
                }
            }
            for (int word = 0; word < papersOfWord.length; word++) {
                String text = words.word(word);
                if (text.length() < 2 || WordAnalyzer.isStopWord(text)) {
                    papersOfWord[word] = 0;
                }
            }
        }

        private int[][] texts(int paper) {
            return new int[][] {
                words.words(paper, Field.TITLE),
                words.words(paper, Field.SUMMARY),
                words.words(paper, Field.ABSTRACT)
            };
        }

        /** A pair of words that follow each other, or 0 if it is not in enough papers. */
        private long pair(int[] text, int at) {
            boolean frequent = at > 0 && isFrequent(text[at]) && isFrequent(text[at - 1]);
            return frequent ? (long) text[at - 1] << 32 | (text[at] + 1) : 0;
        }

        private boolean isFrequent(int word) {
            return word >= 0 && papersOfWord[word] >= least;
        }

        /**
         * Counts in how many papers each pair is. Most pairs occur once or twice: those that a
         * first, rough count rules out need no place in the table.
         */
        private void countPairs() {
            byte[] counters = new byte[COUNTERS];
            for (int paper = 0; paper < papers; paper++) {
                for (int[] text : texts(paper)) {
                    for (int i = 1; i < text.length; i++) {
                        long pair = pair(text, i);
                        int at = counter(pair);
                        if (pair != 0 && counters[at] < least) {
                            counters[at]++;
                        }
                    }
                }
            }
            for (int paper = 0; paper < papers; paper++) {
                for (int[] text : texts(paper)) {
                    for (int i = 1; i < text.length; i++) {
                        long pair = pair(text, i);
                        if (pair != 0 && counters[counter(pair)] >= least) {
                            pairs.count(pair, paper);
                        }
                    }
                }
            }
        }

        private static int counter(long pair) {
            return (int) ((pair * 0xBF58476D1CE4E5B9L) >>> 39);
        }

        private void numberTerms() {
            long[] kept = pairs.within(least, most);
            long[] single =
                    IntStream.range(0, papersOfWord.length)
                            .filter(word -> isFrequent(word) && papersOfWord[word] <= most)
                            .mapToLong(word -> (long) word << 32)
                            .toArray();
            terms = Arrays.copyOf(kept, kept.length + single.length);
            System.arraycopy(single, 0, terms, kept.length, single.length);
            Arrays.parallelSort(terms);
            papersOfTerm = new int[terms.length];
            Arrays.fill(numberOfWord, -1);
            int[] numbers = new int[kept.length];
            int next = 0;
            for (int term = 0; term < terms.length; term++) {
                if ((int) terms[term] == 0) {
                    int word = (int) (terms[term] >> 32);
                    numberOfWord[word] = term;
                    papersOfTerm[term] = papersOfWord[word];
                } else {
                    papersOfTerm[term] = pairs.get(terms[term]);
                    numbers[next++] = term;
                }
            }
            pairs.number(kept, numbers);
        }

        private void weigh(
                int paper, Frequencies frequencies, int[][] termsOf, float[][] weightsOf) {
            for (int[] text : texts(paper)) {
                for (int i = 0; i < text.length; i++) {
                    if (text[i] >= 0) {
                        frequencies.add(numberOfWord[text[i]]);
                        long pair = pair(text, i);
                        frequencies.add(pair == 0 ? -1 : pairs.get(pair));
                    }
                }
            }
            int[] found = frequencies.terms();
            float[] weights = new float[found.length];
            double square = 0;
            for (int i = 0; i < found.length; i++) {
                double idf = 1 + Math.log((double) papers / papersOfTerm[found[i]]);
                double weight = (1 + Math.log(frequencies.take(found[i]))) * idf;
                weights[i] = (float) weight;
                square += weight * weight;
            }
            float length = (float) Math.sqrt(square);
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= length;
            }
            termsOf[paper] = found;
            weightsOf[paper] = weights;
        }
    }

    /** How often one text has each term. */
    private static final class Frequencies {
        private final int[] counts;
        private int[] touched = new int[1024];
        private int size;

        Frequencies(int terms) {
            this.counts = new int[terms];
        }

        /** Counts a term; -1 is none. */
        void add(int term) {
            if (term >= 0 && counts[term]++ == 0) {
                if (size == touched.length) {
                    touched = Arrays.copyOf(touched, 2 * size);
                }
                touched[size++] = term;
            }
        }

        /** Returns the terms of the text, ascending; what follows is another text. */
        int[] terms() {
            int[] found = Arrays.copyOf(touched, size);
            Arrays.sort(found);
            size = 0;
            return found;
        }

        /** Returns how often the text has a term, and sets it to 0. */
        int take(int term) {
            int count = counts[term];
            counts[term] = 0;
            return count;
        }
    }

    ArchiveWords words() {
        return words;
    }

    int papers() {
        return termsOf.length;
    }

    /** The number of terms. */
    int terms() {
        return terms.length;
    }

    /** The terms of a paper, ascending. */
    int[] termsOf(int paper) {
        return termsOf[paper];
    }

    /** Their weights. */
    float[] weightsOf(int paper) {
        return weightsOf[paper];
    }

    /** Sets the weights of a paper in an array of all terms. */
    void spread(int paper, float[] byTerm) {
        for (int i = 0; i < termsOf[paper].length; i++) {
            byTerm[termsOf[paper][i]] = weightsOf[paper][i];
        }
    }

    /** Sets the weights of a paper to 0 again. */
    void clear(int paper, float[] byTerm) {
        for (int term : termsOf[paper]) {
            byTerm[term] = 0;
        }
    }

    /** The cosine of a paper whose weights are spread, and another. */
    double cosine(float[] byTerm, int other) {
        int[] mine = termsOf[other];
        float[] weights = weightsOf[other];
        double sum = 0;
        for (int i = 0; i < mine.length; i++) {
            sum += (double) byTerm[mine[i]] * weights[i];
        }
        return sum;
    }

    /** A term in words: {@code weight sharing}. */
    String name(int term) {
        String first = words.word((int) (terms[term] >> 32));
        int second = (int) terms[term] - 1;
        return second < 0 ? first : first + " " + words.word(second);
    }
}
