package paperarchive.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paperarchive.problem.Check;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses JSON or YAML text into a raw record, or reports problems with their lines. */
final class RecordParser {
    private static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxNameLength(Limits.LINE)
                    .maxStringLength(Limits.RECORD_BYTES)
                    .build();

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .streamReadConstraints(CONSTRAINTS)
                    .build();
    private static final YAMLFactory YAML =
            YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    /** The tags of plain YAML values, which have no effect here; all others are rejected. */
    private static final String PLAIN_TAG = "tag:yaml.org,2002:(str|int|float|bool|null|map|seq)";

    /**
     * The null values of YAML; Jackson knows only {@code null}.
     *
     * <p>Source: YAML 1.2.2, section 10.3.2 (tag resolution of the core schema).
     */
    private static final Set<String> NOTHING = Set.of("", "~", "Null", "NULL");

    private static final Pattern BIBTEX_ENTRY = Pattern.compile("\\s*@[A-Za-z]+\\s*[{(]");
    private static final ParseMistake BIBTEX =
            new ParseMistake(
                    1,
                    "it is BibTeX",
                    "write its fields as those of a record, such as title: and authors: [...]");

    private final String file;
    private final DocumentKind subject;
    private final Problems problems;

    RecordParser(String file, DocumentKind subject, Problems problems) {
        this.file = file;
        this.subject = subject;
        this.problems = problems;
    }

