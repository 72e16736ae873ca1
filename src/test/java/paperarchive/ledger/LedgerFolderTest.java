package paperarchive.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.paper.Ledger;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.InputFolder;

/** The ledger as a file that several builds read and write at once. */
class LedgerFolderTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 12);
    private static final String A = "papers/a/\ta\t2025-12-12\n";

    @TempDir private Path content;
    private final Problems problems = new Problems();

    private LedgerFolder folder() {
        return LedgerFolder.of(
                InputFolder.of(content, InputFolder.Kind.CONTENT, problems), problems);
    }

    private Path path() {
        return content.resolve(Ledger.NAME).resolve("by-hand.tsv");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), text);
    }

    private Ledger ledgerOf(String... ids) {
        List<Ledger.Entry> entries = new ArrayList<>();
        for (String id : ids) {
            entries.add(Ledger.Entry.ofNew("papers/" + id + "/", id, DAY, ""));
        }
        return new Ledger(content.resolve(Ledger.NAME).toString(), entries);
    }

    private String report() {
        return problems.sorted().toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(content.resolve(Ledger.NAME))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String lines() {
        return folder().ledger().entries().stream()
                .map(entry -> entry + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void aNewLedgerIsOneFileAndNothingElseIsLeft() throws Exception {
        String written = folder().update(ledgerOf("a"), DAY);
        assertEquals(written, folder().fingerprint());
        assertEquals(1, names().size());
        assertTrue(names().get(0).matches("2025-12-12-1-[0-9a-f]{8}\\.tsv"), names()::toString);
        assertEquals(A, lines());
    }

    @Test
    void aLedgerThatIsRightIsNotWritten() throws Exception {
        write("# by hand\n" + A + A);
        LedgerFolder ledger = folder();
        assertEquals(ledger.fingerprint(), ledger.update(ledger.ledger(), DAY));
        assertEquals(List.of("by-hand.tsv"), names());
    }

    @Test
    void theNewestFileSaysWhatAnswersAndTheEarliestDayHolds() throws Exception {
        write("papers/a/\tzero\t2025-12-14\n");
        Files.writeString(
                path().resolveSibling("2025-12-13-10-00000000.tsv"),
                "papers/a/\tten\t2025-12-13\n");
        Files.writeString(
                path().resolveSibling("2025-12-13-9-ffffffff.tsv"),
                "papers/a/\tnine\t2025-12-12\n");
        assertEquals("papers/a/\tten\t2025-12-12\n", lines());
        Ledger.Entry entry = folder().ledger().entries().get(0);
        assertTrue(entry.file().endsWith("addresses/2025-12-13-10-00000000.tsv"), entry.file());
    }

    @Test
    void aFileIsNewerThanAllThatItsWriterReadThoughItsClockIsBehind() throws Exception {
        folder().update(ledgerOf("a"), DAY);
        folder().update(ledgerOf("a", "b"), DAY.minusDays(3));
        folder().update(ledgerOf("a", "b", "c"), DAY);
        folder().update(ledgerOf("a", "b", "c", "d"), DAY.plusDays(1));
        assertEquals(
                List.of("2025-12-12-1", "2025-12-12-2", "2025-12-12-3", "2025-12-13-1"),
                names().stream().map(name -> name.substring(0, 12)).toList());
    }

    @Test
    void theSameLinesMakeTheSameFile(@TempDir Path other) throws Exception {
        folder().update(ledgerOf("a"), DAY);
        List<String> here = names();
        LedgerFolder.of(InputFolder.of(other, InputFolder.Kind.CONTENT, problems), problems)
                .update(ledgerOf("a"), DAY);
        assertTrue(Files.exists(other.resolve(Ledger.NAME).resolve(here.get(0))));
    }

    @Test
    void whatAnotherBuildAddedIsAnErrorWhereThePlanLacksIt() throws Exception {
        LedgerFolder ledger = folder();
        folder().update(ledgerOf("a", "b"), DAY);
        assertThrows(ProblemsFound.class, () -> ledger.update(ledgerOf("a"), DAY));
        assertTrue(report().contains("changed this while the site was built, as at papers/b/"));
        assertEquals(1, names().size());
    }

    @Test
    void whatAnotherBuildAddedAlikeIsKeptWithItsDay() throws Exception {
        LedgerFolder ledger = folder();
        write(A);
        ledger.update(ledgerOf("a", "b"), DAY);
        assertEquals("papers/a/\ta\t2025-12-12\npapers/b/\tb\t2025-12-12\n", lines());
    }

    @Test
    void aPaperThatAnotherBuildAddedOnAnEarlierDayIsAnError() throws Exception {
        LedgerFolder ledger = folder();
        write(A.replace("2025-12-12", "2025-11-30"));
        assertThrows(ProblemsFound.class, () -> ledger.update(ledgerOf("a", "b"), DAY));
        assertTrue(report().contains("changed this while the site was built, as at papers/a/"));
        assertEquals(1, names().size());
    }

    @Test
    void linesThatWereLostInBetweenComeBack() throws Exception {
        write(A + A.replace("a", "b").replace("pbpers", "papers"));
        LedgerFolder ledger = folder();
        assertEquals("", problems.sorted().isEmpty() ? "" : report());
        assertEquals(2, ledger.ledger().entries().size());
        write(A);
        ledger.update(ledger.ledger(), DAY);
        assertEquals(2, folder().ledger().entries().size());
        for (String name : names()) {
            Files.delete(path().resolveSibling(name));
        }
        ledger.update(ledger.ledger(), DAY);
        assertEquals(2, folder().ledger().entries().size());
    }

    @Test
    void aLedgerThatIsBrokenInBetweenIsAnErrorAndStays() throws Exception {
        LedgerFolder ledger = folder();
        write("<<<<<<< HEAD\n" + A);
        assertThrows(ProblemsFound.class, () -> ledger.update(ledgerOf("a"), DAY));
        assertTrue(report().contains("git could not merge this file"), report());
        assertEquals(List.of("by-hand.tsv"), names());
    }

    @Test
    void aLedgerThatMayNotChangeIsWatched() throws Exception {
        LedgerFolder ledger = folder();
        ledger.insistOnNoChange();
        write(A);
        assertThrows(ProblemsFound.class, ledger::insistOnNoChange);
        assertTrue(report().contains("this changed while the site was built"), report());
    }

    @Test
    void aLedgerThatCannotBeWrittenIsAnErrorWithACure() throws Exception {
        Files.createDirectories(content.resolve("addresses/.lock/in-the-way"));
        assertThrows(ProblemsFound.class, () -> folder().update(ledgerOf("a"), DAY));
        assertTrue(report().contains("cannot write the ledger: "), report());
        assertEquals(List.of(".lock"), names());
    }

    @Test
    void aFileInThePlaceOfTheFolderIsAnError() throws Exception {
        Files.writeString(content.resolve(Ledger.NAME), "");
        folder();
        assertTrue(report().contains("this is a file"), report());
    }

    @Test
    void whatAKilledWriterLeftIsRemoved() throws Exception {
        Files.createDirectories(path().getParent());
        Files.writeString(
                path().resolveSibling(".a.tsv.6f1c2a34-0000-4000-8000-0123456789ab.new"),
                "cut off");
        Files.writeString(path().resolveSibling(".lock"), "");
        Files.writeString(path().resolveSibling(".other"), "");
        folder().update(ledgerOf("a"), DAY);
        assertEquals(2, names().size());
        assertEquals(".other", names().get(0));
    }

    @Test
    void aLinkToTheFormerFileIsResolvedAndItsTargetStays() throws Exception {
        Path kept = Files.createDirectories(content.resolve(".kept")).resolve("a.tsv");
        Files.writeString(kept, A);
        Files.createSymbolicLink(content.resolve(Ledger.FORMER_NAME), kept);
        folder().update(ledgerOf("a", "b"), DAY);
        assertFalse(Files.exists(content.resolve(Ledger.FORMER_NAME)));
        assertEquals(A, Files.readString(kept));
        assertEquals(2, folder().ledger().entries().size());
    }

    @Test
    void forgettingKeepsOtherLinesAndCommentsAsTheyAre() throws Exception {
        write("# mine\r\npapers/b/\tb\t2025-12-12\n\n" + A);
        folder().update(ledgerOf("a", "b", "c"), DAY);
        folder().forget(address -> !address.equals("papers/a/"));
        assertEquals(List.of("by-hand.tsv"), names());
        assertEquals("# mine\r\n\n" + A, Files.readString(path()));
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
        assertEquals(writers * 10, folder().ledger().entries().size());
        assertTrue(names().stream().noneMatch(name -> name.startsWith(".")), names()::toString);
        folder().compact();
        assertEquals(1, names().size());
        assertEquals(writers * 10, folder().ledger().entries().size());
    }

    /** Adds an address ten times, and again wherever another writer came between. */
    private Callable<Void> writer(String name) {
        return () -> {
            for (int i = 0; i < 10; ) {
                Problems own = new Problems();
                InputFolder folder = InputFolder.of(content, InputFolder.Kind.CONTENT, own);
                LedgerFolder ledger = LedgerFolder.of(folder, own);
                List<Ledger.Entry> entries = new ArrayList<>(ledger.ledger().entries());
                String id = name + "-" + i;
                entries.add(Ledger.Entry.ofNew("papers/" + id + "/", id, DAY, ""));
                try {
                    ledger.update(new Ledger(ledger.ledger().file(), entries), DAY);
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
