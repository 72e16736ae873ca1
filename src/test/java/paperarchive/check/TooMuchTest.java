package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.problem.Problems;
import paperarchive.read.Limits;
import paperarchive.read.RecordText;

/** A record has so much and no more, and what is too much is said. */
class TooMuchTest {
    private final Problems problems = new Problems();

    private CheckedRecord check(String fields) {
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
    void sixThousandAuthorsAreAPaperAndOneMoreIsAnError() {
        String names = many(Limits.AUTHORS, "\"Ada L#\"");
        assertTrue(check("\"authors\": [" + names + "]").paper().isPresent(), this::report);
        assertTrue(check("\"authors\": [" + names + ",\"B\"]").paper().isEmpty());
        assertEquals(
                """
                a.json:1: error: authors has 6001 values
                    the maximum is 6000: shorten the list""",
                report());
    }

    @Test
    void aMapHasAMostToo() {
        check("\"links\": {" + many(Limits.LINKS + 1, "\"l#\": \"https://a.org/\"") + "}");
        assertEquals(
                """
                a.json:1: error: links has 101 values
                    the maximum is 100: shorten the list""",
                report());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "tags, 100, [*], \"t#\"",
                "aliases, 100, [*], \"a#\"",
                "versions, 200, [*], {}",
                "identifiers, 100, {*}, \"i#\": \"1\"",
                "links, 100, {*}, \"l#\": \"https://a.org/#\"",
            })
    void eachListHasItsMost(String field, int most, String list, String value) {
        String whole = list.replace("*", many(most, value));
        assertTrue(check("\"" + field + "\": " + whole).paper().isPresent(), this::report);
        String more = list.replace("*", many(most + 1, value));
        assertTrue(check("\"" + field + "\": " + more).paper().isEmpty());
        assertEquals(
                "a.json:1: error: %s has %d values\n    the maximum is %d: shorten the list"
                        .formatted(field, most + 1, most),
                report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en*!", "en*", "en-*", "*"})
    void aLanguageOfThousandsOfPartsIsAnError(String text) {
        check("\"language\": \"" + text.replace("*", "-a".repeat(4900)) + "\"");
        assertTrue(report().contains("language is not a language tag"), this::report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cname: *a", "baseUrl: https://*a/", "baseUrl: https://*!/",
                        "discussion: https://*!",
                "giscus: ['*/a', b, c, d]", "language: en*", "title: '*'", "tags: ['*']"
            })
    void aSettingOfThousandsOfPartsEndsInNoDefect(String yaml) {
        String text = yaml.replace("*", (yaml.startsWith("lang") ? "-a" : "a.").repeat(4900));
        SettingsChecker.check(RecordText.settings(text, problems).orElseThrow(), false, problems);
        assertTrue(!problems.sorted().isEmpty());
    }

    @Test
    void aTagIsNoSentence() {
        check("\"tags\": [\"" + "t".repeat(Limits.TAG + 1) + "\"]");
        assertTrue(report().endsWith(" has 201 characters\n    the maximum is 200: shorten it"));
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
