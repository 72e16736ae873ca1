package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.SiteFolder;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** State that a pull request can bring deletes nothing, and keeps nothing on a page. */
class ForgedStateTest {
    @TempDir private Path folder;
    private SiteFolder site = new SiteFolder(Path.of(""));

    @BeforeEach
    void build() throws Exception {
        site = new SiteFolder(folder).writeTwoPapers();
        site.build();
    }

    private void forgeEarlierVersion(String... paths) throws Exception {
        LinkSafeFolders.deleteTree(folder.resolve(".paper-archive"));
        site.write(
                "site-output/.paper-archive/files.txt",
                "paper-archive files 1\n" + String.join("\n", paths) + "\n");
    }

    private void clean() {
        try {
            OutputCleaner.clean(site.output(), new Problems());
        } catch (java.io.IOException | ProblemsFound refused) {
            // To refuse is right.
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../victim.txt", "papers/../../victim.txt", "ABSOLUTE", "./victim.txt"})
    void aPathOutOfTheSiteDeletesNothing(String path) throws Exception {
        Path victim = site.write("victim.txt", "theirs").path("victim.txt");
        forgeEarlierVersion(path.replace("ABSOLUTE", victim.toAbsolutePath().toString()));
        clean();
        site.build();
        site.fullBuild(new Problems());
        clean();
        assertEquals("theirs", Files.readString(victim));
    }

    @Test
    void aFileOfOthersInTheSiteIsNotDeletedBecauseAListNamesIt() throws Exception {
        site.write("site-output/thesis.tex", "years of work");
        forgeEarlierVersion("index.html", "thesis.tex");
        clean();
        assertEquals("years of work", site.page("thesis.tex"));
        Problems problems = new Problems();
        site.build(problems);
        clean();
        assertEquals("years of work", site.page("thesis.tex"));
        assertTrue(problems.sorted().toString().contains("thesis.tex"));
    }

    @Test
    void thePagesOfAnEarlierVersionAreTakenOverAndNoneIsLost() throws Exception {
        String old = "<p>as an earlier version wrote it";
        String right = site.page("papers/a/index.html");
        site.write("site-output/papers/a/index.html", old);
        forgeEarlierVersion(site.tree().keySet().toArray(String[]::new));
        site.write("site-output/.paper-archive/last-build.txt", "paper-archive last build 2\n");
        Problems problems = new Problems();
        PublishResult first = site.build(problems).published();
        assertEquals(1, first.written());
        assertEquals(right, site.page("papers/a/index.html"));
        assertFalse(Files.exists(site.output().resolve(".paper-archive")));
        assertEquals(old, site.read(".paper-archive/site-output/set-aside/1/papers/a/index.html"));
        assertEquals(1, problems.warnings());
        assertEquals(0, site.build().published().rendered());
    }

    @Test
    void aStateOfAnotherKeyKeepsNoForeignPage() throws Exception {
        String right = site.page("papers/a/index.html");
        site.write("site-output/papers/a/index.html", "<script>alert(1)</script>");
        Path file = folder.resolve(".paper-archive/site-output/build.txt");
        BuildState state = new BuildStateFile(file, StateSigningKey.ofUser()).state().orElseThrow();
        byte[] evil = Files.readAllBytes(site.output().resolve("papers/a/index.html"));
        Map<String, LastBuild.FileMade> files =
                new java.util.LinkedHashMap<>(state.build().files());
        files.computeIfPresent(
                "papers/a/index.html",
                (path, made) ->
                        new LastBuild.FileMade(
                                evil.length, made.fingerprint(), ContentDigest.of(evil)));
        LastBuild forged = new LastBuild(state.build().origin(), java.util.List.of(), files);
        StateSigningKey theirs = StateSigningKey.in(folder.resolve("their-key"));
        new BuildStateFile(file, theirs)
                .write(
                        new BuildState(
                                forged,
                                state.folder(),
                                java.nio.file.attribute.FileTime.fromMillis(
                                        Long.MAX_VALUE / 2_000_000)));
        clean();
        site.build();
        assertEquals(right, site.page("papers/a/index.html"));
    }

    @Test
    void aStateWithWrongBytesMeansAFullBuild() throws Exception {
        Map<String, String> before = site.tree();
        Path file = folder.resolve(".paper-archive/site-output/build.txt");
        Files.write(file, new byte[] {(byte) 0xC3, '(', '\n'});
        assertTrue(site.build().published().rendered() > 0);
        assertEquals(before, site.tree());
        assertEquals(0, site.build().published().rendered());
    }

    @ParameterizedTest
    @ValueSource(strings = {".paper-archive", ".paper-archive/site-output"})
    void aStateFolderThatIsALinkIsRefused(String place) throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/staged"));
        Files.writeString(elsewhere.resolve("theirs.txt"), "theirs");
        LinkSafeFolders.deleteTree(folder.resolve(".paper-archive"));
        Files.createDirectories(folder.resolve(place).getParent());
        Files.createSymbolicLink(folder.resolve(place), folder.resolve("elsewhere"));
        Problems problems = new Problems();
        assertThrows(ProblemsFound.class, () -> site.build(problems));
        assertTrue(problems.sorted().toString().contains("move it away"));
        assertEquals("theirs", Files.readString(elsewhere.resolve("theirs.txt")));
    }

    @Test
    void aPageThatWasEditedAndGoesIsLeftAndNamed() throws Exception {
        site.write("site-output/papers/a/index.html", "their own words");
        Files.delete(site.path("content/papers/a.yaml"));
        Problems problems = new Problems();
        site.build(problems);
        assertEquals("their own words", site.page("papers/a/index.html"));
        assertTrue(problems.sorted().toString().contains("papers/a/index.html"));
    }

    @Test
    void anOutputFolderMadeAnewByHandIsNotTakenForTheOldOne() throws Exception {
        Files.move(site.output(), folder.resolve("kept"));
        site.write("site-output/robots.txt", "theirs");
        assertThrows(ProblemsFound.class, site::build);
        assertThrows(ProblemsFound.class, () -> site.fullBuild(new Problems()));
        clean();
        assertEquals(Map.of("robots.txt", "theirs"), site.tree());
    }
}