    /**
     * Parses the record in UTF-8 bytes.
     *
     * @param firstLine the line of the file on which the bytes begin
     */
    Optional<RawRecord> json(byte[] bytes, int from, int length, int firstLine) {
        if (Utf8.isOtherUnicode(bytes, from, length)) {
            Utf8.report(new Location(file, firstLine), problems);
            return Optional.empty();
        }
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            return record(parser, firstLine, 0, "JSON");
        } catch (JacksonException e) {
            Optional<Location> broken = Utf8.firstBrokenLine(bytes, from, length, file, firstLine);
            broken.ifPresentOrElse(
                    at -> Utf8.report(at, problems),
                    () ->
                            report(
                                    isBibtex(new String(bytes, from, length, UTF_8))
                                            ? BIBTEX
                                            : JsonMistake.of(e, bytes, from, length),
                                    firstLine,
                                    "JSON"));
            return Optional.empty();
        }
    }

    /** Returns the record in a YAML text whose first line is {@code firstLine} of the file. */
    Optional<RawRecord> yaml(String text, int firstLine) {
        int forbidden = AllowedCharacters.firstForbidden(text);
        int dropped = forbidden < 0 ? 0 : firstLine + lineEnds(text, forbidden);
        try (JsonParser parser =
                YAML.createParser(
                        ObjectReadContext.empty(),
                        new SurrogateSafeReader(AllowedCharacters.allowed(text)))) {
            return record(parser, firstLine, dropped, "YAML");
        } catch (JacksonException e) {
            report(isBibtex(text) ? BIBTEX : YamlMistake.of(e, text), firstLine, "YAML");
            return Optional.empty();
        }
    }

    private static boolean isBibtex(String text) {
        return BIBTEX_ENTRY.matcher(text).lookingAt();
    }

    private static int lineEnds(String text, int to) {
        int ends = 0;
        for (int i = 0; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n')) {
                ends++;
            }
        }
        return ends;
    }

    private void report(ParseMistake mistake, int firstLine, String format) {
        problems.error(
                new Location(file, firstLine + mistake.line() - 1),
                "this is not " + format + ": " + mistake.what(),
                mistake.hint());
    }

    private Optional<RawRecord> record(
            JsonParser parser, int firstLine, int dropped, String format) {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            return none(
                    parser, first, first == null ? firstLine : line(parser, firstLine), dropped);
        }
        Location at = new Location(file, line(parser, firstLine));
        refuseTag(parser, at.line());
        RawValue.Fields fields = fields(parser, firstLine, at.line());
        if (parser.nextToken() != null) {
            problems.error(
                    new Location(file, line(parser, firstLine)),
                    "there is more " + format + " after the end of the " + subject.whole,
                    subject.adviceForMany);
        }
        return Optional.of(new RawRecord(at, fields, dropped));
    }

    /** Handles a text without a map of fields, which is allowed for settings and words. */
    private Optional<RawRecord> none(
            JsonParser parser, @Nullable JsonToken first, int line, int dropped) {
        Location at = new Location(file, line);
        boolean optional = subject == DocumentKind.SETTINGS || subject == DocumentKind.WORDS;
        if (optional && (first == null || isNothing(parser, first))) {
            return Optional.of(new RawRecord(at, new RawValue.Fields(Map.of(), line), dropped));
        }
        boolean list = first == JsonToken.START_ARRAY;
        problems.error(
                at,
                list && subject == DocumentKind.PAPER
                        ? "found a list in the place of the record"
                        : subject.missing,
                list ? subject.adviceForMany : subject.advice);
        return Optional.empty();
    }

    private RawValue.Fields fields(JsonParser parser, int firstLine, int line) {
        Map<String, RawValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line(parser, firstLine);
            RawValue value = value(parser, parser.nextToken(), firstLine, nameLine);
            if (name.equals("<<") && isAlias(parser)) {
                continue;
            }
            RawValue earlier = fields.putIfAbsent(name, value);
            if (earlier != null) {
                problems.error(
                        new Location(file, nameLine),
                        "the field " + ReportText.quoted(name) + " is given twice",
                        "it is on line " + earlier.line() + " already: keep one of the two");
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
        refuseTag(parser, line);
        if (token == JsonToken.START_OBJECT) {
            return fields(parser, firstLine, line);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser, firstLine, line);
        }
        if (isNothing(parser, token)) {
            warnOfName(parser, token, line);
            return new RawValue.Scalar(RawValue.Kind.NULL, nothing(parser, token), line);
        }
        String text = parser.getString();
        if (isAlias(parser)) {
            problems.error(
                    new Location(file, line),
                    ReportText.quoted("*" + text) + " refers to another value",
                    "write the value out; a text that begins with '*' needs quotes");
        }
        return new RawValue.Scalar(kind(parser, token), text, line);
    }

    /** A tag asks a YAML parser for a custom type: {@code !!java.net.URL}. */
    private void refuseTag(JsonParser parser, int line) {
        String tag = parser instanceof YAMLParser yaml ? yaml.getTypeId() : null;
        if (tag != null && !tag.matches(PLAIN_TAG)) {
            problems.error(
                    new Location(file, line),
                    "a value has the tag " + ReportText.quoted(tag),
                    "leave the tag out: a record contains texts, numbers, lists and maps");
        }
    }

    /** Quotes or a block header make a text longer in the file than its value. */
    private static boolean isNothing(JsonParser parser, @Nullable JsonToken token) {
        if (token == JsonToken.VALUE_NULL || !(parser instanceof YAMLParser)) {
            return token == JsonToken.VALUE_NULL;
        }
        String text = parser.getString();
        return NOTHING.contains(text) && written(parser) == text.length();
    }

    /** How an empty value is written: {@code null}, {@code Null}, or nothing at all. */
    private static String nothing(JsonParser parser, @Nullable JsonToken token) {
        if (token != JsonToken.VALUE_NULL) {
            return parser.getString();
        }
        return parser instanceof YAMLParser && written(parser) == 0 ? "" : "null";
    }

    /** The number of characters of the current token in the file. */
    private static long written(JsonParser parser) {
        return parser.currentLocation().getCharOffset()
                - parser.currentTokenLocation().getCharOffset();
    }

    /** {@code Null} is a null value in YAML, but also a family name. */
    private void warnOfName(JsonParser parser, @Nullable JsonToken token, int line) {
        String word = nothing(parser, token);
        if (word.equals("Null") || word.equals("NULL")) {
            problems.warning(
                    Check.UNQUOTED_NULL,
                    new Location(file, line),
                    word + " without quotes counts as nothing",
                    "if it is a name, put it in quotes: \"" + word + "\"; otherwise leave it out");
        }
    }

    private static boolean isAlias(JsonParser parser) {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
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
