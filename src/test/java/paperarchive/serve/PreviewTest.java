package paperarchive.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.output.OutputFile;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/**
 * The preview shows what a full build would make, and the last good site while there are errors.
 */
class PreviewTest {
    private static final int EDITS = Integer.getInteger("preview.edits", 1000);

    @TempDir private Path folder;
    private Path content;
    private BuildOptions.Content options;

    @BeforeEach
    void anArchive() throws IOException {
        content = folder.resolve("content");
        Files.createDirectories(content.resolve("papers"));
        Files.createDirectories(folder.resolve("templates"));
        options = BuildOptions.Content.of(content, folder.resolve("templates"));
        paper("a", "First");
        paper("b", "Second");
    }

    @Test
    void anEditIsInTheNextSnapshot() throws IOException {
        Preview preview = new Preview(options, "t");
        preview.rebuild();
        paper("a", "Changed");
        preview.rebuild();
        assertTrue(page(preview, "papers/a/index.html").contains("Changed"));
    }

    @Test
    void searchFollowsWhenItIsRefreshedAndTheSiteKeepsItsName() throws IOException {
        Preview preview = new Preview(options, "t");
        preview.rebuild();
        String before = page(preview, "search/root.json");
        paper("a", "Unheard");
        preview.rebuild();
        String site = preview.current().site();
        assertEquals(before, page(preview, "search/root.json"));
        preview.refreshSearch();
        assertNotEquals(before, page(preview, "search/root.json"));
        assertEquals(site, preview.current().site());
        assertEquals(fullBuild(), files(preview));
    }

    @Test
    void anErrorKeepsTheLastGoodSiteAndNamesTheLine() throws IOException {
        Preview preview = new Preview(options, "t");
        preview.rebuild();
        String site = preview.current().site();
        Files.writeString(content.resolve("papers/a.yaml"), "id: a\ntitle: A\nauthor: X\n");
        preview.rebuild();
        assertEquals(site, preview.current().site());
        assertEquals(3, preview.current().errors().get(0).at().line());
        assertTrue(page(preview, "papers/a/index.html").contains("First"));
        paper("a", "Repaired");
        preview.rebuild();
        assertEquals(List.of(), preview.current().errors());
        assertTrue(page(preview, "papers/a/index.html").contains("Repaired"));
    }

    @Test
    void aPageThatCannotBeMadeKeepsItsLastForm() throws IOException {
        Preview preview = new Preview(options, "t");
        PageMaker pages = new PageMaker(preview);
        preview.rebuild();
        pages.bytes(preview.current(), "papers/a/index.html");
        Files.writeString(folder.resolve("templates/paper.ftlh"), "<p>\n${paper.nothing}");
        preview.rebuild();
        byte[] page = pages.bytes(preview.current(), "papers/a/index.html");
        assertTrue(new String(page, StandardCharsets.UTF_8).contains("First"));
        assertEquals(2, preview.current().errors().get(0).at().line());
    }

    @Test
    void aFileThatIsGoneIsForgotten() throws IOException {
        Preview preview = new Preview(options, "t");
        preview.rebuild();
        Files.delete(content.resolve("papers/b.yaml"));
        preview.rebuild();
        assertEquals(fullBuild(), files(preview));
    }

    @Test
    void aWarningOfAnUnchangedFileStays() throws IOException {
        Files.writeString(content.resolve("papers/a.yaml"), "id: a\ntitle: \"A \\a bell\"\n");
        Preview preview = new Preview(options, "t");
        Preview.Outcome first = preview.rebuild();
        paper("b", "Changed");
        assertTrue(first.problems().sorted().stream().anyMatch(p -> p.at().line() == 2));
        assertEquals(first.problems().sorted(), preview.rebuild().problems().sorted());
    }

    @Test
    void nothingIsWritten() throws IOException {
        new Preview(options, "t").rebuild();
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(2, all.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void aBurstOfEditsEndsInTheStateOfAFullBuild() throws Exception {
        Preview preview = new Preview(options, "t");
        try (ChangeWatcher changes = new ChangeWatcher(List.of(content))) {
            preview.rebuild();
            Thread following = new Thread(() -> follow(preview, changes), "follow");
            following.start();
            edit(new Random(16));
            paper("last", "The last edit");
            awaitPage(preview, "papers/last/index.html");
            following.interrupt();
            following.join();
        }
        assertEquals(fullBuild(), files(preview));
    }

    private static void follow(Preview preview, ChangeWatcher changes) {
        try {
            while (true) {
                changes.await();
                preview.rebuild();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes and deletes records in old and new folders; some are broken for a while. */
    private void edit(Random random) throws IOException {
        for (int i = 0; i < EDITS; i++) {
            Path file = record(random.nextInt(40));
            Files.createDirectories(file.getParent());
            int kind = random.nextInt(10);
            if (kind == 0) {
                Files.writeString(file, "id: broken\nnot yaml: [\n");
            } else if (kind < 3) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, "id: p" + i + "\ntitle: Edit " + i + "\n");
            }
        }
        for (int i = 0; i < 40; i++) {
            if (Files.exists(record(i))) {
                Files.writeString(record(i), "id: p" + i + "\ntitle: The end " + i + "\n");
            }
        }
    }

    private Path record(int number) {
        return content.resolve("papers/" + number % 7 + "/p" + number + ".yaml");
    }

    private static void awaitPage(Preview preview, String path) throws InterruptedException {
        Snapshot now = preview.current();
        for (int i = 0; i < 600; i++) {
            boolean there = now.plan().filter(plan -> plan.contains(path)).isPresent();
            if (there && now.errors().isEmpty()) {
                return;
            }
            now = preview.after(now, 100);
        }
        throw new AssertionError("no page " + path + "; errors: " + now.errors());
    }

    private Map<String, String> fullBuild() throws IOException {
        try {
            return texts(new Build(options, new Problems()).plan().files());
        } catch (ProblemsFound e) {
            throw new AssertionError(e);
        }
    }

    /** All files, once search and related papers have followed. */
    private static Map<String, String> files(Preview preview) throws IOException {
        preview.refreshSearch();
        return texts(preview.current().plan().orElseThrow().files());
    }

    private static Map<String, String> texts(List<OutputFile> files) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (OutputFile file : files) {
            String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
            texts.put(file.path().value(), text);
        }
        return texts;
    }

    private static String page(Preview preview, String path) throws IOException {
        byte[] page = new PageMaker(preview).bytes(preview.current(), path);
        return new String(page, StandardCharsets.UTF_8);
    }

    private void paper(String id, String title) throws IOException {
        Path file = content.resolve("papers/" + id + ".yaml");
        Files.writeString(file, "id: " + id + "\ntitle: " + title + "\n");
    }
}
