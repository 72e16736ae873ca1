package paperarchive.search;

/**
 * A field of a paper, with what BM25 has to know of it. Weights were chosen by hand and compared on
 * papers that were looked for by their titles. Lengths are usual ones and not those of the archive,
 * so that a new paper changes no weight of another.
 */
enum Field {
    TITLE(4, 8),
    SUMMARY(1.5, 30),
    ABSTRACT(1, 130),
    TAGS(2, 3),
    AUTHORS(2, 10),
    VENUE(0.5, 4);

    /** How soon further occurrences stop to count: k1 of BM25. */
    private static final double SATURATION = 1.2;

    /** How much a long text counts less: b of BM25. */
    private static final double LENGTH = 0.75;

    private final double weight;
    private final double usualLength;

    Field(double weight, double usualLength) {
        this.weight = weight;
        this.usualLength = usualLength;
    }

    /** How much the field counts: 4 for a title. */
    double weight() {
        return weight;
    }

    /** What the occurrences of a word in a text of as many words add to its weight. */
    double score(int occurrences, int words) {
        double half = SATURATION * (1 - LENGTH + LENGTH * words / usualLength);
        return weight * occurrences / (occurrences + half);
    }
}
