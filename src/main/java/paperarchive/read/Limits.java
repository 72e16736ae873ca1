package paperarchive.read;

/**
 * Limits of records: far more than any paper needs, but small enough that no file can exhaust
 * memory or time. {@code src/docs/records.md} documents the same numbers.
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

    /** Spellings of tags in the settings. */
    public static final int VALUES = 10_000;

    /** Authors of a record. The record so far is 5,154 (Physical Review Letters 114, 191803). */
    public static final int AUTHORS = 6_000;

    /** Tags of a record: each has a page that lists the paper. */
    public static final int TAGS = 100;

    /** Characters of a tag, which each list of its papers shows. */
    public static final int TAG = 200;

    /** Former ids of a record: each has a page. */
    public static final int ALIASES = 100;

    /** Links of a record. */
    public static final int LINKS = 100;

    /** Identifiers of a record. */
    public static final int IDENTIFIERS = 100;

    /** Versions of a record. */
    public static final int VERSIONS = 200;

    /** Free pages that the menu names: every page of the site has the menu. */
    public static final int MENU = 100;

    /** The maximum decompression ratio of a gzip file, beyond {@link #GZIP_FREE}. */
    public static final int GZIP_RATIO = 200;

    /** The decompressed bytes that are allowed for any gzip file. */
    public static final int GZIP_FREE = 16 << 20;

    /** Bytes of a gzip file that a line must take on average, beyond {@link #GZIP_LINES_FREE}. */
    public static final int GZIP_LINE_BYTES = 4;

    /** The lines that are allowed in any gzip file. */
    public static final int GZIP_LINES_FREE = 100_000;

    /** Errors after which no further records are read. */
    public static final int ERRORS = 100_000;

    private Limits() {}
}
