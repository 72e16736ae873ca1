package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paperarchive.problem.Problems;
import paperarchive.read.Limits;
import paperarchive.read.RecordText;

/** A record holds so much and no more, and what is too much is said. */
class TooMuchTest {
    private final Problems problems = new Problems();

    private Checked check(String fields) {
        String record = "{\"id\": \"a\", \"title\": \"A\", " + fields + "}";
        return new RecordChecker(problems)
                .check(RecordText.json(record, "a.json", problems).orElseThrow());
    }

    private String report() {
        return problems.sorted().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static String many(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> format.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(","));
    }

    @Test
    void tenThousandAuthorsAreAPaperAndOneMoreIsNone() {
        String names = many(Limits.VALUES, "\"Ada #\"");
        assertTrue(check("\"authors\": [" + names + "]").paper().isPresent(), this::report);
        assertTrue(check("\"authors\": [" + names + ",\"B\"]").paper().isEmpty());
        assertEquals(
                "a.json:1: error: authors holds 10001 values\n    the most are 10000", report());
    }

    @Test
    void aMapHasAMostToo() {
        check("\"links\": {" + many(Limits.VALUES + 1, "\"l#\": \"https://a.org/\"") + "}");
        assertEquals("a.json:1: error: links holds 10001 values\n    the most are 10000", report());
    }

    @Test
    void aNameIsNotAsLongAsABook() {
        check("\"venue\": \"" + "v".repeat(Limits.LINE + 1) + "\"");
        assertEquals(
                "a.json:1: error: venue has 10001 characters\n    the most are 10000: shorten it",
                report());
    }

    @Test
    void anAbstractMayBeLongerAndHasItsMostToo() {
        assertTrue(check("\"abstract\": \"" + "a".repeat(Limits.TEXT) + "\"").paper().isPresent());
        check("\"abstract\": \"" + "a".repeat(Limits.TEXT + 1) + "\"");
        assertEquals(
                """
                a.json:1: error: abstract has 200001 characters
                    the most are 200000: shorten it""",
                report());
    }
}
