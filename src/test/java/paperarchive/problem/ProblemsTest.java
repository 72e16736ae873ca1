package paperarchive.problem;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Location HERE = Location.of("a.json");

    private final Problems problems = new Problems();

    @Test
    void errorsAndWarningsAreCountedApart() {
        problems.error(HERE, "one", "hint");
        problems.error(HERE, "two", "hint");
        problems.warning(HERE, "three", "hint");

        assertEquals(2, problems.errors());
        assertEquals(1, problems.warnings());
    }

    @Test
    void problemsAreReadBackInOrderWhateverTheOrderTheyWereFound() {
        problems.warning(new Location("b.json", 1), "later", "hint");
        problems.error(new Location("a.json", 2), "earlier", "hint");

        assertEquals(
                List.of("earlier", "later"),
                problems.sorted().stream().map(Problem::message).toList());
    }

    @Test
    void whatIsSaidTwiceIsReadOnce() {
        problems.error(HERE, "same", "hint");
        problems.error(HERE, "same", "hint");

        assertEquals(1, problems.sorted().size());
    }

    @Test
    void whatIsFoundElsewhereIsTakenOver() {
        Problems others = new Problems();
        others.error(HERE, "one", "hint");
        others.warning(HERE, "two", "hint");
        problems.addAll(others);
        problems.addAll(new Problems());

        assertEquals(1, problems.errors());
        assertEquals(1, problems.warnings());
    }

    @Test
    void anErrorEndsTheRun() {
        problems.error(HERE, "one", "hint");
        ProblemsFound one = assertThrows(ProblemsFound.class, problems::stopAtErrors);
        problems.error(HERE, "two", "hint");
        ProblemsFound two = assertThrows(ProblemsFound.class, problems::stopAtErrors);

        assertEquals("1 error", one.getMessage());
        assertEquals("2 errors", two.getMessage());
    }

    @Test
    void aWarningDoesNotEndTheRun() {
        problems.warning(HERE, "one", "hint");

        assertDoesNotThrow(problems::stopAtErrors);
    }

    @Test
    void ofVeryManyProblemsTheFirstAreKeptAndAllCounted() {
        Problems backwards = new Problems();
        for (int line = 1; line <= 100_000; line++) {
            problems.error(new Location("a.json", line), "what", "hint");
            backwards.error(new Location("a.json", 100_001 - line), "what", "hint");
            problems.warning(new Location("a.json", line % 5 + 1), "why", "hint");
        }

        assertEquals(100_000, problems.errors());
        assertEquals(5, problems.warnings());
        assertEquals(Problems.KEPT + 5, problems.sorted().size());
        assertEquals(100_000 - Problems.KEPT, problems.dropped(Severity.ERROR));
        assertEquals(0, problems.dropped(Severity.WARNING));
        assertEquals(
                problems.sorted().stream().filter(p -> p.severity() == Severity.ERROR).toList(),
                backwards.sorted());
    }

    @Test
    void whatWasDroppedElsewhereIsCountedHere() {
        Problems others = new Problems();
        for (int line = 1; line <= 50_000; line++) {
            others.warning(new Location("a.json", line), "what", "hint");
        }
        problems.addAll(others);

        assertEquals(50_000, problems.warnings());
        assertEquals(50_000 - Problems.KEPT, problems.dropped(Severity.WARNING));
    }

    @Test
    void problemsFromManyThreadsAreAllKept() {
        IntStream.rangeClosed(1, 10_000)
                .parallel()
                .forEach(line -> problems.error(new Location("a.json", line), "what", "hint"));

        assertEquals(10_000, problems.errors());
        assertEquals(10_000, problems.sorted().size());
    }
}
