package paperarchive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFormatTest {
    @ParameterizedTest
    @CsvSource({
        "a.json, JSON",
        "a.yaml, YAML",
        "a.md, MARKDOWN",
        "a.jsonl, JSON_LINES",
        "a.jsonl.gz, JSON_LINES_GZIP",
        "a.md.json, JSON",
    })
    void theEndingOfANameTellsTheFormat(String name, RecordFormat format) {
        assertTrue(RecordFormat.isRecord(name));
        assertEquals(format, RecordFormat.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.yml", "a.txt", "a.json.bak", "a.gz", "json", "README.md", "README.json"})
    void otherFilesHoldNoRecord(String name) {
        assertFalse(RecordFormat.isRecord(name));
    }

    @Test
    void anotherFileHasNoFormat() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> RecordFormat.of("a.txt"));

        assertEquals("not a record file: a.txt", refused.getMessage());
    }
}
