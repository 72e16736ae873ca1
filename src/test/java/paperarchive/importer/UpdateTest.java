package paperarchive.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** Imports into an archive that has records already. */
class UpdateTest {
    private static final String ENTRY =
            "@article{k, title = {A Title}, author = {Lovelace, Ada}, year = 2017, journal = {J},"
                    + " volume = 1, keywords = {one, two}, doi = {10.1000/k}}\n";

    private static final String RECORD = "papers/2017/10.1000-k.yaml";

    @TempDir private Path folder;

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        imported(ENTRY, "a.bib", true);
        Map<String, String> before = files();
        Run again = imported(ENTRY, "a.bib", true);
        assertEquals(before, files());
        assertEquals("1 of 1: 0 0 1", again.counts());
    }

    @Test
    void withoutUpdateARecordStaysAsItIs() throws Exception {
        imported(ENTRY, "a.bib", false);
        Map<String, String> before = files();
        Run again = imported(ENTRY.replace("A Title", "Another"), "a.bib", false);
        assertEquals(before, files());
        assertEquals(1, again.outcome.waiting());
    }

    @Test
    void whatOnlyTheSourceChangedIsTakenOver() throws Exception {
        imported(ENTRY, "a.bib", true);
        Run again = imported(ENTRY.replace("volume = 1", "volume = 2"), "a.bib", true);
        assertEquals("1 of 1: 0 1 0", again.counts());
        assertTrue(record().contains("volume: \"2\""), record());
        assertEquals(
                List.of("-     volume: 1", "+     volume: 2"),
                again.outcome.changes().subList(1, 3));
    }

    @Test
    void whatOnlyAPersonChangedStays() throws Exception {
        imported(ENTRY, "a.bib", true);
        edit("title: A Title", "title: A Better Title  # says Ada");
        Run again = imported(ENTRY.replace("volume = 1", "volume = 2"), "a.bib", true);
        assertTrue(record().contains("title: A Better Title  # says Ada"), record());
        assertTrue(record().contains("volume: \"2\""), record());
        assertEquals(List.of(), again.problems);
    }

    @Test
    void whatBothChangedIsAConflictAndStays() throws Exception {
        imported(ENTRY, "a.bib", true);
        edit("title: A Title", "title: A Better Title");
        String changed = ENTRY.replace("A Title", "A Changed Title");
        Run again = imported(changed, "a.bib", true);
        assertTrue(record().contains("title: A Better Title"), record());
        assertEquals(1, again.problems.size());
        Problem conflict = again.problems.get(0);
        assertTrue(conflict.message().contains("the field title"), conflict.message());
        assertEquals("the record keeps \"A Better Title\"", conflict.hint());
        assertEquals(List.of(), imported(changed, "a.bib", true).problems);
    }

    @Test
    void aFieldThatAPersonRemovedDoesNotComeBack() throws Exception {
        imported(ENTRY, "a.bib", true);
        edit("venue: J\n", "");
        imported(ENTRY, "a.bib", true);
        assertFalse(record().contains("venue"), record());
        Run again = imported(ENTRY.replace("{J}", "{K}"), "a.bib", true);
        assertFalse(record().contains("venue"), record());
        assertEquals(1, again.problems.size());
    }

    @Test
    void tagsAreMergedOneByOne() throws Exception {
        imported(ENTRY, "a.bib", true);
        edit("tags: [one, two]", "tags: [two, mine]");
        imported(ENTRY.replace("one, two", "one, two, three"), "a.bib", true);
        assertTrue(record().contains("tags: [two, mine, three]"), record());
    }

    @Test
    void thePaperOfAnotherSourceIsRecognised() throws Exception {
        imported(ENTRY, "a.bib", true);
        String ris =
                "TY  - JOUR\nTI  - A title.\nAU  - Lovelace, A.\nPY  - 2017\nPB  - Press\nER  - \n";
        Run other = imported(ris, "b.ris", true);
        assertEquals("1 of 1: 0 1 0", other.counts());
        assertTrue(record().contains("publisher: Press"), record());
        assertTrue(record().contains("title: A Title"), record());
        assertEquals(List.of(), other.problems);
        Map<String, String> before = files();
        imported(ENTRY, "a.bib", true);
        imported(ris, "b.ris", true);
        assertEquals(before, files());
    }

    @Test
    void anotherDoiIsAnotherPaper() throws Exception {
        imported(ENTRY, "a.bib", true);
        Run other = imported(ENTRY.replace("10.1000/k", "10.1000/other"), "a.bib", true);
        assertEquals("1 of 1: 1 0 0", other.counts());
    }

    @Test
    void aRecordWrittenByHandIsFoundByItsIdentifier() throws Exception {
        write(
                "papers/hand.md",
                "---\nid: hand\ntitle: By Hand\nidentifiers:\n  doi: 10.1000/K\n---\n");
        Run run = imported(ENTRY, "a.bib", true);
        assertEquals("1 of 1: 0 1 0", run.counts());
        String text = Files.readString(folder.resolve("content/papers/hand.md"));
        assertTrue(text.contains("title: By Hand"), text);
        assertTrue(text.contains("venue: J"), text);
        assertEquals(2, run.problems.size(), run.problems.toString());
    }

    @Test
    void recordsGoIntoAFileOfLines() throws Exception {
        Path lines = folder.resolve("content/papers/all.jsonl");
        imported(ENTRY, "a.bib", true, Optional.of(lines));
        String more = ENTRY.replace("10.1000/k", "10.1000/other").replace("A Title", "Two");
        imported(
                ENTRY.replace("volume = 1", "volume = 3") + more,
                "a.bib",
                true,
                Optional.of(lines));
        List<String> written = Files.readAllLines(lines);
        assertEquals(2, written.size());
        assertTrue(written.get(0).contains("\"volume\":\"3\""), written.get(0));
        assertTrue(written.get(1).startsWith("{\"id\":\"10.1000-other\""), written.get(1));
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws Exception {
        write(RECORD, "id: mine\ntitle: Another Paper\n");
        imported(ENTRY, "a.bib", true);
        assertEquals("id: mine\ntitle: Another Paper\n", record());
        assertTrue(Files.exists(folder.resolve("content/papers/2017/10.1000-k-2.yaml")));
    }

    @Test
    void nothingIsWrittenIntoAnArchiveThatCannotBeRead() throws Exception {
        write("papers/broken.yaml", "id: [\n");
        assertThrows(ProblemsFound.class, () -> imported(ENTRY, "a.bib", true));
        assertFalse(Files.exists(folder.resolve("content/" + RECORD)));
    }

    @Test
    void idsNeverCollide() throws Exception {
        write("papers/x.yaml", "id: lovelace2017title\ntitle: X\naliases: [lovelace2017title-2]\n");
        String plain = ENTRY.replace(", doi = {10.1000/k}", "");
        imported(plain, "a.bib", true);
        imported("@misc{c, title = {Con}, eprint = {x}}", "c.bib", true);
        assertTrue(Files.exists(folder.resolve("content/papers/2017/lovelace2017title-3.yaml")));
        assertTrue(Files.exists(folder.resolve("content/papers/undated/paper-con.yaml")));
    }

    private record Run(ImportOutcome outcome, List<Problem> problems) {
        String counts() {
            return String.format(
                    "%d of %d: %d %d %d",
                    outcome.imported(),
                    outcome.entries(),
                    outcome.added(),
                    outcome.updated(),
                    outcome.unchanged());
        }
    }

    private Run imported(String text, String name, boolean update) throws Exception {
        return imported(text, name, update, Optional.empty());
    }

    private Run imported(String text, String name, boolean update, Optional<Path> lines)
            throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Problems problems = new Problems();
        ImportRun.Order order =
                new ImportRun.Order(
                        folder.resolve("content"),
                        ImportFormats.AUTO,
                        List.of(file.toString()),
                        lines,
                        update,
                        false,
                        List.of(),
                        Map.of(),
                        "",
                        Map.of());
        return new Run(
                GoldenImportsTest.Imports.run(order, problems), new ArrayList<>(problems.sorted()));
    }

    private void edit(String from, String to) throws IOException {
        String text = record();
        assertTrue(text.contains(from), text);
        write(RECORD, text.replace(from, to));
    }

    private String record() throws IOException {
        return Files.readString(folder.resolve("content/" + RECORD));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("content/" + name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    /** Every file of the archive, and of what the imports remember. */
    private Map<String, String> files() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file.toString(), Files.readString(file));
            }
        }
        return all;
    }
}
