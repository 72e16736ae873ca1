package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordText;

/** Whatever a record holds, the check ends with a paper or with problems. */
class RandomRecordsCheckedTest {
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "12",
                    "-1",
                    "1e9",
                    "\"\"",
                    "\" a \"",
                    "\"2023-12-25\"",
                    "\"a\"",
                    "\"A B\"",
                    "[]",
                    "{}",
                    "[null]",
                    "[[]]",
                    "[{}]",
                    "{\"\": null}",
                    "[\"a\", \"a\"]",
                    "\"https://example.org/ a\"",
                    "{\"pdf\": \"javascript:x\"}",
                    "\"\\u0000\"",
                    "{\"state\": \"superseded\", \"by\": \"a\"}",
                    "\"\\ud800\"",
                    "[\", Jr.\"]",
                    "[{\"orcid\": \"0000-0002-1825-0098\", \"family\": \"A\"}]",
                    "\"Ada, \"");

    @Test
    void aRecordEndsAsAPaperOrAsProblems() {
        for (int seed = 0; seed < 3000; seed++) {
            Problems problems = new Problems();
            RawRecord record =
                    RecordText.json(randomRecord(new Random(seed)), "a.json", problems)
                            .orElseThrow();
            CheckedRecord checked =
                    assertDoesNotThrow(
                            () -> new RecordChecker(problems).check(record), "seed " + seed);

            assertEquals(problems.errors() == 0, checked.paper().isPresent(), "seed " + seed);
            assertDoesNotThrow(
                    () -> ArchiveChecker.check(List.of(checked, checked), false, problems),
                    "seed " + seed);
        }
    }

    private static String randomRecord(Random random) {
        StringBuilder record = new StringBuilder("{\"id\": \"a\", \"title\": \"A\"");
        for (String name : AllowedKeys.RECORD.subList(2, AllowedKeys.RECORD.size())) {
            if (random.nextInt(8) == 0) {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                record.append(",\n\"").append(name).append("\": ").append(value);
            }
        }
        return record.append('}').toString();
    }
}
