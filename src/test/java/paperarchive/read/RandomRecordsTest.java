package paperarchive.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paperarchive.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Facts about reading that hold for any record and any bytes. */
class RandomRecordsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "\"",
                    "'",
                    "\\",
                    "\n",
                    "\r\n",
                    "- ",
                    "  ",
                    "\t",
                    "id",
                    "title: ",
                    "a",
                    "12",
                    "true",
                    "null",
                    "~",
                    "---\n",
                    "...\n",
                    "&x ",
                    "*x",
                    "<<: ",
                    "? ",
                    "!!binary ",
                    "!!set ",
                    "!x ",
                    "|\n",
                    ">-\n",
                    "# ",
                    "%YAML 1.2\n",
                    "@",
                    "`",
                    "\u0000",
                    "\u0085",
                    "\ufeff",
                    "\ud800",
                    "é",
                    "\\u12",
                    "\\x4",
                    "1e9",
                    "-",
                    ".inf",
                    "0x1F",
                    "2023-12-25",
                    "\u2028");

    @Test
    void aJsonRecordIsReadAsItWasWritten() {
        for (int seed = 0; seed < 500; seed++) {
            Map<String, Object> written = randomMap(new Random(seed), 4);
            Problems problems = new Problems();

            Optional<RawRecord> read =
                    RecordText.json(JSON.writeValueAsString(written), "a.json", problems);

            assertEquals("", Outline.of(problems), "seed " + seed);
            assertEquals(written, plain(read.orElseThrow().fields()), "seed " + seed);
        }
    }

    @Test
    void anyBytesEndAsARecordOrAsProblems() {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);

            assertRecordOrProblems(bytes, "seed " + seed);
        }
    }

    @Test
    void anyPiecesOfNotationEndAsARecordOrAsProblems() {
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }

            assertRecordOrProblems(text.toString().getBytes(UTF_8), "seed " + seed + ": " + text);
        }
    }

    @Test
    void anyDamageToARecordEndsAsARecordOrAsProblems() {
        byte[] whole =
                "---\n{\"id\": \"a\", \"tags\": [1, null, true], \"t\": \"é\\u0041\"}\n---\nText"
                        .getBytes(UTF_8);
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            assertRecordOrProblems(damaged, "seed " + seed);
        }
    }

    private static void assertRecordOrProblems(byte[] bytes, String message) {
        Problems problems = new Problems();
        assertDoesNotThrow(
                () -> {
                    Optional<RawRecord> json =
                            new RecordParser("a.json", DocumentKind.PAPER, problems)
                                    .json(bytes, 0, bytes.length, 1);
                    assertTrue(json.isPresent() || problems.errors() > 0, message);
                },
                message);
        Optional<String> text = Utf8.text(bytes, "a.yaml", problems);
        assertDoesNotThrow(
                () -> text.ifPresent(t -> assertYamlRecordOrProblems(t, message)), message);
    }

    private static void assertYamlRecordOrProblems(String text, String message) {
        Problems yaml = new Problems();
        assertTrue(RecordText.yaml(text, "a.yaml", yaml).isPresent() || yaml.errors() > 0, message);
        Problems page = new Problems();
        assertTrue(RecordText.page(text, "a.md", page).isPresent() || page.errors() > 0, message);
    }

    private static Map<String, Object> randomMap(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int size = random.nextInt(5); size > 0; size--) {
            map.put(randomText(random), randomValue(random, depth - 1));
        }
        return map;
    }

    private static Object randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextBoolean();
            case 2 -> randomText(random);
            case 3 -> randomMap(random, depth);
            default -> {
                List<Object> items = new ArrayList<>();
                for (int size = random.nextInt(4); size > 0; size--) {
                    items.add(randomValue(random, depth - 1));
                }
                yield items;
            }
        };
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(10); length > 0; length--) {
            int c = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? '?' : c);
        }
        return text.toString();
    }

    /** The value as Java's own maps, lists and scalars. */
    private static Object plain(RawValue value) {
        if (value instanceof RawValue.Fields fields) {
            Map<String, Object> map = new LinkedHashMap<>();
            fields.values().forEach((name, field) -> map.put(name, plain(field)));
            return map;
        }
        if (value instanceof RawValue.Items items) {
            return items.values().stream().map(RandomRecordsTest::plain).toList();
        }
        RawValue.Scalar scalar = (RawValue.Scalar) value;
        return switch (scalar.type()) {
            case NUMBER -> Integer.valueOf(scalar.text());
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            default -> scalar.text();
        };
    }
}
