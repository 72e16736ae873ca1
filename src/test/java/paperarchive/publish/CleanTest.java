package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;

/** To clean is to take out what builds put in. */
class CleanTest {
    @TempDir private Path folder;

    @Test
    void everyFileOfABuildGoes() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        int files = site.build().published().written();
        assertEquals(Optional.of(files), Publisher.clean(site.output()));
        try (Stream<Path> left = Files.list(site.output())) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void filesOfOthersStay() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        site.build();
        site.write("site-output/papers/a/figure.png", "theirs");
        site.write("site-output/.gitignore", "*\n");
        Publisher.clean(site.output());
        assertEquals(Map.of("papers/a/figure.png", "theirs", ".gitignore", "*\n"), site.tree());
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws IOException {
        SiteFolder site = new SiteFolder(folder).write("site-output/index.html", "theirs");
        assertEquals(Optional.empty(), Publisher.clean(site.output()));
        assertEquals(Map.of("index.html", "theirs"), site.tree());
    }

    @Test
    void aFolderThatIsNotThereIsNoProblem() throws IOException {
        assertEquals(Optional.empty(), Publisher.clean(folder.resolve("nowhere")));
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void aFileThatIsGoneAlreadyIsNotCounted() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        int files = site.build().published().written();
        Files.delete(site.output().resolve("404.html"));
        assertEquals(Optional.of(files - 1), Publisher.clean(site.output()));
    }

    @Test
    void whatIsCleanedCanBeBuiltAgain() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        site.build();
        Map<String, String> before = site.tree();
        Publisher.clean(site.output());
        site.build();
        assertEquals(before, site.tree());
        assertTrue(before.containsKey("papers/a/index.html"));
    }
}
