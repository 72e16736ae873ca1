package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;

/** What replaces what has an end. */
class CirclesTest {
    private final Problems problems = new Problems();
    private final List<CheckedRecord> records = new ArrayList<>();

    private void replaced(String id, String more) {
        String text = "title: A\nid: " + id + "\n" + more + "\n";
        records.add(
                new RecordChecker(problems)
                        .check(RecordText.yaml(text, id + ".yaml", problems).orElseThrow()));
    }

    private static String by(String id) {
        return "status: {state: superseded, by: " + id + "}";
    }

    private String report() {
        ArchiveChecker.check(records, false, problems);
        return Report.of(problems);
    }

    @Test
    void aChainIsNoCircle() {
        replaced("a", by("b"));
        replaced("b", by("c"));
        replaced("c", "venue: C");
        assertEquals("", report());
    }

    @Test
    void aCircleOfTwoIsSaidOnceWithBothPlaces() {
        replaced("b", "venue: B\n" + by("a"));
        replaced("a", by("b"));
        assertEquals(
                """
                a.yaml:3: error: status.by is circular: b.yaml:4 leads back to "a"
                    take it from the paper that is not replaced""",
                report());
    }

    @Test
    void aCircleThroughAnAliasIsOne() {
        replaced("a", by("old"));
        replaced("b", "aliases: [old]\n" + by("c"));
        replaced("c", by("a"));
        assertEquals(
                """
                a.yaml:3: error: status.by is circular: c.yaml:3 leads back to "a"
                    take it from the paper that is not replaced""",
                report());
    }

    @Test
    void whoLeadsIntoACircleIsNotBlamed() {
        replaced("a", by("b"));
        replaced("b", by("c"));
        replaced("c", by("b"));
        assertEquals(
                """
                b.yaml:3: error: status.by is circular: c.yaml:3 leads back to "b"
                    take it from the paper that is not replaced""",
                report());
    }
}
