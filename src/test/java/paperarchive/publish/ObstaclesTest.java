package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import paperarchive.problem.ProblemsFound;

/** Links and folders that stand where the site needs a file, or the other way round. */
class ObstaclesTest {
    @TempDir private Path folder;
    private SiteFolder site = new SiteFolder(Path.of(""));

    @BeforeEach
    void buildOnce() throws Exception {
        site = new SiteFolder(folder).writeTwoPapers();
        site.build();
    }

    @Test
    void aLinkInPlaceOfAPageIsReplacedAndItsTargetLeftAlone() throws Exception {
        Path page = site.output().resolve("papers/a/index.html");
        site.write("elsewhere.html", "theirs");
        Files.delete(page);
        Files.createSymbolicLink(page, site.path("elsewhere.html"));
        site.build();
        assertEquals("theirs", site.read("elsewhere.html"));
        assertTrue(site.page("papers/a/index.html").contains("First"));
        assertFalse(Files.isSymbolicLink(page));
    }

    @Test
    void aLinkInPlaceOfAPageThatGoesIsLeftWithItsTarget() throws Exception {
        Path page = site.output().resolve("papers/a/index.html");
        Files.move(page, site.path("elsewhere.html"));
        Files.createSymbolicLink(page, site.path("elsewhere.html"));
        Files.delete(site.path("content/papers/a.yaml"));
        site.build();
        assertTrue(Files.exists(site.path("elsewhere.html")));
        assertTrue(Files.exists(page, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aFolderInPlaceOfAPageIsRefusedAndTheSiteStays() throws Exception {
        Path page = site.output().resolve("papers/a/index.html");
        Files.delete(page);
        Files.createDirectory(page);
        Files.writeString(page.resolve("theirs.txt"), "theirs");
        site.write("content/papers/b.yaml", "id: b\ntitle: Another\nlisted: 2025-12-12\n");
        Map<String, String> before = site.tree();
        assertThrows(Exception.class, site::build);
        assertEquals(before, site.tree());
    }

    @Test
    void aFileInPlaceOfAFolderOfPagesIsRefusedAndTheSiteStays() throws Exception {
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: 2025-12-13\n");
        site.write("site-output/papers/c", "theirs");
        Map<String, String> before = site.tree();
        assertThrows(Exception.class, site::build);
        assertEquals(before, site.tree());
    }

    @Test
    void aLinkedFolderIsNotFollowedOutOfTheSite() throws Exception {
        Files.createDirectories(site.path("elsewhere"));
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: 2025-12-13\n");
        Files.createSymbolicLink(site.output().resolve("papers/c"), site.path("elsewhere"));
        try {
            site.build();
        } catch (IOException | ProblemsFound refused) {
            // To refuse is as good as to replace the link.
        }
        assertFalse(Files.exists(site.path("elsewhere/index.html")));
    }
}
