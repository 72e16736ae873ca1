package paperarchive.read;

/**
 * How much one record can hold: far more than any paper has, and little enough that no file can
 * exhaust the memory or the time of a build. {@code src/docs/records.md} tells the same numbers.
 */
public final class Limits {
    /** Bytes of a file that holds one record, of a line of a {@code .jsonl} file, of a page. */
    public static final int RECORD_BYTES = 8 << 20;

    /** Maps and lists within each other; a record needs three. */
    public static final int DEPTH = 32;

    /** Characters of a text of one line: a title, a name, an address. */
    public static final int LINE = 10_000;

    /** Characters of an abstract, of a summary, of the text of a free page. */
    public static final int TEXT = 200_000;

    /** Values of a list or map: authors, tags, versions, links. */
    public static final int VALUES = 10_000;

    /** How many times as large as it is a gzip file may become, beyond {@link #GZIP_FREE}. */
    public static final int GZIP_RATIO = 200;

    /** Bytes that any gzip file may become. */
    public static final int GZIP_FREE = 64 << 20;

    private Limits() {}
}
