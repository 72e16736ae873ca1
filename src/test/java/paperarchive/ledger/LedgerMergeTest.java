package paperarchive.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Ledger;
import paperarchive.problem.Problems;

/** What two builds wrote into one ledger comes together, and no address is lost. */
class LedgerMergeTest {
    private static Ledger ledger(String... lines) {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return LedgerReader.read(text, "a.tsv", new Problems());
    }

    private static String lines(Ledger ledger) {
        return ledger.entries().stream()
                .map(Ledger.Entry::toString)
                .collect(Collectors.joining("\n"));
    }

    private static void assertMerged(Ledger before, Ledger own, Ledger others, String... lines) {
        assertEquals(String.join("\n", lines), lines(LedgerMerge.of(before, own, others)));
    }

    private static final String A = "papers/a/\ta\t2025-12-12";
    private static final String B = "papers/b/\tb\t2025-12-12";

    @Test
    void linesOfBothStay() {
        assertMerged(ledger(), ledger(B), ledger(A), A, B);
        assertMerged(
                ledger(A),
                ledger(A, B),
                ledger(A, "papers/c/\tc\t2025-12-13"),
                A,
                B,
                "papers/c/\tc\t2025-12-13");
    }

    @Test
    void aLineThatTheOtherBuildLostStays() {
        assertMerged(ledger(A, B), ledger(A, B), ledger(B), A, B);
        assertMerged(ledger(A), ledger(A), ledger(), A);
    }

    @Test
    void theEarlierDayHolds() {
        String earlier = "papers/a/\ta\t2025-11-30";
        assertMerged(ledger(), ledger(A), ledger(earlier), earlier);
        assertMerged(ledger(), ledger(earlier), ledger(A), earlier);
    }

    @Test
    void whatAnswersIsWhatTheBuildThatChangedItSays() {
        String before = "papers/a/\ta\t2025-12-12";
        String own = "papers/a/\town\t2025-12-12";
        String other = "papers/a/\tother\t2025-12-12";
        assertMerged(ledger(before), ledger(own), ledger(before), own);
        assertMerged(ledger(before), ledger(before), ledger(other), other);
        assertMerged(ledger(before), ledger(own), ledger(other), own);
        assertMerged(ledger(), ledger(own), ledger(other), own);
    }

    @Test
    void thePaperOfATermGoesWithItsName() {
        String before = "tags/x/\tx\t2025-12-12\ta";
        String own = "tags/x/\ty\t2025-12-12\tb";
        assertMerged(ledger(before), ledger(own), ledger(before), own);
        assertMerged(ledger(before), ledger(before), ledger(own), own);
    }

    @Test
    void aDifferenceThatASiteWouldShowIsNamed() {
        assertEquals(Optional.empty(), LedgerMerge.firstDifference(ledger(A), ledger(A)));
        assertEquals(
                Optional.of("papers/a/"),
                LedgerMerge.firstDifference(ledger("papers/a/\ta\t2025-11-30"), ledger(A)));
        assertEquals(
                Optional.empty(),
                LedgerMerge.firstDifference(
                        ledger("tags/a/\ta\t2025-11-30"), ledger("tags/a/\ta\t2025-12-12")));
        assertEquals(
                Optional.of("papers/b/"), LedgerMerge.firstDifference(ledger(A, B), ledger(A)));
        assertEquals(
                Optional.of("papers/a/"), LedgerMerge.firstDifference(ledger(A, B), ledger(B)));
        assertEquals(
                Optional.of("papers/a/"),
                LedgerMerge.firstDifference(ledger("papers/a/\tx\t2025-12-12"), ledger(A)));
    }

    @Test
    void ofAnyThreeLedgersNoAddressIsLost() {
        Random random = new Random(10);
        for (int round = 0; round < 500; round++) {
            Ledger before = random(random);
            Ledger own = random(random);
            Ledger others = random(random);
            Ledger merged = LedgerMerge.of(before, own, others);
            Set<String> all = addresses(own);
            all.addAll(addresses(others));
            assertEquals(all, addresses(merged));
            assertTrue(addresses(merged).containsAll(addresses(own)));
        }
    }

    private static Ledger random(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            if (random.nextBoolean()) {
                lines.add("papers/p%d/\tp%d\t2025-12-1%d".formatted(i, random.nextInt(3), i));
            }
        }
        return ledger(lines.toArray(String[]::new));
    }

    private static Set<String> addresses(Ledger ledger) {
        return ledger.entries().stream()
                .map(Ledger.Entry::address)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
