package paperarchive.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.paper.Ledger;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.InputFolder;

/** The ledger as a file that several builds read and write at once. */
class LedgerFileTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 12);
    private static final String A = "papers/a/\ta\t2025-12-12\n";

    @TempDir private Path content;
    private final Problems problems = new Problems();

    private LedgerFile file() {
        return LedgerFile.of(InputFolder.of(content, InputFolder.Kind.CONTENT, problems), problems);
    }

    private Path path() {
        return content.resolve(Ledger.NAME);
    }

    private Ledger ledgerOf(String... ids) {
        List<Ledger.Entry> entries = new ArrayList<>();
        for (String id : ids) {
            entries.add(new Ledger.Entry("papers/" + id + "/", id, DAY, "", 0));
        }
        return new Ledger(path().toString(), entries);
    }

    private String report() {
        return problems.sorted().toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(content)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNewLedgerIsWrittenAndNothingElseIsLeft() throws Exception {
        LedgerFile file = file();
        assertEquals(Optional.empty(), file.bytes());
        byte[] written = file.update(ledgerOf("a")).orElseThrow();
        assertArrayEquals(written, Files.readAllBytes(path()));
        assertTrue(Files.readString(path()).endsWith(A));
        assertEquals(List.of(Ledger.NAME), names());
        assertEquals(ledgerOf("a").entries().toString(), file().ledger().entries().toString());
    }

    @Test
    void aLedgerThatIsRightIsNotWritten() throws Exception {
        Files.writeString(path(), "# by hand\n" + A + A);
        LedgerFile file = file();
        assertArrayEquals(Files.readAllBytes(path()), file.update(file.ledger()).orElseThrow());
        assertEquals("# by hand\n" + A + A, Files.readString(path()));
    }

    @Test
    void whatAnotherBuildAddedIsAnErrorWhereThePlanLacksIt() throws Exception {
        LedgerFile file = file();
        file().update(ledgerOf("a", "b"));
        String others = Files.readString(path());
        assertThrows(ProblemsFound.class, () -> file.update(ledgerOf("a")));
        assertTrue(report().contains("changed this while the site was built, as at papers/b/"));
        assertEquals(others, Files.readString(path()));
    }

    @Test
    void whatAnotherBuildAddedAlikeIsKeptWithItsDay() throws Exception {
        LedgerFile file = file();
        Files.writeString(path(), A.replace("2025-12-12", "2025-11-30"));
        file.update(ledgerOf("a", "b"));
        assertTrue(Files.readString(path()).contains("papers/a/\ta\t2025-11-30\npapers/b/\tb\t2"));
    }

    @Test
    void linesThatWereLostInBetweenComeBack() throws Exception {
        Files.writeString(path(), A + A.replace("a", "b").replace("pbpers", "papers"));
        LedgerFile file = file();
        assertEquals("", problems.sorted().isEmpty() ? "" : report());
        assertEquals(2, file.ledger().entries().size());
        Files.writeString(path(), A);
        file.update(file.ledger());
        assertEquals(2, file().ledger().entries().size());
        Files.delete(path());
        file.update(file.ledger());
        assertEquals(2, file().ledger().entries().size());
    }

    @Test
    void aLedgerThatIsBrokenInBetweenIsAnErrorAndStays() throws Exception {
        LedgerFile file = file();
        Files.writeString(path(), "<<<<<<< HEAD\n" + A);
        assertThrows(ProblemsFound.class, () -> file.update(ledgerOf("a")));
        assertTrue(report().contains("git could not merge this file"), report());
        assertEquals("<<<<<<< HEAD\n" + A, Files.readString(path()));
    }

    @Test
    void aLedgerThatMayNotChangeIsWatched() throws Exception {
        LedgerFile file = file();
        file.insistOnNoChange();
        Files.writeString(path(), A);
        assertThrows(ProblemsFound.class, file::insistOnNoChange);
        assertTrue(report().contains("this changed while the site was built"), report());
    }

    @Test
    void aLedgerThatCannotBeWrittenIsAnErrorWithACure() throws Exception {
        Files.createDirectories(content.resolve("." + Ledger.NAME + ".lock/in-the-way"));
        assertThrows(ProblemsFound.class, () -> file().update(ledgerOf("a")));
        assertTrue(report().contains("cannot write the ledger: "), report());
        assertFalse(Files.exists(path()));
    }

    @Test
    void whatAKilledWriterLeftIsRemoved() throws Exception {
        Files.writeString(content.resolve("." + Ledger.NAME + ".1234.new"), "cut off");
        Files.writeString(content.resolve("." + Ledger.NAME + ".lock"), "");
        Files.writeString(content.resolve(".other"), "");
        file().update(ledgerOf("a"));
        assertEquals(List.of(".other", Ledger.NAME), names());
    }

    @Test
    void permissionsStayAndALinkStays() throws Exception {
        assumeTrue(Files.getFileStore(content).supportsFileAttributeView("posix"));
        Path kept = Files.createDirectories(content.resolve(".kept")).resolve("a.tsv");
        Files.writeString(kept, A);
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-rw-r--"));
        Files.createSymbolicLink(path(), kept);
        file().update(ledgerOf("a", "b"));
        assertTrue(Files.isSymbolicLink(path()));
        assertEquals(
                "rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
        assertEquals(2, file().ledger().entries().size());
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        int writers = 8;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(writer("w" + i)));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(writers * 10, file().ledger().entries().size());
        assertEquals(List.of(Ledger.NAME), names());
    }

    /** Adds an address ten times, and again wherever another writer came between. */
    private Callable<Void> writer(String name) {
        return () -> {
            for (int i = 0; i < 10; ) {
                Problems own = new Problems();
                InputFolder folder = InputFolder.of(content, InputFolder.Kind.CONTENT, own);
                LedgerFile file = LedgerFile.of(folder, own);
                List<Ledger.Entry> entries = new ArrayList<>(file.ledger().entries());
                String id = name + "-" + i;
                entries.add(new Ledger.Entry("papers/" + id + "/", id, DAY, "", 0));
                try {
                    file.update(new Ledger(file.ledger().file(), entries));
                    i++;
                } catch (ProblemsFound refused) {
                    assertTrue(
                            own.sorted().toString().contains("while the site was built"),
                            () -> own.sorted().toString());
                }
            }
            return null;
        };
    }

    @Test
    void aLockIsHeldByOne() throws Exception {
        Path lock = content.resolve("lock");
        try (LedgerLock first = LedgerLock.take(lock, Duration.ZERO).orElseThrow()) {
            assertTrue(first.isHeld());
            assertEquals(Optional.empty(), LedgerLock.take(lock, Duration.ofMillis(50)));
        }
        assertFalse(Files.exists(lock));
        try (LedgerLock second = LedgerLock.take(lock, Duration.ZERO).orElseThrow()) {
            assertTrue(second.isHeld());
        }
    }
}
