package paperarchive.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** JSON or YAML text becomes a raw record, or problems with the line each stands on. */
final class RecordParser {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();
    private static final YAMLFactory YAML = YAMLFactory.builder().build();

    private final String file;
    private final Problems problems;

    RecordParser(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The record in a stretch of UTF-8 bytes.
     *
     * @param firstLine the line of the file on which the bytes begin
     */
    Optional<RawRecord> json(byte[] bytes, int from, int length, int firstLine) {
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            return record(parser, firstLine, 0, "JSON");
        } catch (JacksonException e) {
            Optional<Location> broken = Utf8.firstBrokenLine(bytes, from, length, file, firstLine);
            broken.ifPresentOrElse(
                    at -> Utf8.report(at, problems),
                    () -> report(e, firstLine, "JSON", "check the quotes, commas and brackets"));
            return Optional.empty();
        }
    }

    /** The record in a YAML text whose first line is {@code firstLine} of the file. */
    Optional<RawRecord> yaml(String text, int firstLine) {
        String clean = Characters.areAllAllowed(text) ? text : Characters.allowed(text);
        int dropped = clean.equals(text) ? 0 : Characters.forbidden(text);
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), clean)) {
            return record(parser, firstLine, dropped, "YAML");
        } catch (JacksonException e) {
            report(
                    e,
                    firstLine,
                    "YAML",
                    "check the indentation; quote a text that holds ': ' or '#'");
            return Optional.empty();
        }
    }

    private void report(JacksonException e, int firstLine, String format, String hint) {
        TokenStreamLocation at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        String why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        problems.error(
                new Location(file, firstLine + line - 1),
                "this is not " + format + ": " + why,
                hint);
    }

    private Optional<RawRecord> record(
            JsonParser parser, int firstLine, int dropped, String format) {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            problems.error(
                    new Location(file, first == null ? firstLine : line(parser, firstLine)),
                    "there is no record here",
                    first == JsonToken.START_ARRAY
                            ? "write one record a file, or one a line in a .jsonl file"
                            : "a record is a map of fields; id and title are the least it holds");
            return Optional.empty();
        }
        Location at = new Location(file, line(parser, firstLine));
        RawValue.Fields fields = fields(parser, firstLine, at.line());
        if (parser.nextToken() != null) {
            problems.error(
                    new Location(file, line(parser, firstLine)),
                    "there is more " + format + " after the end of the record",
                    "write one record a file, or one a line in a .jsonl file");
        }
        return Optional.of(new RawRecord(at, fields, dropped));
    }

    private RawValue.Fields fields(JsonParser parser, int firstLine, int line) {
        Map<String, RawValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line(parser, firstLine);
            RawValue value = value(parser, parser.nextToken(), firstLine, nameLine);
            RawValue earlier = fields.putIfAbsent(name, value);
            if (earlier != null) {
                problems.error(
                        new Location(file, nameLine),
                        "the field \"" + name + "\" is given twice",
                        "it stands on line " + earlier.line() + " already: keep one of the two");
            }
        }
        return new RawValue.Fields(fields, line);
    }

    private RawValue.Items items(JsonParser parser, int firstLine, int line) {
        List<RawValue> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            values.add(value(parser, token, firstLine, line(parser, firstLine)));
        }
        return new RawValue.Items(values, line);
    }

    private RawValue value(JsonParser parser, @Nullable JsonToken token, int firstLine, int line) {
        if (token == JsonToken.START_OBJECT) {
            return fields(parser, firstLine, line);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser, firstLine, line);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new RawValue.Scalar(RawValue.Kind.NULL, "", line);
        }
        String text = parser.getString();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.error(
                    new Location(file, line),
                    "\"*" + text + "\" refers to another value",
                    "write the value out; a text that begins with '*' needs quotes");
        }
        return new RawValue.Scalar(kind(parser, token), text, line);
    }

    private static RawValue.Kind kind(JsonParser parser, @Nullable JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return RawValue.Kind.TEXT;
        }
        if (parser instanceof YAMLParser) {
            return RawValue.Kind.PLAIN;
        }
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? RawValue.Kind.BOOLEAN
                : RawValue.Kind.NUMBER;
    }

    private static int line(JsonParser parser, int firstLine) {
        return firstLine + Math.max(1, parser.currentTokenLocation().getLineNr()) - 1;
    }
}
