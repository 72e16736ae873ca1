package paperarchive.cite;

import paperarchive.paper.Paper;

/**
 * What BibTeX calls a kind of work, and the field that says where it appeared.
 *
 * @param word {@code inproceedings}
 * @param host {@code booktitle}
 * @param hostIsPublisher whether the publisher, where one is known, is meant: a thesis has a school
 */
record EntryType(String word, String host, boolean hostIsPublisher) {
    private static final EntryType MISC = new EntryType("misc", "howpublished", false);

    /**
     * The type of a paper by its CSL type. Where the field is not known that BibTeX requires of a
     * type, it is {@code misc}, of which it requires none.
     */
    static EntryType of(Paper paper) {
        EntryType type = byCslType(paper.type());
        String venue = paper.publication().venue();
        String publisher = paper.publication().publisher();
        boolean known = !venue.isEmpty() || (type.hostIsPublisher && !publisher.isEmpty());
        boolean book = type.word.equals("book") && !publisher.isEmpty();
        return known || book ? type : MISC;
    }

    private static EntryType byCslType(String type) {
        return switch (type) {
            case "article-journal",
                    "article-magazine",
                    "article-newspaper",
                    "review",
                    "review-book" ->
                    new EntryType("article", "journal", false);
            case "paper-conference" -> new EntryType("inproceedings", "booktitle", false);
            case "chapter", "entry", "entry-dictionary", "entry-encyclopedia" ->
                    new EntryType("incollection", "booktitle", false);
            case "book", "classic" -> new EntryType("book", "series", false);
            case "collection" -> new EntryType("proceedings", "series", false);
            case "thesis" -> new EntryType("phdthesis", "school", true);
            case "report", "standard" -> new EntryType("techreport", "institution", true);
            default -> MISC;
        };
    }
}
