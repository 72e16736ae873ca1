package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.SiteFolder;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** What a build that was cut off leaves is put right by the next; two never work at once. */
class CutOffTest {
    @TempDir private Path folder;
    private SiteFolder site = new SiteFolder(Path.of(""));
    private Map<String, String> before = Map.of();

    @BeforeEach
    void buildOnce() throws Exception {
        site = new SiteFolder(folder).writeTwoPapers();
        site.build();
        before = site.tree();
    }

    private Path state(String file) {
        return folder.resolve(".paper-archive/site-output").resolve(file);
    }

    private void assertNothingIsLeftBeside() throws Exception {
        try (Stream<Path> all = Files.list(state(""))) {
            assertEquals(List.of(state("build.txt")), all.toList());
        }
    }

    @Test
    void nothingIsLeftBesideTheFolder() throws Exception {
        assertNothingIsLeftBeside();
    }

    @Test
    void theOldFolderIsPutBackWhereTheNewOneNeverCame() throws Exception {
        Files.move(site.output(), state("previous"));
        Files.createDirectories(state("next/papers"));
        PublishResult next = site.build().published();
        assertEquals(0, next.rendered());
        assertEquals(before, site.tree());
        assertNothingIsLeftBeside();
    }

    @Test
    void aFolderThatSomebodyMakesBetweenTheRenamesIsTheirs() throws Exception {
        StateSigningKey key = StateSigningKey.ofUser();
        BuildState state = new BuildStateFile(state("build.txt"), key).state().orElseThrow();
        new BuildStateFile(state("exchange.txt"), key).write(state);
        Files.move(site.output(), state("previous"));
        Files.createDirectories(state("next/papers"));
        site.write("site-output/thesis.tex", "years of work");
        site.write("site-output/papers/a/figure.png", "theirs");
        Problems problems = new Problems();
        site.build(problems);
        assertTrue(problems.sorted().toString().contains("made again by hand"));
        Map<String, String> after = site.tree();
        assertEquals("years of work", after.remove("thesis.tex"));
        assertEquals("theirs", after.remove("papers/a/figure.png"));
        assertEquals(before, after);
        assertNothingIsLeftBeside();
    }

    @Test
    void anExchangeThatWasCutOffAfterItIsFinished() throws Exception {
        StateSigningKey key = StateSigningKey.ofUser();
        Files.move(state("build.txt"), state("exchange.txt"));
        assertTrue(new BuildStateFile(state("exchange.txt"), key).state().isPresent());
        assertEquals(0, site.build().published().rendered());
        assertEquals(before, site.tree());
        assertNothingIsLeftBeside();
    }

    @Test
    void anOutputFolderThatVanishesDuringABuildDoesNotSpoilTheNext() throws Exception {
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: 2025-12-13\n");
        BuildOptions.Content content =
                BuildOptions.Content.of(site.path("content"), site.path("templates"));
        BuildOptions.Output output = BuildOptions.Output.to(site.output());
        IOException failure =
                assertThrows(
                        IOException.class,
                        () ->
                                new Build(content, new Problems())
                                        .run(
                                                output,
                                                new LedgerMode.Preview(),
                                                new Vandal(site.output())));
        assertTrue(String.valueOf(failure.getMessage()).contains("vanished"), failure::toString);
        site.build();
        SiteFolder fresh = new SiteFolder(folder.resolve("fresh")).writeTwoPapers();
        fresh.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: 2025-12-13\n");
        fresh.build();
        assertEquals(fresh.tree(), site.tree());
    }

    /** Deletes the output folder while a build renders. */
    private record Vandal(Path output) implements Build.Progress {
        @Override
        public void stage(String name) {}

        @Override
        public void note(String text) {}

        @Override
        public synchronized void rendered(int pages) {
            try {
                LinkSafeFolders.deleteTree(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void anOldFolderBesideTheNewOneGoes() throws Exception {
        Files.copy(state("build.txt"), state("previous.txt"));
        Files.createDirectories(state("previous/papers/a"));
        Files.copy(
                site.output().resolve("papers/a/index.html"),
                state("previous/papers/a/index.html"));
        site.build();
        assertEquals(before, site.tree());
        assertNothingIsLeftBeside();
    }

    @Test
    void aBuildThatWasCutOffWhileItMovedFilesIsUndoneAndDoneAgain() throws Exception {
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: 2025-12-13\n");
        Path old = folder.resolve("old.txt");
        Files.copy(state("build.txt"), old);
        site.build();
        Map<String, String> after = site.tree();
        // As a process leaves it that is killed after its first moves: the state to come beside the
        // old one, one page old, one missing, the rest of the new ones still staged.
        Files.move(state("build.txt"), state("change.txt"));
        Files.move(old, state("build.txt"));
        byte[] page = before.getOrDefault("index.html", "").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(site.output().resolve("index.html"), page);
        Path staging = state("staged/papers/c");
        Files.createDirectories(staging.getParent());
        Files.move(site.output().resolve("papers/c"), staging);
        site.build();
        assertEquals(after, site.tree());
        assertNothingIsLeftBeside();
    }

    @Test
    void aSecondBuildAtTheSameTimeIsRefusedAndSaysWhoIsAtWork() throws Exception {
        try (Publisher first = Publisher.into(site.output(), false, new Problems())) {
            assertTrue(first.hasSite());
            Problems problems = new Problems();
            assertThrows(ProblemsFound.class, () -> site.build(problems));
            String message = problems.sorted().get(0).message();
            String me = "process " + ProcessHandle.current().pid();
            assertTrue(message.startsWith("another build is at work in this folder"), message);
            assertTrue(message.contains(me), message);
        }
        site.build();
        assertEquals(before, site.tree());
    }

    @Test
    void aLockThatADeadProcessLeftIsNoLock() throws Exception {
        Files.writeString(state("lock"), "process 1");
        site.build();
        assertNothingIsLeftBeside();
    }

    @Test
    void aFullBuildCarriesOverWhatOthersPutThere() throws Exception {
        site.write("site-output/.git/refs/heads/main", "0123");
        Files.createDirectories(site.output().resolve(".git/objects"));
        site.write("site-output/papers/a/figure.png", "theirs");
        Files.createSymbolicLink(site.output().resolve("link"), Path.of("papers"));
        fullBuild(new Problems());
        assertEquals("theirs", site.page("papers/a/figure.png"));
        assertEquals("0123", site.page(".git/refs/heads/main"));
        assertTrue(Files.isDirectory(site.output().resolve(".git/objects")));
        assertTrue(Files.isSymbolicLink(site.output().resolve("link")));
        assertNothingIsLeftBeside();
    }

    @Test
    void aFullBuildDoesNotBringBackFoldersOfPagesThatAreGone() throws Exception {
        Files.delete(folder.resolve("content/papers/a.yaml"));
        fullBuild(new Problems());
        assertFalse(Files.exists(site.output().resolve("papers/a")));
    }

    @Test
    void aFullBuildIsRefusedWhereSomethingStandsInItsWay() throws Exception {
        Path page = site.output().resolve("papers/a/index.html");
        Files.delete(page);
        Files.createDirectory(page);
        Files.writeString(page.resolve("theirs.txt"), "theirs");
        Problems problems = new Problems();
        assertThrows(ProblemsFound.class, () -> fullBuild(problems));
        assertTrue(problems.sorted().get(0).at().file().endsWith("theirs.txt"));
        assertEquals("theirs", Files.readString(page.resolve("theirs.txt")));
    }

    private void fullBuild(Problems problems) throws Exception {
        site.fullBuild(problems);
    }
}
