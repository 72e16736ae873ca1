package paperarchive.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import paperarchive.Corpus;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordReader;

/** What is written is read back as it was. */
class RecordYamlTest {
    private static final List<String> HOSTILE =
            List.of(
                    "",
                    " ",
                    "a",
                    " a",
                    "a ",
                    "~",
                    "null",
                    "Null",
                    "true",
                    "no",
                    "12",
                    "1.5",
                    "1e3",
                    "0x1f",
                    "12:30",
                    "2023-12-25",
                    "2023-13",
                    ".5",
                    "-",
                    "- a",
                    "? a",
                    ": a",
                    "a: b",
                    "a #b",
                    "#a",
                    "&a",
                    "*a",
                    "!a",
                    "!!set",
                    "%a",
                    "@a",
                    "`a`",
                    "'a'",
                    "\"a\"",
                    "[a]",
                    "{a}",
                    "a, b",
                    "|",
                    "> a",
                    "a\nb",
                    "a\n",
                    "\na",
                    "a\n\nb\n",
                    "  a\n b",
                    "a\n  b",
                    "a\n\tb",
                    "\ta",
                    "a\tb",
                    "a\u00a0b",
                    "\u00e9",
                    "\u2028",
                    "a\u2029b",
                    "\ufeffa",
                    "\ud83d\ude00",
                    "a \ud83d\ude00\n\ud83d\ude00",
                    "---",
                    "...",
                    "--- a",
                    "a\n---\nb",
                    "a\n...\nb",
                    "\\",
                    "\\n",
                    "$x_{1}$: 5% # 1",
                    "a:",
                    ":",
                    "=",
                    "<<",
                    "a\n# b",
                    "\u202eabc",
                    "a\r\nb",
                    "x\n ",
                    "  ",
                    "\n",
                    "\n\n",
                    "a \nb ",
                    "key: |\n  text",
                    "- [x",
                    "{{}}");

    @Test
    void aRecordIsWrittenInTheFormatOfTheProject() {
        Map<String, FieldValue> author = new LinkedHashMap<>();
        author.put("given", FieldValue.of("Josiah"));
        author.put("family", FieldValue.of("Carberry"));
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("upvotes", FieldValue.of("46"));
        fields.put("abstract", FieldValue.of("One.\n\nTwo: $x$."));
        fields.put(
                "authors",
                new FieldValue.Items(
                        List.of(FieldValue.of("Ada Lovelace"), new FieldValue.Group(author))));
        fields.put(
                "tags", new FieldValue.Items(List.of(FieldValue.of("NLP"), FieldValue.of("C#"))));
        fields.put("volume", FieldValue.of("12"));
        fields.put("published", FieldValue.of("2023-12-25"));
        fields.put("title", FieldValue.of("On $k$: 5% of # signs"));
        fields.put("id", FieldValue.of("a-1"));
        assertEquals(
                """
                id: a-1
                title: 'On $k$: 5% of # signs'
                authors:
                  - Ada Lovelace
                  - given: Josiah
                    family: Carberry
                published: 2023-12-25
                abstract: |-
                  One.

                  Two: $x$.
                tags: [NLP, C#]
                volume: "12"
                upvotes: 46
                """,
                RecordYaml.text(new RecordFields(fields)));
    }

    @Test
    void everyHostileTextIsReadBack() throws IOException {
        for (String text : HOSTILE) {
            assertSame(record(text));
        }
    }

    @Test
    void randomTextsAreReadBack() throws IOException {
        Random random = new Random(7);
        String signs =
                "ab \n\t:#-?&*!|>'\"%@`{}[],=~\\$\u00e9\u2028\ufeff\u0000\u0085\ud83d\ude00x1.";
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertSame(record(text.toString()));
        }
    }

    /** {@code ./mvnw test -Dtest=RecordYamlTest -Dcorpus=papers.jsonl.gz}: of another corpus. */
    @Test
    void recordsOfTheCorpusAreReadBack() throws IOException {
        List<String> lines = Corpus.lines();
        for (String line : lines) {
            assertSame(one(line.getBytes(StandardCharsets.UTF_8), "a.jsonl"));
        }
        assertTrue(lines.size() >= 2_000, "only " + lines.size());
    }

    @Test
    void recordsOfTheDemoAreReadBack() throws IOException {
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of("content/papers"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                assertSame(one(Files.readAllBytes(file), file.toString()));
                read++;
            }
        }
        assertTrue(read > 20, "only " + read);
    }

    private static RecordFields record(String text) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("id", FieldValue.of("a"));
        fields.put("title", FieldValue.of(text));
        fields.put("abstract", FieldValue.of(text + "\n" + text));
        fields.put("venue", FieldValue.of(text));
        fields.put("tags", new FieldValue.Items(List.of(FieldValue.of(text), FieldValue.of("b"))));
        fields.put("links", new FieldValue.Group(Map.of("x" + text, FieldValue.of(text))));
        return new RecordFields(fields);
    }

    private static void assertSame(RecordFields record) throws IOException {
        String yaml = RecordYaml.text(record);
        assertEquals(record, one(yaml.getBytes(StandardCharsets.UTF_8), "a.yaml"), yaml);
        byte[] line = RecordJson.line(record).getBytes(StandardCharsets.UTF_8);
        assertEquals(record, one(line, "a.jsonl"));
        byte[] json = RecordJson.text(record).getBytes(StandardCharsets.UTF_8);
        assertEquals(record, one(json, "a.json"));
    }

    private static RecordFields one(byte[] bytes, String name) throws IOException {
        Problems problems = new Problems();
        List<RawRecord> records = RecordReader.read(bytes, name, problems);
        assertEquals(List.of(), problems.sorted(), new String(bytes, StandardCharsets.UTF_8));
        assertTrue(records.size() == 1, name);
        return RecordFields.of(records.get(0));
    }
}
