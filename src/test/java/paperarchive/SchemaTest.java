package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.check.AllowedKeys;
import paperarchive.check.PageChecker;
import paperarchive.check.RecordChecker;
import paperarchive.check.SettingsChecker;
import paperarchive.paper.Ledger;
import paperarchive.paper.Status;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.read.ContentReader;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published schemas are sound, and accept and reject what the checkers accept and reject. */
class SchemaTest {
    private static final Path DOCS = Path.of("src/docs");
    private static final Path CONTENT = Path.of("content");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final List<String> NONE = List.of();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** The three kinds of file people write. */
    enum Kind {
        RECORD("{\"id\":\"a\",\"title\":\"A\"}"),
        SETTINGS("{\"baseUrl\":\"https://example.org/\"}"),
        PAGE("{\"title\":\"A\"}");

        /** The least that is right. */
        final String least;

        Kind(String least) {
            this.least = least;
        }

        JsonNode schema() throws IOException {
            String name = name().toLowerCase(Locale.ROOT);
            return JSON.readTree(Files.readString(DOCS.resolve(name + ".schema.json")));
        }

        List<String> known() {
            return switch (this) {
                case RECORD -> AllowedKeys.RECORD;
                case SETTINGS -> AllowedKeys.SETTINGS;
                case PAGE -> AllowedKeys.PAGE;
            };
        }
    }

    /** Values of every type, and texts of every shape that some field asks for. */
    private static final List<String> VALUES =
            List.of(
                            "null true false 0 1 12 2023 -1 1.5 1001 10001 1000001 1000000001"
                                    .split(" "),
                            """
                    "word" "Upper" "two words" ".a" "true" "12" "en" "pt-BR" "e" "not_a_language"
                    "2023-12-25" "2023-12" "2023" "0000" "2023-13" "2023-00-10" "2023-12-32" "12/25/2023"
                    "https://example.org/a" "http://example.org" "https://u:p@example.org/" "ftp://a.org"
                    "mailto:ada@example.org" "javascript:alert(1)" "//example.org" "https://example.org/?q"
                    "thesis" "paper" "papers.example.org" "localhost" "-a.example.org"
                    "0000-0002-1825-0097" "https://orcid.org/0000-0002-1825-009X" "0000-0002-1825"
                    """
                                    .strip()
                                    .split("(?<=\")\\s+(?=\")"),
                            """
                    []; ["word"]; ["two words"]; ["Upper"]; [12]; [null]; [[]]; [{}]; [{"given": "Ada"}]
                    [{"family": "Lovelace", "age": 36}]; [{"given": ""}]; [{"url": "https://example.org/"}]
                    [{"version": 2}]; [{"version": true}]; [{"version": "2", "date": "2023"}]; [""]
                    {}; {"word": "word"}; {"pdf": "https://example.org/a.pdf"}; {"pdf": 12}; {"pdf": null}
                    {"state": "retracted"}; {"state": "lost"}; {"state": "removed", "why": "x"}; {"by": "b"}
                    """
                                    .strip()
                                    .split("[;\n]\\s*"))
                    .stream()
                    .flatMap(Arrays::stream)
                    .toList();

