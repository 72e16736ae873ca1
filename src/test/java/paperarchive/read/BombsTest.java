package paperarchive.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.problem.Problems;

/** Small files that would become large ones, and what else would take all memory or time. */
class BombsTest {
    private final Problems problems = new Problems();

    private static byte[] gzip(byte[] block, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aGzipFileThatGrowsOutOfAllProportionIsRefused() throws IOException {
        byte[] bomb = gzip((" ".repeat(1023) + "\n").repeat(1 << 10).getBytes(UTF_8), 200);

        assertEquals(0, RecordText.lines(bomb, true, problems).count());

        assertEquals(
                """
                a.jsonl.gz:1: error: this gzip file grows to more than 200 times its size
                    no archive compresses so well; store it as .jsonl if this one does""",
                Outline.of(problems));
    }

    @Test
    void aGzipFileOfManyLikeRecordsIsRead() throws IOException {
        String record = "{\"id\": \"a\", \"title\": \"" + "A title. ".repeat(40) + "\"}\n";
        byte[] file = gzip(record.repeat(1000).getBytes(UTF_8), 20);

        assertEquals(20_000, RecordText.lines(file, true, problems).count());
        assertEquals("", Outline.of(problems));
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        byte[] endless = gzip("x".repeat(1 << 20).getBytes(UTF_8), 40);

        RecordText.lines(endless, true, problems);

        assertEquals(
                """
                a.jsonl.gz:1: error: this line is longer than 8388608 bytes
                    write one record a line""",
                Outline.of(problems));
    }

    @Test
    void aFileOfOneRecordIsNotReadWhereItIsTooLong(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("papers"));
        Files.write(folder.resolve("papers/a.json"), new byte[Limits.RECORD_BYTES + 1]);

        assertEquals(0, new ContentReader(folder, problems).records(r -> r).size());

        assertTrue(
                Outline.of(problems).contains("this file is longer than 8388608 bytes"),
                () -> Outline.of(problems));
    }

    @Test
    void yamlThatWouldMultiplyItselfIsAnErrorOnEachLine() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append("%c: &%c [%s, %s]\n".formatted(c, c, before, before));
        }
        RecordText.yaml(bomb.toString(), "a.yaml", problems);

        // Two of each line, which say the same.
        assertEquals(24, problems.errors());
        assertTrue(
                Outline.of(problems).contains("\"*a\" refers to another value"),
                () -> Outline.of(problems));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [x]",
                "!!java.net.URL [\"http://a.org/\"]",
                "!<tag:yaml.org,2002:java/object:x> y",
                "!local x",
                "!!binary eA==",
                "!!set {x}"
            })
    void aTagOfYamlAsksForNothing(String value) {
        RecordText.yaml("id: a\ntitle: " + value + "\n", "a.yaml", problems);

        assertTrue(
                Outline.of(problems).startsWith("a.yaml:2: error: a value has the tag "),
                () -> Outline.of(problems));
    }

    /** Found by fuzzing: snakeyaml-engine 3.0.1 fails where a pair crosses its buffer's end. */
    @Test
    void anEmojiMayStandAtAnyPlaceOfAYamlText() {
        for (int before = 1000; before < 1060; before++) {
            String title = "a".repeat(before) + "\ud83d\ude00".repeat(600);
            Optional<RawRecord> read =
                    RecordText.yaml("id: a\ntitle: " + title + "\n", "a.yaml", problems);
            assertEquals(
                    title,
                    ((RawValue.Scalar)
                                    Objects.requireNonNull(
                                            read.orElseThrow().fields().values().get("title")))
                            .text());
        }
    }
}
