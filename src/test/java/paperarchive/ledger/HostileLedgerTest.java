package paperarchive.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.paper.Ledger;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.InputFolder;

/** A folder of the ledger that came with a pull request, or that other programs have edited. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileLedgerTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 12);
    private static final String A = "papers/a/\ta\t2025-12-12\n";
    private static final String B = "papers/b/\tb\t2025-12-12\n";

    @TempDir private Path folder;
    private final Problems problems = new Problems();
    private Path addresses = Path.of("");

    @BeforeEach
    void create() throws IOException {
        addresses = Files.createDirectories(folder.resolve("content/addresses"));
    }

    private LedgerFolder ledger() {
        return LedgerFolder.of(
                InputFolder.of(folder.resolve("content"), InputFolder.Kind.CONTENT, problems),
                problems);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(addresses.resolve(name), text);
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(addresses.resolve(name));
    }

    private String lines() {
        return ledger().ledger().entries().stream()
                .map(entry -> entry + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void aLockThatIsALinkNeverTouchesItsTarget() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Files.createSymbolicLink(addresses.resolve(".lock"), precious);
        write("x.tsv", A + B);
        assertThrows(ProblemsFound.class, () -> ledger().forget("papers/a/"::equals));
        assertTrue(problems.sorted().toString().contains("not a regular file; remove it"));
        assertEquals("mine", Files.readString(precious));
        assertEquals(A + B, new String(bytes("x.tsv"), StandardCharsets.UTF_8));
    }

    @Test
    void aLockThatLeadsNowhereMakesNoFileThere() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        Files.createSymbolicLink(addresses.resolve(".lock"), nowhere);
        write("x.tsv", A + B);
        assertThrows(ProblemsFound.class, () -> ledger().compact());
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void aLockThatIsAPipeIsAnErrorAndNotAnEndlessWait() throws Exception {
        Process made = new ProcessBuilder("mkfifo", addresses.resolve(".lock").toString()).start();
        assumeTrue(made.waitFor() == 0, "there are no pipes here");
        write("x.tsv", A + B);
        assertThrows(ProblemsFound.class, () -> ledger().forget("papers/a/"::equals));
        assertTrue(problems.sorted().toString().contains("not a regular file; remove it"));
    }

    @Test
    void anAddressAfterAByteOrderMarkIsForgottenToo() throws Exception {
        write("x.tsv", "\ufeff" + A + B);
        ledger().forget("papers/a/"::equals);
        assertEquals(B, lines());
    }

    @Test
    void forgettingOneAddressMakesNoneOfAComment() throws Exception {
        write("x.tsv", "# once\rpapers/z/\tz\t2025-12-12\n" + A + B);
        ledger().forget("papers/a/"::equals);
        assertEquals(B, lines());
    }

    @Test
    void linesThatStayKeepEveryByte() throws Exception {
        write("x.tsv", "# mine\r\n\r\n" + B.replace("\n", "\r\n") + A + "# no line feed");
        ledger().forget("papers/a/"::equals);
        assertArrayEquals(
                ("# mine\r\n\r\n" + B.replace("\n", "\r\n") + "# no line feed")
                        .getBytes(StandardCharsets.UTF_8),
                bytes("x.tsv"));
    }

    @Test
    void aHiddenFileOfAPersonIsNotTakenForALeftover() throws Exception {
        write(".notes.new", "mine");
        write(".todo.1234.new", "mine");
        write(".x.tsv.6f1c2a34-0000-4000-8000-0123456789ab.new", "cut off");
        ledger().update(new Ledger("addresses", List.of(entry("a"))), DAY);
        assertTrue(Files.exists(addresses.resolve(".notes.new")));
        assertTrue(Files.exists(addresses.resolve(".todo.1234.new")));
        assertFalse(
                Files.exists(addresses.resolve(".x.tsv.6f1c2a34-0000-4000-8000-0123456789ab.new")));
    }

    private static Ledger.Entry entry(String id) {
        return Ledger.Entry.ofNew("papers/" + id + "/", id, DAY, "");
    }

    /** Else each later build would write what no reader believes, and --frozen would never pass. */
    @Test
    void aFileWithTheLargestNumberOfADayIsFollowedByANewerOne() throws Exception {
        write("9999-12-31-999999999-00000000.tsv", "papers/a/\told\t2025-12-12\n");
        Ledger next = new Ledger("addresses", List.of(entry("a")));
        ledger().update(next, DAY);
        assertEquals(A, lines());
        assertEquals(ledger().fingerprint(), ledger().update(ledger().ledger(), DAY));
    }

    @Test
    void aFileOfZerosIsAnErrorAndStays() throws Exception {
        write("x.tsv", A + "\0".repeat(4096));
        assertThrows(ProblemsFound.class, () -> ledger().compact());
        assertEquals(A.length() + 4096, bytes("x.tsv").length);
    }
}
