package paperarchive.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paperarchive.problem.Problems;

/** Records read from the text of a file that need not exist. */
public final class RecordText {
    private RecordText() {}

    /** The record in the text of a {@code .json} file. */
    public static Optional<RawRecord> json(String text, String file, Problems problems) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new RecordParser(file, DocumentKind.PAPER, problems).json(bytes, 0, bytes.length, 1);
    }

    /** The record in the text of a {@code .yaml} file. */
    public static Optional<RawRecord> yaml(String text, String file, Problems problems) {
        return new RecordParser(file, DocumentKind.PAPER, problems).yaml(text, 1);
    }

    /** The fields of a free page, in the text of a {@code .md} file. */
    public static Optional<RawRecord> page(String text, String file, Problems problems) {
        return FrontMatter.read(text, DocumentKind.PAGE, file, problems);
    }

    /** The settings in the text of {@code site.yaml}. */
    public static Optional<RawRecord> settings(String text, Problems problems) {
        return new RecordParser("content/site.yaml", DocumentKind.SETTINGS, problems).yaml(text, 1);
    }

    /** The record in the bytes of a {@code .json} file. */
    public static Optional<RawRecord> json(byte[] bytes, Problems problems) {
        return new RecordParser("a.json", DocumentKind.PAPER, problems)
                .json(bytes, 0, bytes.length, 1);
    }

    /** The text of a file, where it is UTF-8. */
    public static Optional<String> text(byte[] bytes, Problems problems) {
        return Utf8.text(bytes, "a.txt", problems);
    }

    /** The records in the bytes of a {@code .jsonl} file, compressed or not. */
    public static Stream<RawRecord> lines(byte[] bytes, boolean gzip, Problems problems) {
        String file = gzip ? "a.jsonl.gz" : "a.jsonl";
        List<RawRecord> records = new ArrayList<>();
        try (JsonLines lines = JsonLines.of(new ByteArrayInputStream(bytes), file)) {
            for (JsonLines.Block block = lines.next(); !block.isEmpty(); block = lines.next()) {
                records.addAll(block.records(problems));
            }
        } catch (IOException e) {
            if (!JsonLines.report(e, file, problems)) {
                throw new UncheckedIOException(e);
            }
        }
        return records.stream();
    }
}
