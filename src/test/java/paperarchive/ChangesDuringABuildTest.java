package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/**
 * What changes while a build is at work, and perhaps changes back, is never published unnoticed:
 * the build is refused, or the next one sees that there is something to do.
 */
class ChangesDuringABuildTest {
    private static final String READ = "read and check";
    private static final String PLAN = "plan";
    private static final String RENDER = "render and publish";

    @TempDir private Path folder;
    private SiteFolder site;
    private Path output = Path.of("");
    private final Map<String, Edit> edits = new HashMap<>();

    private interface Edit {
        void run() throws IOException;
    }

    private final class Editor implements Build.Progress {
        @Override
        public void stage(String name) {
            Edit edit = edits.remove(name);
            try {
                if (edit != null) {
                    edit.run();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void note(String text) {}

        @Override
        public void rendered(int pages) {}
    }

    @BeforeEach
    void writeAnArchive() throws IOException {
        site = new SiteFolder(folder).writeTwoPapers();
        output = site.output();
        site.write("content/papers/lines.jsonl", "{\"id\": \"l\", \"title\": \"OLD line\"}\n");
        site.write("content/pages/about.md", "---\ntitle: About\nmenu: true\n---\nOLD text\n");
        site.write("templates/tag.ftlh", "<#include \"part.ftlh\">OLD ${name}\n");
        site.write("templates/part.ftlh", "OLD part\n");
        site.write("templates/static/extra.css", "p { content: 'OLD' }\n");
    }

    private Problems build(boolean full) throws IOException {
        Problems problems = new Problems();
        BuildOptions.Content options =
                BuildOptions.Content.of(site.path("content"), site.path("templates"));
        BuildOptions.Output target = BuildOptions.Output.to(output).withFull(full);
        try {
            new Build(options, problems).run(target, new LedgerMode.Preview(), new Editor());
        } catch (ProblemsFound refused) {
            assertTrue(problems.errors() > 0);
        }
        return problems;
    }

    private void replace(String file, String old, String fresh) throws IOException {
        Path path = site.path(file);
        FileTime time = Files.getLastModifiedTime(path);
        Files.writeString(path, Files.readString(path).replace(old, fresh));
        Files.setLastModifiedTime(path, time);
    }

    /** The site that a build makes of the content as it is. */
    private NavigableMap<String, String> right() throws IOException {
        build(false);
        NavigableMap<String, String> after = SiteFolder.tree(output);
        assertEquals(0, build(true).errors());
        assertEquals(
                SiteFolder.tree(output),
                after,
                "a later build did not see that the site was wrong");
        return after;
    }

    @ParameterizedTest
    @CsvSource({
        "content/papers/a.yaml,First,Fifth",
        "content/papers/lines.jsonl,OLD,NEW",
        "content/site.yaml,Two,Ten",
        "content/pages/about.md,OLD,NEW",
        "templates/tag.ftlh,OLD,NEW",
        "templates/part.ftlh,OLD,NEW",
        "templates/static/extra.css,OLD,NEW"
    })
    void whatChangesAndChangesBackDoesNotStay(String file, String old, String fresh)
            throws IOException {
        for (boolean first : List.of(false, true)) {
            for (String from : List.of(READ, PLAN)) {
                output = folder.resolve("out-" + first + from.charAt(0));
                if (!first) {
                    assertEquals(0, build(true).errors());
                    touchASource();
                }
                edits.put(from, () -> replace(file, old, fresh));
                edits.put(from.equals(READ) ? PLAN : RENDER, () -> replace(file, fresh, old));
                build(false);
                assertTrue(edits.size() < 2, "the build did not begin");
                for (Edit back : List.copyOf(edits.values())) {
                    back.run();
                }
                edits.clear();
                assertTrue(site.read(file).contains(old));
                right();
            }
        }
    }

    /** Something is to be done, or a build that finds nothing to do would read nothing. */
    private void touchASource() throws IOException {
        site.write("content/papers/b.yaml", site.read("content/papers/b.yaml") + "# more\n");
    }

    @Test
    void aFileThatChangesUnderAnIncrementalBuildIsNamedAndNothingIsPublished() throws IOException {
        build(true);
        NavigableMap<String, String> before = site.tree();
        touchASource();
        edits.put(READ, () -> replace("content/papers/a.yaml", "First", "Fifth"));
        Problems problems = build(false);
        assertEquals(
                """
                content/papers/a.yaml:1: error: this was changed while the site was built
                    run the build again when nothing else writes to this folder\
                """,
                problems.sorted().get(0).toString().replace(folder + "/", ""));
        assertEquals(before, site.tree());
        assertEquals(0, build(false).errors());
        assertTrue(site.page("papers/a/index.html").contains("Fifth"));
    }

    @Test
    void aFileThatIsRemovedUnderABuildIsNamedAndNothingIsPublished() throws IOException {
        build(true);
        NavigableMap<String, String> before = site.tree();
        touchASource();
        edits.put(READ, () -> Files.delete(site.path("content/papers/lines.jsonl")));
        edits.put(RENDER, () -> Files.delete(site.path("templates/static/extra.css")));
        String report = build(false).sorted().toString();
        assertTrue(report.contains("lines.jsonl:1: error: this was removed while"), report);
        assertEquals(before, site.tree());
        site.write("content/papers/lines.jsonl", "");
        build(false);
        site.write("templates/static/extra.css", "p {}\n");
        edits.put(RENDER, () -> Files.delete(site.path("templates/static/extra.css")));
        report = build(false).sorted().toString();
        assertTrue(report.contains("extra.css:1: error: this was removed while"), report);
    }

    @Test
    void aFileThatAppearsUnderABuildIsSeenByTheNext() throws IOException {
        build(true);
        touchASource();
        edits.put(READ, () -> site.write("content/papers/c.yaml", "id: c\ntitle: Third\n"));
        build(false);
        right();
        assertTrue(site.page("papers/c/index.html").contains("Third"));
    }
}
