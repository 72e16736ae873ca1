package paperarchive.search;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds the words and pairs of words that compare papers: those in five papers or more, and in a
 * tenth at most. Once they are numbered, many threads may ask for the terms of papers.
 *
 * <p>Source of the limits: karpathy/arxiv-sanity-lite, {@code compute.py}.
 */
final class TermCounter {
    private static final int LEAST_PAPERS = 5;
    private static final double LARGEST_SHARE = 0.1;

    /** In a small archive every term that two papers share counts. */
    private static final int SMALL = 500;

    /** Most counters of pairs, some of which share one: a power of two. */
    private static final int MOST_COUNTERS = 1 << 25;

    /** The fields that compare papers. */
    private static final Field[] FIELDS = {Field.TITLE, Field.SUMMARY, Field.ABSTRACT};

    private static final int NONE = -1;

    private final ArchiveWords words;
    private final int papers;
    private final int least;
    private final int most;
    private final int[] papersOfWord;
    private final int[] numberOfWord;
    private final WordPairCounts pairs = new WordPairCounts();
    private final TermNumbers numbers;

    TermCounter(ArchiveWords words) {
        this.words = words;
        this.papers = words.papers().size();
        this.least = papers < SMALL ? 2 : LEAST_PAPERS;
        this.most = Math.max(least, (int) (LARGEST_SHARE * papers));
        this.papersOfWord = new int[words.count()];
        this.numberOfWord = new int[words.count()];
        int all = countWords();
        countPairs(all);
        this.numbers = numbered();
    }

    TermNumbers numbers() {
        return numbers;
    }

    /** Calls the receiver for each term of a paper, as often as the paper has it. */
    void each(int paper, IntConsumer receiver) {
        for (Field field : FIELDS) {
            int[] text = words.words(paper, field);
            for (int i = 0; i < text.length; i++) {
                if (text[i] >= 0) {
                    receive(numberOfWord[text[i]], receiver);
                    long pair = pair(text, i);
                    receive(pair == 0 ? NONE : pairs.get(pair), receiver);
                }
            }
        }
    }

    private static void receive(int term, IntConsumer receiver) {
        if (term != NONE) {
            receiver.accept(term);
        }
    }

    /**
     * Counts in how many papers each word is; words that do not count stay at 0.
     *
     * @return the number of words of all papers
     */
    private int countWords() {
        int[] last = new int[words.count()];
        int all = 0;
        for (int paper = 0; paper < papers; paper++) {
            for (Field field : FIELDS) {
                int[] text = words.words(paper, field);
                all += text.length;
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
        return all;
    }

    /** A pair of words that follow each other, or 0 if it is not in enough papers. */
    private long pair(int[] text, int at) {
        boolean frequent = at > 0 && isFrequent(text[at]) && isFrequent(text[at - 1]);
        return frequent ? TermNumbers.pair(text[at - 1], text[at]) : 0;
    }

    private boolean isFrequent(int word) {
        return word >= 0 && papersOfWord[word] >= least;
    }

    /**
     * Counts in how many papers each pair is. Most pairs occur once or twice: those that a first,
     * rough count rules out need no place in the table.
     *
     * @param all the number of words of all papers, which is more than there are pairs
     */
    private void countPairs(int all) {
        int size = Math.min(MOST_COUNTERS, Math.max(1 << 10, 2 * Integer.highestOneBit(all)));
        int shift = 1 + Integer.numberOfLeadingZeros(size);
        byte[] counters = new byte[size];
        eachPair(
                (pair, paper) -> {
                    int at = counter(pair, shift);
                    if (counters[at] < least) {
                        counters[at]++;
                    }
                });
        eachPair(
                (pair, paper) -> {
                    if (counters[counter(pair, shift)] >= least) {
                        pairs.count(pair, paper);
                    }
                });
    }

    /** Receives a pair of words and the paper that has it. */
    private interface PairReceiver {
        void pair(long pair, int paper);
    }

    private void eachPair(PairReceiver receiver) {
        for (int paper = 0; paper < papers; paper++) {
            for (Field field : FIELDS) {
                int[] text = words.words(paper, field);
                for (int i = 1; i < text.length; i++) {
                    long pair = pair(text, i);
                    if (pair != 0) {
                        receiver.pair(pair, paper);
                    }
                }
            }
        }
    }

    /** The high bits of a product are well mixed: as many as there are counters. */
    private static int counter(long pair, int shift) {
        return (int) ((pair * 0xBF58476D1CE4E5B9L) >>> (Integer.SIZE + shift));
    }

    private TermNumbers numbered() {
        long[] kept = pairs.within(least, most);
        long[] single =
                IntStream.range(0, papersOfWord.length)
                        .filter(word -> isFrequent(word) && papersOfWord[word] <= most)
                        .mapToLong(TermNumbers::single)
                        .toArray();
        long[] terms = Arrays.copyOf(kept, kept.length + single.length);
        System.arraycopy(single, 0, terms, kept.length, single.length);
        Arrays.parallelSort(terms);
        int[] papersOfTerm = new int[terms.length];
        Arrays.fill(numberOfWord, NONE);
        int[] numbersOfPairs = new int[kept.length];
        int next = 0;
        for (int term = 0; term < terms.length; term++) {
            if ((int) terms[term] == 0) {
                int word = (int) (terms[term] >> Integer.SIZE);
                numberOfWord[word] = term;
                papersOfTerm[term] = papersOfWord[word];
            } else {
                papersOfTerm[term] = pairs.get(terms[term]);
                numbersOfPairs[next++] = term;
            }
        }
        pairs.number(kept, numbersOfPairs);
        return new TermNumbers(terms, papersOfTerm);
    }
}
