package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** To clean is to take out what builds put in. */
class CleanTest {
    @TempDir private Path folder;

    private static Optional<Integer> clean(SiteFolder site) throws Exception {
        return OutputCleaner.clean(site.output(), new Problems());
    }

    @Test
    void everyFileOfABuildGoes() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        int files = site.build().published().written();
        assertEquals(Optional.of(files), clean(site));
        try (Stream<Path> left = Files.list(site.output())) {
            assertEquals(0, left.count());
        }
        assertFalse(Files.exists(folder.resolve(".paper-archive")));
    }

    @Test
    void filesOfOthersStay() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        site.build();
        site.write("site-output/papers/a/figure.png", "theirs");
        site.write("site-output/.gitignore", "*\n");
        clean(site);
        assertEquals(Map.of("papers/a/figure.png", "theirs", ".gitignore", "*\n"), site.tree());
    }

    @Test
    void filesOfOthersDoNotKeepTheNextBuildFromTheFolder() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        site.build();
        site.write("site-output/papers/a/figure.png", "theirs");
        Map<String, String> before = site.tree();
        clean(site);
        site.build();
        assertEquals(before, site.tree());
    }

    @Test
    void aPageThatWasChangedByHandStaysAndIsNamed() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        site.build();
        site.write("site-output/papers/a/index.html", "their own words");
        Problems problems = new Problems();
        OutputCleaner.clean(site.output(), problems);
        assertEquals(Map.of("papers/a/index.html", "their own words"), site.tree());
        assertTrue(problems.sorted().toString().contains("papers/a/index.html"));
    }

    @Test
    void aFolderInWhichABuildIsAtWorkIsRefused() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        site.build();
        Map<String, String> before = site.tree();
        try (Publisher build = Publisher.into(site.output(), false, new Problems())) {
            assertTrue(build.hasSite());
            assertThrows(ProblemsFound.class, () -> clean(site));
        }
        assertEquals(before, site.tree());
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws Exception {
        SiteFolder site = new SiteFolder(folder).write("site-output/index.html", "theirs");
        assertEquals(Optional.empty(), clean(site));
        assertEquals(Map.of("index.html", "theirs"), site.tree());
    }

    @Test
    void aFolderThatIsNotThereIsNoProblem() throws Exception {
        assertEquals(
                Optional.empty(), OutputCleaner.clean(folder.resolve("nowhere"), new Problems()));
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void aFileThatIsGoneAlreadyIsNotCounted() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        int files = site.build().published().written();
        Files.delete(site.output().resolve("404.html"));
        assertEquals(Optional.of(files - 1), clean(site));
    }

    @Test
    void whatIsCleanedCanBeBuiltAgain() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        site.build();
        Map<String, String> before = site.tree();
        clean(site);
        site.build();
        assertEquals(before, site.tree());
        assertTrue(before.containsKey("papers/a/index.html"));
    }
}
