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

class DemoConverterTest {
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
        DemoConverter.convert(folder, OPTIONS, problems);
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
        List<String> done = DemoConverter.convert(folder, OPTIONS, problems);
        assertTrue(done.contains("kept content/site.yaml"), done::toString);
        assertEquals(4, site.build(problems).build().origin().papers());
        assertEquals("papers/own/\town\t2026-01-01\n", site.ledger());
    }

    @Test
    void whatAPersonAddedOrChangedStaysAlsoInTheFoldersOfTheDemo() throws Exception {
        String changed;
        try (Stream<Path> files = Files.list(Path.of("content/papers/2025-12-12"))) {
            changed = files.sorted().findFirst().orElseThrow().toString();
        }
        site.write(changed, Files.readString(Path.of(changed)) + "summary: Mine.\n");
        site.write("content/papers/2025-12-12/own.yaml", "id: own\ntitle: Own\n");
        site.write("content/papers/attention.yaml", "id: attention\ntitle: My own text\n");
        site.write("content/pages/about.md", "---\ntitle: About me\n---\nMe.\n");
        List<String> done = DemoConverter.convert(folder, OPTIONS, problems);
        assertTrue(site.read(changed).endsWith("summary: Mine.\n"));
        assertTrue(done.contains("kept " + changed + ", which is not as in the demo"));
        assertTrue(done.contains("removed 45 records of the demo"), done::toString);
        assertEquals("id: own\ntitle: Own\n", site.read("content/papers/2025-12-12/own.yaml"));
        assertTrue(site.read("content/papers/attention.yaml").contains("My own text"));
        assertTrue(site.read("content/pages/about.md").contains("About me"));
    }

    @Test
    void theListOfTheDemoIsThatOfThisRepository() throws Exception {
        DemoFiles demo = new DemoFiles(Path.of(""));
        for (String path : demo.paths()) {
            assertTrue(demo.isUnchanged(path), path);
        }
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            assertEquals(
                    files.filter(Files::isRegularFile)
                            .map(Path::toString)
                            .filter(file -> !file.equals("content/site.yaml"))
                            .sorted()
                            .toList(),
                    demo.paths().stream().sorted().toList());
        }
    }

    @Test
    void linesThatEndAsOnWindowsAreStillThoseOfTheDemo() throws Exception {
        String page = "content/pages/about.md";
        site.write(page, site.read(page).replace("\n", "\r\n"));
        assertTrue(new DemoFiles(folder).isUnchanged(page));
    }

    @Test
    void anotherFolderIsRefusedAndStaysAsItIs() throws Exception {
        Files.delete(site.path("pom.xml"));
        assertThrows(ProblemsFound.class, () -> DemoConverter.convert(folder, OPTIONS, problems));
        assertTrue(problems.sorted().toString().contains("not a checkout of the demo archive"));
        assertTrue(Files.exists(site.path("content/papers/2025-12-12")));
        assertEquals("demo", site.read("README.md"));
    }
}
