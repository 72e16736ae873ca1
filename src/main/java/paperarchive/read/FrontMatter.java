package paperarchive.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/**
 * A Markdown file whose head, between two lines of three hyphens, is YAML; its body becomes one
 * more field of the record.
 */
final class FrontMatter {
    private static final String FENCE = "---";

    private FrontMatter() {}

    /** The head's fields and the body under the name {@code bodyField}, where there is a body. */
    static Optional<RawRecord> read(String text, String bodyField, String file, Problems problems) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        int end = end(lines);
        if (end < 0) {
            problems.error(
                    Location.of(file),
                    "there is no front matter",
                    "begin with a line of three hyphens, the fields, and a line of three hyphens");
            return Optional.empty();
        }
        String head = join(lines, 1, end);
        if (head.isBlank()) {
            problems.error(
                    Location.of(file), "the front matter is empty", "write id and title there");
            return Optional.empty();
        }
        return new RecordParser(file, problems)
                .yaml(head, 2)
                .map(record -> withBody(record, bodyField, lines, end, problems));
    }

    private static int end(String[] lines) {
        if (!lines[0].stripTrailing().equals(FENCE)) {
            return -1;
        }
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    private static RawRecord withBody(
            RawRecord record, String field, String[] lines, int end, Problems problems) {
        String body = join(lines, end + 1, lines.length);
        if (body.isBlank()) {
            return record;
        }
        int line = end + 2;
        while (lines[line - 1].isBlank()) {
            line++;
        }
        Map<String, RawValue> fields = new LinkedHashMap<>(record.fields().values());
        RawValue.Scalar value =
                new RawValue.Scalar(RawValue.Kind.TEXT, join(lines, line - 1, lines.length), line);
        RawValue earlier = fields.put(field, value);
        if (earlier != null) {
            problems.error(
                    record.at(earlier.line()),
                    "the field \"" + field + "\" is given twice",
                    "the text below the front matter is the " + field + ": keep one of the two");
        }
        return new RawRecord(
                record.at(), new RawValue.Fields(fields, record.fields().line()), record.dropped());
    }

    private static String join(String[] lines, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(lines[i]).append('\n');
        }
        return text.toString();
    }
}
