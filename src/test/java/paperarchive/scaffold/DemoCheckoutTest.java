package paperarchive.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

class DemoCheckoutTest {
    private static final ScaffoldOptions OPTIONS =
            new ScaffoldOptions(
                    "Mine",
                    "What I read.",
                    "http://localhost:8000/",
                    "en",
                    new ScaffoldOptions.Release("", "0.1.0", "", ""));

    @TempDir private Path folder;
    private final Problems problems = new Problems();
    private SiteFolder site;

    @BeforeEach
    void copyTheDemo() throws IOException {
        site = new SiteFolder(folder);
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                site.write(file.toString(), Files.readString(file));
            }
        }
        site.write("pom.xml", "").write("README.md", "demo");
        site.write(".github/workflows/ci.yml", "").write(".github/workflows/pages.yml", "");
    }

    @Test
    void theCheckoutBecomesAnArchiveThatBuilds() throws Exception {
        DemoCheckout.convert(folder, OPTIONS, problems);
        assertEquals(3, site.build(problems).build().origin().papers());
        assertEquals("", problems.sorted().isEmpty() ? "" : problems.sorted().toString());
        assertEquals("", site.ledger(), "the demo has promised nothing here");
        assertTrue(site.read("README.md").startsWith("# Mine"));
        assertFalse(Files.exists(site.path(".github/workflows/ci.yml")));
        assertTrue(Files.exists(site.path(".github/workflows/pages.yml")));
    }

    @Test
    void recordsAndSettingsOfOnesOwnStay() throws Exception {
        site.write("content/papers/own.yaml", "id: own\ntitle: Own\nlisted: 2026-01-01\n");
        site.write("content/addresses/2026-01-01-1-00000000.tsv", "papers/own/\town\t2026-01-01\n");
        site.write("content/site.yaml", "title: Own\nbaseUrl: http://localhost:8000/\n");
        List<String> done = DemoCheckout.convert(folder, OPTIONS, problems);
        assertTrue(done.contains("kept content/site.yaml"), done::toString);
        assertEquals(4, site.build(problems).build().origin().papers());
        assertEquals("papers/own/\town\t2026-01-01\n", site.ledger());
    }

    @Test
    void anotherFolderIsRefusedAndStaysAsItIs() throws Exception {
        Files.delete(site.path("pom.xml"));
        assertThrows(ProblemsFound.class, () -> DemoCheckout.convert(folder, OPTIONS, problems));
        assertTrue(problems.sorted().toString().contains("not a checkout of the demo archive"));
        assertTrue(Files.exists(site.path("content/papers/2025-12-12")));
        assertEquals("demo", site.read("README.md"));
    }
}