    @ParameterizedTest
    @EnumSource
    void aSchemaIsAValidSchema(Kind kind) throws IOException {
        Schema meta = SCHEMAS.getSchema(SchemaLocation.of(text(kind.schema().get("$schema"))));
        assertEquals(List.of(), meta.validate(kind.schema()));
        JsonNode broken = JSON.readTree(kind.schema().toString().replace("\"object\"", "\"map\""));
        assertFalse(meta.validate(broken).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaNamesTheFieldsTheCheckerKnows(Kind kind) throws IOException {
        assertEquals(kind.known(), names(kind.schema()));
        assertFalse(kind.schema().get("additionalProperties").booleanValue());
    }

    @Test
    void theMapsWithinARecordHaveTheFieldsTheCheckerKnows() throws IOException {
        JsonNode maps = Kind.RECORD.schema().get("$defs");
        assertEquals(AllowedKeys.AUTHOR, names(maps.get("author")));
        assertEquals(AllowedKeys.VERSION, names(maps.get("version")));
        assertEquals(AllowedKeys.STATUS, names(maps.get("status")));
    }

    @Test
    void theWordsToChooseFromAreThoseTheCheckerKnows() throws IOException {
        JsonNode schema = Kind.RECORD.schema();
        List<String> types = new ArrayList<>(AllowedKeys.TYPES);
        types.add("null");
        assertEquals(types, texts(schema.get("properties").get("type").get("enum")));
        JsonNode states = schema.get("$defs").get("status").get("properties").get("state");
        assertEquals(
                Stream.of(Status.State.values()).map(Status.State::word).toList(),
                texts(states.get("enum")));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldHasATitleADescriptionAndExamplesThatAreRight(Kind kind) throws IOException {
        for (Map.Entry<String, JsonNode> field : fields(kind).entrySet()) {
            JsonNode schema = field.getValue();
            assertFalse(text(schema.get("title")).isBlank(), field.getKey());
            assertTrue(text(schema.get("description")).endsWith("."), field.getKey());
            assertTrue(schema.get("examples").size() > 0, field.getKey());
            for (JsonNode example : schema.get("examples")) {
                String whole = whole(kind, field.getKey(), example.toString());
                assertEquals(List.of(), complaints(kind, JSON.readTree(whole)), whole);
                assertEquals(List.of(), errors(kind, JSON.readTree(whole)), whole);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void schemaAndCheckerAgreeOnEveryFieldAndValue(Kind kind) throws IOException {
        List<String> disagreements = new ArrayList<>();
        int accepted = 0;
        int rejected = 0;
        for (String field : fields(kind).keySet()) {
            for (String value : VALUES) {
                JsonNode whole = JSON.readTree(whole(kind, field, value));
                boolean bySchema = complaints(kind, whole).isEmpty();
                boolean byChecker = errors(kind, whole).isEmpty();
                accepted += byChecker ? 1 : 0;
                rejected += byChecker ? 0 : 1;
                if (bySchema != byChecker) {
                    disagreements.add(whole + (bySchema ? ": checker says no" : ": schema does"));
                }
            }
        }
        assertEquals(List.of(), disagreements);
        assertTrue(accepted > 20 && rejected > 100, accepted + " right, " + rejected + " wrong");
    }

    @ParameterizedTest
    @EnumSource
    void schemaAndCheckerRejectAnUnknownFieldAndNothingAtAll(Kind kind) throws IOException {
        for (String wrong : List.of(kind.least.replace("{", "{\"$schema\":\"x\","), "{\"a\":1}")) {
            assertFalse(complaints(kind, JSON.readTree(wrong)).isEmpty(), wrong);
            assertFalse(errors(kind, JSON.readTree(wrong)).isEmpty(), wrong);
        }
        assertEquals(List.of(), complaints(kind, JSON.readTree(kind.least)));
        assertEquals(List.of(), errors(kind, JSON.readTree(kind.least)));
    }

    @Test
    void schemaAndCheckerWantATitleAnIdAndNamesThatAreNotBlank() throws IOException {
        List<String> blank =
                List.of("{\"title\": \" \"}", "{\"id\": \"\"}", "{\"authors\": [\" \"]}");
        for (String fields : blank) {
            JsonNode whole = JSON.readTree(with(Kind.RECORD.least, fields));
            assertFalse(complaints(Kind.RECORD, whole).isEmpty(), fields);
            assertEquals(1, errors(Kind.RECORD, whole).size(), fields);
        }
        assertEquals(1, complaints(Kind.PAGE, JSON.readTree(blank.get(0))).size());
        assertEquals(1, errors(Kind.PAGE, JSON.readTree(blank.get(0))).size());
        assertEquals(List.of(), complaints(Kind.SETTINGS, JSON.readTree(blank.get(0))));
        assertEquals(List.of(), errors(Kind.SETTINGS, JSON.readTree(blank.get(0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"published\": \"2023-02-30\"}",
                "{\"authors\": [\"Ada\", \"Grace\"], \"authorCount\": 1}",
                "{\"upvotes\": 12.0}",
                "{\"tags\": [\"!\"]}",
                "{\"aliases\": [\"a\"]}"
            })
    void onlyTheCheckerKnows(String fields) throws IOException {
        JsonNode whole = JSON.readTree(with(Kind.RECORD.least, fields));
        assertEquals(List.of(), complaints(Kind.RECORD, whole));
        assertEquals(1, errors(Kind.RECORD, whole).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"\"}",
                "{\"language\": \"\"}",
                "{\"published\": \" 2023 \"}",
                "{\"links\": {\"pdf\": \"\"}}",
                "{\"links\": {\"pdf\": \"HTTPS://EXAMPLE.ORG/\"}}",
                "{\"aliases\": [\" b \"]}"
            })
    void onlyTheSchemaAsksForTidiness(String fields) throws IOException {
        JsonNode whole = JSON.readTree(with(Kind.RECORD.least, fields));
        assertFalse(complaints(Kind.RECORD, whole).isEmpty());
        assertEquals(List.of(), errors(Kind.RECORD, whole));
    }

    /** U+2003 is a space that is as wide as an m. */
    @Test
    void aTitleOfWideSpacesIsBlankToo() throws IOException {
        JsonNode whole = JSON.readTree(with(Kind.RECORD.least, "{\"title\": \"\u2003\"}"));
        assertEquals(1, errors(Kind.RECORD, whole).size());
    }

    @Test
    void onlyTheSchemaWantsQuotesAroundANumberThatIsATextInYaml(@TempDir Path folder)
            throws IOException {
        String record = "id: a\ntitle: true\nvolume: 12\n";
        assertEquals(2, complaints(Kind.RECORD, YAML.readTree(record)).size());
        new SiteFolder(folder).write("content/papers/a.yaml", record);
        Problems problems = new Problems();
        ContentReader reader = new ContentReader(folder.resolve("content"), problems);
        assertEquals(1, reader.records(new RecordChecker(problems)::check).size());
        assertEquals(List.of(), problems.sorted());
    }

    @Test
    void everyFileOfTheArchiveInThisCheckoutKeepsItsSchema() throws IOException {
        assumeTrue(Files.isDirectory(CONTENT));
        List<String> wrong = new ArrayList<>();
        int files = 0;
        for (Path file : files(CONTENT)) {
            Path below = CONTENT.relativize(file);
            if (below.startsWith(Ledger.NAME) || below.startsWith("files")) {
                continue;
            }
            Kind kind =
                    below.startsWith("papers")
                            ? Kind.RECORD
                            : below.startsWith("pages") ? Kind.PAGE : Kind.SETTINGS;
            for (JsonNode node : nodes(file)) {
                files++;
                complaints(kind, node).forEach(c -> wrong.add(file + ": " + c));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(files > 0, "no record, settings or page was found");
    }

    /** What the schema of a kind has against a file's fields. */
    static List<String> complaints(Kind kind, JsonNode whole) throws IOException {
        return SCHEMAS.getSchema(kind.schema()).validate(whole).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** The fields in a file's text: those of JSON, of YAML, or of the head of a Markdown file. */
    static JsonNode node(String name, String text) {
        return name.endsWith(".json")
                ? JSON.readTree(text)
                : YAML.readTree(name.endsWith(".md") ? text.split("(?m)^---\\s*$", 3)[1] : text);
    }

    private static List<JsonNode> nodes(Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] bytes = Files.readAllBytes(file);
        if (name.endsWith(".gz")) {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                bytes = in.readAllBytes();
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return name.contains(".jsonl")
                ? text.lines().filter(line -> !line.isBlank()).map(JSON::readTree).toList()
                : List.of(node(name, text));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("(\\.|README).*"))
                    .sorted()
                    .toList();
        }
    }

    /** The errors the checker of a kind finds, its warnings left out. */
    private static List<String> errors(Kind kind, JsonNode whole) {
        Problems problems = new Problems();
        Location at = Location.of("content/pages/about.md");
        RawRecord raw = new RawRecord(at, (RawValue.Fields) raw(whole), 0);
        switch (kind) {
            case RECORD -> new RecordChecker(problems).check(raw);
            case SETTINGS -> SettingsChecker.check(raw, true, problems);
            case PAGE -> PageChecker.check(raw, problems);
        }
        return problems.sorted().stream()
                .map(Object::toString)
                .filter(problem -> problem.contains(": error: "))
                .toList();
    }

    private static RawValue raw(JsonNode node) {
        if (node.isObject()) {
            Map<String, RawValue> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), raw(field.getValue())));
            return new RawValue.Fields(fields, 1);
        }
        if (node.isArray()) {
            List<RawValue> items = new ArrayList<>();
            node.forEach(item -> items.add(raw(item)));
            return new RawValue.Items(items, 1);
        }
        RawValue.Kind kind =
                node.isNull()
                        ? RawValue.Kind.NULL
                        : node.isNumber()
                                ? RawValue.Kind.NUMBER
                                : node.isBoolean() ? RawValue.Kind.BOOLEAN : RawValue.Kind.TEXT;
        return new RawValue.Scalar(kind, node.isNull() ? "" : node.asString(), 1);
    }

    /** The schema of each field by name; those of maps within a record as {@code status.date}. */
    private static Map<String, JsonNode> fields(Kind kind) throws IOException {
        Map<String, JsonNode> fields = new TreeMap<>();
        JsonNode schema = kind.schema();
        schema.get("properties").properties().forEach(f -> fields.put(f.getKey(), f.getValue()));
        for (String map : kind == Kind.RECORD ? List.of("author", "version", "status") : NONE) {
            JsonNode within = schema.get("$defs").get(map).get("properties");
            within.properties().forEach(f -> fields.put(map + "." + f.getKey(), f.getValue()));
        }
        return fields;
    }

    /** A file that is right save perhaps for one value. */
    private static String whole(Kind kind, String field, String value) {
        String name = field.substring(field.indexOf('.') + 1);
        String one = "{\"" + name + "\": " + value + "}";
        String map = field.substring(0, Math.max(0, field.indexOf('.')));
        return switch (map) {
            case "author" -> with(kind.least, "{\"authors\": [" + withFamily(name, one) + "]}");
            case "version" -> with(kind.least, "{\"versions\": [" + one + "]}");
            case "status" ->
                    with(
                            kind.least,
                            "{\"status\": " + with("{\"state\": \"corrected\"}", one) + "}");
            default -> with(kind.least, one);
        };
    }

    private static String withFamily(String name, String one) {
        return name.equals("family") ? one : with("{\"family\": \"Lovelace\"}", one);
    }

    /** The fields of both maps; those of the second win. */
    private static String with(String map, String more) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (String text : List.of(map, more)) {
            JSON.readTree(text).properties().forEach(f -> fields.put(f.getKey(), f.getValue()));
        }
        return JSON.writeValueAsString(fields);
    }

    private static List<String> names(JsonNode schema) {
        return List.copyOf(schema.get("properties").propertyNames());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.isNull() ? "null" : item.asString()));
        return texts;
    }

    private static String text(JsonNode node) {
        return Optional.ofNullable(node).map(JsonNode::asString).orElse("");
    }
}
