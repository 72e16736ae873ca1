package paperarchive.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.problem.Problems;

class JsonLinesTest {
    private static final int BLOCK = 1 << 18;

    private final Problems problems = new Problems();

    @TempDir private Path folder;

    @Test
    void everyLineIsARecordAtItsOwnLine() throws IOException {
        assertEquals(List.of("1 a", "2 b"), read("{\"id\": \"a\"}\n{\"id\": \"b\"}\n"));
    }

    @Test
    void theLastLineNeedsNoLineEnd() throws IOException {
        assertEquals(List.of("1 a", "2 b"), read("{\"id\": \"a\"}\n{\"id\": \"b\"}"));
    }

    @Test
    void blankLinesAreCountedAndLeftOut() throws IOException {
        assertEquals(
                List.of("3 a", "5 b"), read("\n \t\r\n{\"id\": \"a\"}\n\n{\"id\": \"b\"}\n\n"));
        assertEquals("", Outline.of(problems));
    }

    @Test
    void linesMayEndInCarriageReturns() throws IOException {
        assertEquals(List.of("1 a", "2 b"), read("{\"id\": \"a\"}\r\n{\"id\": \"b\"}\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\ufeff", "\ufeff\n"})
    void aFileWithoutLinesHoldsNoRecord(String text) throws IOException {
        assertEquals(List.of(), read(text));
        assertEquals("", Outline.of(problems));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstRecord() throws IOException {
        assertEquals(List.of("1 a", "2 b"), read("\ufeff{\"id\": \"a\"}\n{\"id\": \"b\"}\n"));
        assertEquals("", Outline.of(problems));
    }

    @Test
    void aLineThatHoldsNoRecordIsAProblemAndTheOthersAreRead() throws IOException {
        assertEquals(List.of("1 a", "3 c"), read("{\"id\": \"a\"}\n[]\n{\"id\": \"c\"}\n{\n"));
        assertEquals(
                List.of("a.jsonl:2", "a.jsonl:4"),
                problems.sorted().stream().map(p -> p.at().toString()).toList());
    }

    @Test
    void manyBlocksAreReadInOrderWithoutLosingALine() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 1; text.length() < 4 * BLOCK; i++) {
            text.append("{\"id\": \"p")
                    .append(i)
                    .append("\", \"title\": \"")
                    .append(i)
                    .append("\"}\n");
            expected.add(i + " p" + i);
        }

        assertEquals(expected, read(text.toString()));
    }

    @Test
    void aLineLongerThanABlockIsOneRecord() throws IOException {
        String padding = "x".repeat(3 * BLOCK);
        String text =
                "{\"id\": \"a\"}\n{\"id\": \"b\", \"title\": \""
                        + padding
                        + "\"}\n{\"id\": \"c\"}\n";

        assertEquals(List.of("1 a", "2 b", "3 c"), read(text));
    }

    @Test
    void aLineMayEndWhereABlockEnds() throws IOException {
        String padding = "x".repeat(BLOCK - "{\"id\": \"a\", \"t\": \"\"}\n".length());
        String text = "{\"id\": \"a\", \"t\": \"" + padding + "\"}\n{\"id\": \"b\"}\n";

        assertEquals(List.of("1 a", "2 b"), read(text));
    }

    @Test
    void blocksAreWholeLinesOfABoundedSize() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, "{\"id\": \"a\"}\n".repeat(BLOCK / 4));
        try (JsonLines lines = JsonLines.open(file, "a.jsonl")) {
            int blocks = 0;
            for (JsonLines.Block block = lines.next(); !block.isEmpty(); block = lines.next()) {
                int records = block.records(problems).size();
                assertTrue(records * 12 <= BLOCK + 12, "records: " + records);
                blocks++;
            }
            assertTrue(blocks >= 3, "blocks: " + blocks);
            assertTrue(lines.next().isEmpty());
        }
        assertEquals(0, problems.errors());
    }

    @Test
    void aCompressedFileHoldsTheSameRecords() throws IOException {
        byte[] packed = packed("{\"id\": \"a\"}\n{\"id\": \"b\"}\n");

        assertEquals(List.of("1 a", "2 b"), read("a.jsonl.gz", packed));
    }

    @Test
    void severalCompressedPartsAreOneFile() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(packed("{\"id\": \"a\"}\n"));
        parts.write(packed("{\"id\": \"b\"}\n"));

        assertEquals(List.of("1 a", "2 b"), read("a.jsonl.gz", parts.toByteArray()));
    }

    @Test
    void aCompressedFileThatIsCutOrDamagedIsAProblem() throws IOException {
        byte[] whole = packed("{\"id\": \"a\"}\n".repeat(1000));
        byte[] damaged = whole.clone();
        damaged[whole.length - 5] ^= 1;

        assertDamaged(new byte[0]);
        assertDamaged("{\"id\": \"a\"}\n".getBytes(UTF_8));
        assertDamaged(Arrays.copyOf(whole, 5));
        assertDamaged(Arrays.copyOf(whole, whole.length / 2));
        assertDamaged(damaged);
    }

    @Test
    void anyDamageToACompressedFileIsAProblemOrDoesNoHarm() throws IOException {
        byte[] whole = packed("{\"id\": \"a\"}\n{\"id\": \"b\"}\n".repeat(20));
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                read("a.jsonl.gz", damaged);
            } catch (IOException e) {
                assertTrue(JsonLines.report(e, "a.jsonl.gz", problems), "seed " + seed + ": " + e);
            }
        }
    }

    @Test
    void aFileInUtf16IsOneProblem() throws IOException {
        byte[] bytes = "{\"id\": \"a\"}\n{\"id\": \"b\"}\n".getBytes(UTF_16LE);

        IOException e = assertThrows(IOException.class, () -> read("a.jsonl", bytes));
        assertTrue(JsonLines.report(e, "a.jsonl", problems), e.toString());
        assertEquals(
                """
                a.jsonl:1: error: this is not UTF-8 text
                    save the file in the encoding UTF-8""",
                Outline.of(problems));
    }

    @Test
    void whatTheMachineRefusesIsNoDamage() {
        assertFalse(JsonLines.report(new IOException("disk"), "a.jsonl.gz", problems));
        assertEquals(0, problems.errors());
    }

    @Test
    void aMissingFileCannotBeOpened() {
        Path missing = folder.resolve("missing.jsonl");

        assertThrows(NoSuchFileException.class, () -> JsonLines.open(missing, "missing.jsonl"));
    }

    private void assertDamaged(byte[] bytes) {
        IOException e = assertThrows(IOException.class, () -> read("a.jsonl.gz", bytes));
        Problems found = new Problems();
        assertTrue(JsonLines.report(e, "a.jsonl.gz", found), e.toString());
        assertEquals(1, found.errors());
    }

    private List<String> read(String text) throws IOException {
        return read("a.jsonl", text.getBytes(UTF_8));
    }

    /** The line and the id of each record. */
    private List<String> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        List<String> records = new ArrayList<>();
        try (JsonLines lines = JsonLines.open(file, name)) {
            for (JsonLines.Block block = lines.next(); !block.isEmpty(); block = lines.next()) {
                for (RawRecord record : block.records(problems)) {
                    RawValue id = record.fields().values().get("id");
                    String text = id instanceof RawValue.Scalar scalar ? scalar.text() : "";
                    records.add(record.at().line() + " " + text);
                }
            }
        }
        return records;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
