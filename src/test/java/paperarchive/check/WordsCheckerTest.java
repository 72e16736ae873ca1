package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.SiteFolder;
import paperarchive.paper.InterfaceWord;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.read.ContentReader;
import paperarchive.words.WordList;

/** The file of words of an archive: what is refused, and what is missing. */
class WordsCheckerTest {
    @TempDir private Path folder;
    private final Problems problems = new Problems();

    private List<InterfaceWord> check(String language, String yaml) throws Exception {
        new SiteFolder(folder).write("content/words.yaml", yaml);
        ContentReader reader = new ContentReader(folder.resolve("content"), new Problems());
        return WordsChecker.check(reader.words(), "words.yaml", language, problems);
    }

    private String report() {
        StringBuilder report = new StringBuilder();
        for (Problem problem : problems.sorted()) {
            report.append(problem.at().line())
                    .append(": ")
                    .append(problem.message())
                    .append(" / ")
                    .append(problem.hint())
                    .append('\n');
        }
        return report.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serach: Suche | unknown word \"serach\" / did you mean \"search\"?",
                "archive: [a, b] | archive is a list, not a text / write it in quotes, as in archive:"
                        + " \"Archive\"",
                "archive: ' ' | archive is empty / write a text, or delete the line",
                "pageOf: \"{page} von {seiten}\" | pageOf has no value {seiten} / its values are {page},"
                        + " {pages}",
                "archive: \"{count}\" | archive has no value {count} / its text has no values: leave"
                        + " the braces out",
                "paperCount: {many: x} | paperCount has the unknown plural form \"many\" / this"
                        + " language has the forms one, other",
                "archive: {one: x} | archive is a map, not a text / write it in quotes, as in archive:"
                        + " \"Archive\"",
                "shortWeekdays: [Mo] | shortWeekdays is not a list of 7 texts / write them in brackets,"
                        + " as in shortWeekdays: [Mon, ...]"
            })
    void aMistakeIsReportedWithItsCure(String yaml, String expected) throws Exception {
        assertEquals(List.of(), check("de", "\n" + yaml + "\n"));
        assertEquals("2: " + expected + "\n", report());
        assertEquals(1, problems.errors());
    }

    @Test
    void aCompleteLanguageNeedsNoFile() throws Exception {
        assertEquals(1, check("de", "archive: Sammlung\n").size());
        assertEquals("", report());
    }

    @Test
    void aFileWithoutWordsIsAllowed() throws Exception {
        assertEquals(List.of(), check("en", "# none yet\n"));
        assertEquals(List.of(), check("en", "archive:\n"));
        assertEquals("", report());
    }

    @Test
    void missingWordsAndFormsAreNamedInOneWarning() throws Exception {
        StringBuilder yaml = new StringBuilder();
        for (String key : WordList.english().keys()) {
            if (!List.of("archive", "monthNamesInDays", "tagCount").contains(key)) {
                yaml.append(key).append(": ").append(text(key)).append('\n');
            }
        }
        yaml.append("tagCount: {one: \"{count} słowo\", few: \"{count} słowa\"}\n");
        List<InterfaceWord> words = check("pl", yaml.toString());
        assertEquals(
                "1: words are missing in the language \"pl\": tagCount.many, archive / they are shown"
                        + " in English; run paper-archive docs language for all words in English, to"
                        + " copy and translate\n",
                report());
        assertEquals(0, problems.errors());
        assertTrue(words.stream().anyMatch(word -> word.key().equals("monthNamesInDays")));
    }

    private static String text(String key) {
        int items = WordList.english().items(key);
        return items == 0 ? "x" : "[" + "x, ".repeat(items - 1) + "x]";
    }

    @Test
    void aLanguageWithoutWordsIsReportedOnce() {
        assertEquals(
                List.of(),
                WordsChecker.check(java.util.Optional.empty(), "words.yaml", "fr", problems));
        assertTrue(
                report().contains("the interface has no words in the language \"fr\""), report());
        assertEquals(1, problems.warnings());
    }
}
