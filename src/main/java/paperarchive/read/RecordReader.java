package paperarchive.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.problem.Problems;

/** Reads the records of one record file whose bytes are in memory. */
public final class RecordReader {
    private RecordReader() {}

    /** Whether a file of this name holds records: {@code a.yaml} does, {@code a.txt} does not. */
    public static boolean isRecordFile(String name) {
        return RecordFormat.isRecord(name);
    }

    /**
     * Returns the records of a file, and reports what cannot be read.
     *
     * @param file the name of the file as messages show it; its ending decides the format
     */
    public static List<RawRecord> read(byte[] bytes, String file, Problems problems)
            throws IOException {
        RecordParser parser = new RecordParser(file, DocumentKind.PAPER, problems);
        return switch (RecordFormat.of(file)) {
            case JSON -> list(parser.json(bytes, 0, bytes.length, 1));
            case YAML ->
                    list(Utf8.text(bytes, file, problems).flatMap(text -> parser.yaml(text, 1)));
            case MARKDOWN ->
                    list(
                            Utf8.text(bytes, file, problems)
                                    .flatMap(
                                            text ->
                                                    FrontMatter.read(
                                                            text,
                                                            DocumentKind.PAPER,
                                                            file,
                                                            problems)));
            case JSON_LINES, JSON_LINES_GZIP ->
                    lines(bytes, file, problems).stream()
                            .flatMap(line -> line.record(parser).stream())
                            .toList();
        };
    }

    private static List<RawRecord> list(Optional<RawRecord> record) {
        return record.stream().toList();
    }

    /** The lines of a file of one record a line. */
    static List<JsonLines.Line> lines(byte[] bytes, String file, Problems problems)
            throws IOException {
        List<JsonLines.Line> all = new ArrayList<>();
        try (JsonLines lines = JsonLines.of(new ByteArrayInputStream(bytes), file)) {
            for (JsonLines.Block block = lines.next(); !block.isEmpty(); block = lines.next()) {
                all.addAll(block.lines());
            }
        } catch (IOException e) {
            if (!JsonLines.report(e, file, problems)) {
                throw e;
            }
        }
        return all;
    }
}
