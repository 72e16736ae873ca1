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

    /** A term in words: {@code weight sharing}. */
    String name(int term, ArchiveWords words) {
        String first = words.word((int) (terms[term] >> Integer.SIZE));
        int second = (int) terms[term] - 1;
        return second < 0 ? first : first + " " + words.word(second);
    }
}
