package paperarchive.paper;

/**
 * Which authors have a page: the setting {@code authorPages}.
 *
 * @param papers the number of papers that an author needs; 0 to decide by the size of the archive
 */
public record AuthorPages(int papers) {
    /** Every author in a small archive, authors of several papers in a large one. */
    public static final AuthorPages AUTO = new AuthorPages(0);

    /** Every author has a page. */
    public static final AuthorPages ALL = new AuthorPages(1);

    /** No author has a page, and there is no index of authors. */
    public static final AuthorPages NONE = new AuthorPages(Integer.MAX_VALUE);

    /** The largest archive, in papers, in which {@link #AUTO} gives every author a page. */
    public static final int SMALL = 5_000;

    /** Returns whether there are pages of authors, and an index of them. */
    public boolean exist() {
        return papers != NONE.papers;
    }

    /**
     * Returns how many papers an author needs to have a page.
     *
     * @param archive the number of papers in the archive
     */
    public int needed(int archive) {
        if (papers > 0) {
            return papers;
        }
        return archive <= SMALL ? 1 : 2;
    }

    /** Returns the value as it is written in the settings: {@code true}, {@code 3}. */
    @Override
    public String toString() {
        return switch (papers) {
            case 0 -> "auto";
            case 1 -> "true";
            case Integer.MAX_VALUE -> "false";
            default -> Integer.toString(papers);
        };
    }
}
