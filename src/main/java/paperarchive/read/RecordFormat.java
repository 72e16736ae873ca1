package paperarchive.read;

import java.util.List;

/** The file formats of records, by file extension. */
enum RecordFormat {
    JSON(".json"),
    YAML(".yaml"),
    MARKDOWN(".md"),
    JSON_LINES(".jsonl"),
    JSON_LINES_GZIP(".jsonl.gz");

    static final String ENDINGS = ".json, .yaml, .md, .jsonl or .jsonl.gz";

    private static final List<RecordFormat> ALL = List.of(values());

    private final String ending;

    RecordFormat(String ending) {
        this.ending = ending;
    }

    static boolean isRecord(String name) {
        return !name.startsWith("README") && ALL.stream().anyMatch(f -> name.endsWith(f.ending));
    }

    /** Whether each line of such a file is a record. */
    boolean isLines() {
        return this == JSON_LINES || this == JSON_LINES_GZIP;
    }

    /**
     * The format of a file that {@link #isRecord}.
     *
     * @throws IllegalArgumentException for any other file
     */
    static RecordFormat of(String name) {
        return ALL.stream()
                .filter(f -> name.endsWith(f.ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a record file: " + name));
    }
}
