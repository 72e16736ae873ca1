package paperarchive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problems;

/** What a memory reads and checks again, and what it does not. */
class RecordMemoryTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final List<String> checked = Collections.synchronizedList(new ArrayList<>());
    private final RecordMemory<String> memory = new RecordMemory<>(this::title);

    @TempDir private Path content;

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectories(content.resolve("papers"));
    }

    @Test
    void anUnchangedFileIsCheckedOnce() throws IOException {
        write("a.json", "{\"title\": \"A\"}", LONG_AGO);
        assertEquals(List.of("A"), records());
        assertEquals(List.of("A"), records());
        assertEquals(List.of("A"), checked);
    }

    @Test
    void aChangeIsFoundByItsTime() throws IOException {
        write("a.json", "{\"title\": \"A\"}", LONG_AGO);
        records();
        write("a.json", "{\"title\": \"B\"}", LONG_AGO.plusNanos(1000));
        assertEquals(List.of("B"), records());
    }

    @Test
    void aFileThatChangedJustNowIsReadAgainAlthoughItsTimeAndSizeAreTheSame() throws IOException {
        Instant now = Instant.now();
        write("a.json", "{\"title\": \"A\"}", now);
        records();
        write("a.json", "{\"title\": \"B\"}", now);
        assertEquals(List.of("B"), records());
    }

    @Test
    void ofAFileOfLinesOnlyChangedLinesAreChecked() throws IOException {
        String lines = "{\"title\": \"A\"}\n\n{\"title\": \"B\"}\n{\"title\": \"C\"}\n";
        write("all.jsonl", lines, LONG_AGO);
        assertEquals(List.of("A", "B", "C"), records());
        checked.clear();
        write("all.jsonl", lines.replace("\"B\"", "\"changed\""), Instant.now());
        assertEquals(List.of("A", "changed", "C"), records());
        assertEquals(List.of("changed"), checked);
    }

    @Test
    void aLineThatMovedIsCheckedAgainSinceItsProblemsNameIt() throws IOException {
        write("all.jsonl", "{\"title\": \"A\"}\n", LONG_AGO);
        records();
        write("all.jsonl", "{\"title\": \"New\"}\n{\"title\": \"A\"}\n", Instant.now());
        assertEquals(List.of("New", "A"), records());
        assertEquals(List.of("A", "A", "New"), checked.stream().sorted().toList());
    }

    @Test
    void aProblemOfAnUnchangedLineIsReportedEachTime() throws IOException {
        write("all.jsonl", "{\"title\": \"A\"}\nnot JSON\n", LONG_AGO);
        Problems first = new Problems();
        Problems second = new Problems();
        records(first);
        write("all.jsonl", "{\"title\": \"B\"}\nnot JSON\n", Instant.now());
        records(second);
        assertEquals(1, first.errors());
        assertEquals(first.sorted(), second.sorted());
    }

    private String title(RawRecord record, Problems problems) {
        RawValue value = record.fields().values().get("title");
        String title = value instanceof RawValue.Scalar scalar ? scalar.text() : "no title";
        checked.add(title);
        return title;
    }

    private void write(String name, String text, Instant changed) throws IOException {
        Path file = Files.writeString(content.resolve("papers/" + name), text);
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private List<String> records() {
        return records(new Problems());
    }

    private List<String> records(Problems problems) {
        return new ContentReader(content, problems).records(memory);
    }
}
