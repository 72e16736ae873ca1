package paperarchive.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Location HERE = new Location("a.json", 4);

    @Test
    void anErrorSaysWhereWhatAndWhatWouldBeRight() {
        assertEquals(
                "a.json:4: error: published is not a date\n    write 2023-12-25",
                Problem.error(HERE, "published is not a date", "write 2023-12-25").toString());
    }

    @Test
    void aWarningSaysThatItIsOne() {
        assertEquals(
                "a.json:4: warning: what\n    hint",
                Problem.warning(HERE, "what", "hint").toString());
    }

    @Test
    void aProblemIsTwoLinesWhateverTheFileAndItsTextsHold() {
        Problem problem =
                Problem.error(new Location("a\nb.json", 1), "a\r\nb \u001b[31m", "c\u2028d");

        assertEquals(
                "a\\nb.json:1: error: a\\r\\nb \\u001b[31m\n    c\\u2028d", problem.toString());
    }

    @Test
    void problemsAreSortedByPlaceThenErrorsFirstThenByText() {
        Problem later = Problem.error(new Location("a.json", 5), "a", "a");
        Problem warning = Problem.warning(HERE, "a", "a");
        Problem error = Problem.error(HERE, "b", "a");
        Problem otherHint = Problem.error(HERE, "b", "b");
        Problem otherMessage = Problem.error(HERE, "c", "a");

        assertEquals(
                List.of(error, otherHint, otherMessage, warning, later),
                Stream.of(later, warning, otherMessage, otherHint, error).sorted().toList());
    }
}
