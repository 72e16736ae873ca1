package paperarchive.search;

/**
 * A field of a paper, with what BM25F has to know of it. Weights were chosen by hand and compared
 * on papers that were looked for by their titles.
 */
enum Field {
    TITLE(4, 10, 0.5),
    SUMMARY(1.5, 30, 0.5),
    ABSTRACT(1, 140, 0.6),
    TAGS(2, 3, 0),
    AUTHORS(2, 8, 0.3),
    VENUE(0.5, 5, 0);

    private final double weight;
    private final double usualLength;
    private final double lengthCounts;

    Field(double weight, double usualLength, double lengthCounts) {
        this.weight = weight;
        this.usualLength = usualLength;
        this.lengthCounts = lengthCounts;
    }

    /** What one occurrence in a text of as many words adds to the frequency of a word. */
    double occurrence(int words) {
        return weight / (1 - lengthCounts + lengthCounts * words / usualLength);
    }
}
