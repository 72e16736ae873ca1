package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.BuildOptions;
import paperarchive.serve.ChangeWatcher;
import paperarchive.serve.Preview;
import paperarchive.serve.PreviewServer;

/**
 * A browser shows an edit by itself, and the errors of the content above the last good site. With
 * {@code -Dpreview.records=FILE.jsonl} the archive has the records of that file, too, and the test
 * prints how long an edit takes to be seen.
 */
class PreviewInBrowserTest {
    private static final String ERRORS =
            "const box = document.getElementById('preview-errors');"
                    + " return box ? box.innerText : ''";

    @TempDir private Path folder;

    @Test
    void editsAndErrorsAreShownWithoutReloadingByHand() throws Exception {
        Path content = folder.resolve("content");
        Path templates = folder.resolve("templates");
        Files.createDirectories(content.resolve("papers"));
        Files.createDirectories(templates);
        Path paper = content.resolve("papers/a.yaml");
        Files.writeString(paper, "id: a\ntitle: First\n");
        String more = System.getProperty("preview.records", "");
        if (!more.isEmpty()) {
            Files.copy(Path.of(more), content.resolve("papers/more.jsonl"));
        }
        Preview preview = new Preview(BuildOptions.Content.of(content, templates), "t");
        try (Chromium browser = Chromium.start(folder.resolve("profile"));
                ChangeWatcher changes = new ChangeWatcher(List.of(content, templates))) {
            preview.rebuild();
            Thread following = new Thread(() -> follow(preview, changes), "follow");
            following.start();
            try (PreviewServer server = PreviewServer.start(preview, 0)) {
                browser.open(server.address() + "papers/a/");
                edit(browser, paper, "First", "Second");
                edit(browser, paper, "Second", "Third");
                edit(browser, paper, "Third", "Second");
                breakTemplate(browser, templates.resolve("paper.ftlh"));
                assertEquals(List.of(), browser.errors());
            }
            following.interrupt();
            following.join();
        }
    }

    private static void edit(Chromium browser, Path paper, String from, String to)
            throws Exception {
        assertTrue(browser.title().startsWith(from));
        long start = System.nanoTime();
        Files.writeString(paper, "id: a\ntitle: " + to + "\n");
        browser.await(b -> b.title().startsWith(to));
        System.out.println("edit visible after " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static void breakTemplate(Chromium browser, Path template) throws Exception {
        Files.writeString(template, "<p>fine\n<#if>");
        browser.await(b -> b.run(ERRORS).contains("paper.ftlh:2"));
        assertTrue(browser.run("return document.body.innerText").contains("Second"));
        Files.delete(template);
        browser.await(b -> b.run(ERRORS).isEmpty() && b.title().startsWith("Second"));
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
}
