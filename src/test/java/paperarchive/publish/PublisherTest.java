package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** The output folder becomes the plan, or stays exactly as it was. */
class PublisherTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir private Path folder;
    private SiteFolder site = new SiteFolder(Path.of(""));

    @BeforeEach
    void writeContent() throws IOException {
        site = new SiteFolder(folder).writeTwoPapers();
    }

    @Test
    void theFirstBuildWritesEveryFile() throws Exception {
        PublishResult published = site.build().published();
        assertEquals(site.tree().size(), published.written());
        assertEquals(0, published.unchanged());
        assertEquals(0, published.removed());
        assertEquals(bytes(), published.bytes());
        assertTrue(site.page("papers/a/index.html").contains("First"));
    }

    private long bytes() throws IOException {
        return site.tree().values().stream().mapToLong(String::length).sum();
    }

    @Test
    void aSecondBuildTouchesNothing() throws Exception {
        int files = site.build().published().written();
        Map<String, String> before = site.tree();
        age();
        PublishResult second = site.build().published();
        assertEquals(new PublishResult(0, 0, files, 0, second.bytes()), second);
        assertEquals(before, site.tree());
        for (String path : before.keySet()) {
            assertEquals(LONG_AGO, Files.getLastModifiedTime(site.output().resolve(path)), path);
        }
    }

    private void age() throws IOException {
        for (String path : site.tree().keySet()) {
            Files.setLastModifiedTime(site.output().resolve(path), LONG_AGO);
        }
    }

    @Test
    void onlyWhatChangedIsWritten() throws Exception {
        site.build();
        age();
        site.write("content/papers/b.yaml", "id: b\ntitle: Another\nlisted: 2025-12-12\n");
        PublishResult second = site.build().published();
        assertTrue(second.written() > 0 && second.unchanged() > 0);
        assertTrue(site.page("papers/b/index.html").contains("Another"));
        assertEquals(LONG_AGO, modified("papers/a/index.html"));
        assertFalse(modified("papers/b/index.html").equals(LONG_AGO));
    }

    private FileTime modified(String path) throws IOException {
        return Files.getLastModifiedTime(site.output().resolve(path));
    }

    @Test
    void aFullBuildWritesEveryFileAnew() throws Exception {
        site.build();
        age();
        PublishResult full = site.fullBuild(new Problems()).published();
        assertEquals(0, full.unchanged());
        assertFalse(modified("papers/a/index.html").equals(LONG_AGO));
    }

    @Test
    void anotherProgramMakesEveryPageAnew() throws Exception {
        site.build();
        BuildStateFile file =
                new BuildStateFile(
                        site.path(".paper-archive/site-output/build.txt"),
                        StateSigningKey.ofUser());
        BuildState state = file.state().orElseThrow();
        LastBuild last = state.build();
        LastBuild.Origin other =
                new LastBuild.Origin("of another", last.origin().inputs() + "0", 2);
        file.write(state.with(new LastBuild(other, last.warnings(), last.files())));
        PublishResult second = site.build().published();
        assertEquals(last.files().size(), second.rendered());
        assertEquals(0, second.written());
    }

    @Test
    void aFileThatWasDamagedIsWrittenAgain() throws Exception {
        site.build();
        String right = site.page("papers/a/index.html");
        Files.writeString(site.output().resolve("papers/a/index.html"), "x".repeat(right.length()));
        assertEquals(1, site.build().published().written());
        assertEquals(right, site.page("papers/a/index.html"));
    }

    @Test
    void aFileThatIsGoneIsWrittenAgain() throws Exception {
        site.build();
        Files.delete(site.output().resolve("papers/a/index.html"));
        assertEquals(1, site.build().published().written());
        assertTrue(Files.exists(site.output().resolve("papers/a/index.html")));
    }

    @Test
    void whatIsNoLongerPlannedGoesWithItsEmptyFolders() throws Exception {
        site.build();
        Files.delete(site.path("content/papers/a.yaml"));
        PublishResult second = site.build().published();
        assertTrue(second.removed() >= 4, () -> second.toString());
        assertFalse(Files.exists(site.output().resolve("papers/a")));
        assertFalse(Files.exists(site.output().resolve("tags/engines")));
        assertTrue(Files.exists(site.output().resolve("papers/b/index.html")));
        new SiteFolder(folder).writeTwoPapers().build();
        assertEquals(site.tree(), freshTree());
    }

    private Map<String, String> freshTree() throws Exception {
        SiteFolder fresh = new SiteFolder(folder.resolve("fresh")).writeTwoPapers();
        fresh.build();
        return fresh.tree();
    }

    @Test
    void filesOfOthersStayAsTheyAre() throws Exception {
        site.build();
        Path theirs = site.output().resolve("papers/a/figure.png");
        Files.writeString(theirs, "theirs");
        Files.writeString(site.output().resolve("google1234.html"), "theirs");
        Files.setLastModifiedTime(theirs, LONG_AGO);
        Files.delete(site.path("content/papers/a.yaml"));
        site.build();
        assertEquals("theirs", Files.readString(theirs));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(theirs));
        assertFalse(Files.exists(site.output().resolve("papers/a/index.html")));
        assertEquals("theirs", site.page("google1234.html"));
    }

    @Test
    void aFolderWithFilesOfOthersIsRefused() throws Exception {
        site.write("site-output/thesis.tex", "years of work");
        assertEquals(
                "this folder is not empty, and is not known as the output of a build",
                onlyProblem().message());
        assertEquals(Map.of("thesis.tex", "years of work"), site.tree());
    }

    @Test
    void aFolderThatHoldsOnlyHiddenFilesIsTaken() throws Exception {
        site.write("site-output/.gitignore", "*\n");
        site.build();
        assertEquals("*\n", site.page(".gitignore"));
        assertTrue(Files.exists(site.output().resolve("index.html")));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws Exception {
        site.write("site-output", "a file");
        assertEquals("this is a file, not a folder", onlyProblem().message());
        assertEquals("a file", site.read("site-output"));
    }

    @Test
    void aFileOfOthersWhereAPageBelongsIsRefused() throws Exception {
        site.build();
        Map<String, String> before = site.tree();
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: 2025-12-13\n");
        site.write("site-output/papers/c/index.html", "theirs");
        Problem problem = onlyProblem();
        assertEquals(
                "a file that no build wrote is where the site needs to write one",
                problem.message());
        assertTrue(problem.at().file().endsWith("site-output/papers/c/index.html"));
        Map<String, String> after = site.tree();
        assertEquals("theirs", after.remove("papers/c/index.html"));
        assertEquals(before, after);
    }

    private Problem onlyProblem() {
        Problems problems = new Problems();
        assertThrows(ProblemsFound.class, () -> site.build(problems));
        assertEquals(1, problems.sorted().size(), () -> problems.sorted().toString());
        return problems.sorted().get(0);
    }

    @Test
    void aTemplateThatFailsChangesNothing() throws Exception {
        site.build();
        Map<String, String> before = site.tree();
        age();
        site.write("content/papers/a.yaml", "id: a\ntitle: Renamed\nlisted: 2025-12-11\n");
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: 2025-12-13\n");
        site.write("templates/trending.ftlh", "<h1>${nosuch}</h1>\n");
        Problem problem = onlyProblem();
        assertTrue(
                problem.at().toString().endsWith("templates/trending.ftlh:1"), problem::toString);
        assertEquals(before, site.tree());
        assertEquals(LONG_AGO, modified("papers/a/index.html"));
    }

    @Test
    void aTemplateThatFailsOnTheFirstBuildLeavesNoPage() throws Exception {
        site.write("templates/trending.ftlh", "<h1>${nosuch}</h1>\n");
        onlyProblem();
        assertTrue(!Files.exists(site.output()) || site.tree().isEmpty());
    }

    @Test
    void oneMistakeInATemplateIsSaidOnceForAllItsPages() throws Exception {
        site.write("templates/paper.ftlh", "<h1>\n${nosuch}</h1>\n");
        Problem problem = onlyProblem();
        assertTrue(problem.at().toString().endsWith("templates/paper.ftlh:2"), problem::toString);
        assertTrue(problem.message().contains("papers/a/"), problem::toString);
        assertTrue(problem.message().contains("1 more page"), problem::toString);
    }

    @Test
    void afterAFailureTheNextBuildSucceeds() throws Exception {
        site.write("templates/trending.ftlh", "<h1>${nosuch}</h1>\n");
        onlyProblem();
        Files.delete(site.path("templates/trending.ftlh"));
        site.build();
        assertEquals(freshTree(), site.tree());
    }

    @Test
    void theOutputFolderHoldsTheSiteAndNothingElse() throws Exception {
        site.build();
        assertFalse(Files.exists(site.output().resolve(".paper-archive")));
        assertEquals("*\n", site.read(".paper-archive/.gitignore"));
    }
}
