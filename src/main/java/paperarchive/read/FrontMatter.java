package paperarchive.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/**
 * A Markdown file whose head, between two lines of three hyphens, is YAML; its body becomes another
 * field of the record.
 */
final class FrontMatter {
    private static final String FENCE = "---";

    private FrontMatter() {}

    /**
     * Returns the fields of the front matter, and the body under its field name, if there is one.
     */
    static Optional<RawRecord> read(
            String text, DocumentKind subject, String file, Problems problems) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        Location at = Location.of(file);
        if (!isFence(lines[0])) {
            problems.error(
                    at,
                    "front matter is missing",
                    "begin with a line of three hyphens, the fields, and a line of three hyphens");
            return Optional.empty();
        }
        int end = 1;
        while (end < lines.length && !isFence(lines[end])) {
            end++;
        }
        if (end == lines.length) {
            problems.error(
                    at,
                    "the front matter is not closed",
                    "write a line of three hyphens below its last field");
            return Optional.empty();
        }
        return fields(lines, end, subject, file, problems);
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }

    private static Optional<RawRecord> fields(
            String[] lines, int end, DocumentKind subject, String file, Problems problems) {
        String head = join(lines, 1, end);
        if (head.isBlank()) {
            problems.error(
                    Location.of(file),
                    "the front matter is empty",
                    "write " + subject.least() + " there");
            return Optional.empty();
        }
        return new RecordParser(file, subject, problems)
                .yaml(head, 2)
                .map(record -> withBody(record, subject.bodyField, lines, end, problems));
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
