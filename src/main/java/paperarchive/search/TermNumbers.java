package paperarchive.search;

/**
 * The terms by which papers are compared, and how many papers have each. A term is a word, or two
 * that follow each other, in one number: the first word in the high half, and the second plus 1 in
 * the low one. Immutable.
 */
final class TermNumbers {
    private final long[] terms;
    private final int[] papers;

    /**
     * Numbers terms by their places.
     *
     * @param terms sorted
     * @param papers how many papers have each
     */
    TermNumbers(long[] terms, int[] papers) {
        this.terms = terms;
        this.papers = papers;
    }

    static long single(int word) {
        return (long) word << Integer.SIZE;
    }

    static long pair(int first, int second) {
        return (long) first << Integer.SIZE | (second + 1);
    }

    int count() {
        return terms.length;
    }

    /** The number of papers that have a term. */
    int papers(int term) {
        return papers[term];
    }

    /** Whether a term is a word of another. */
    boolean isPart(int term, int other) {
        int word = (int) (terms[term] >> Integer.SIZE);
        int second = (int) terms[other] - 1;
        boolean single = (int) terms[term] == 0 && second >= 0;
        return single && (word == second || word == (int) (terms[other] >> Integer.SIZE));
    }

    /** Whether a text has a term, given the words of the text in their order. */
    boolean isIn(int term, int[] text) {
        int first = (int) (terms[term] >> Integer.SIZE);
        int second = (int) terms[term] - 1;
        for (int i = 0; i < text.length; i++) {
            boolean follows = second < 0 || (i + 1 < text.length && text[i + 1] == second);
            if (text[i] == first && follows) {
                return true;
            }
        }
        return false;
    }

    /** A term in words: {@code weight sharing}. */
    String name(int term, ArchiveWords words) {
        String first = words.word((int) (terms[term] >> Integer.SIZE));
        int second = (int) terms[term] - 1;
        return second < 0 ? first : first + " " + words.word(second);
    }
}
