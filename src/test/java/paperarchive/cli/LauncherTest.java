package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.ProgramJar;

/** The launcher script uses an archive of the program's classes, if there is a whole one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LauncherTest {
    private Path folder = Path.of("");
    private Path archive = Path.of("");

    /** A first build by the jar, after which the archive is made in the background. */
    @BeforeAll
    void buildOnce(@TempDir Path shared) throws Exception {
        folder = shared;
        assumeTrue(File.separatorChar == '/', "the script is one for Unix shells");
        Path papers = Files.createDirectories(folder.resolve("content/papers"));
        Files.writeString(
                folder.resolve("content/site.yaml"), "title: T\nbaseUrl: https://example.org/\n");
        Files.writeString(papers.resolve("a.yaml"), "id: a\ntitle: A\nlisted: 2025-12-12\n");
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("src/main/launcher/paper-archive"), script());
        ProgramJar.write(folder.resolve("paper-archive.jar"));
        assertEquals(0, run("a-first-build", "build", "-q").exitValue(), log("a-first-build"));
        Path notes = folder.resolve("cache/paper-archive/startup.tsv");
        for (int i = 0; i < 600 && !Files.exists(notes); i++) {
            Thread.sleep(100);
        }
        String[] fields = Files.readString(notes).strip().split("\t", -1);
        archive = Path.of(fields[4].substring(fields[4].indexOf('=') + 1));
    }

    private Path script() {
        return folder.resolve("bin/paper-archive");
    }

    /** Runs the script, each of its commands printed before it is run. */
    private Process run(String log, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-x", script().toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        for (String name :
                List.of("CI", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", Relaunch.MARK, "LC_ALL")) {
            builder.environment().remove(name);
        }
        Process process =
                builder.redirectError(folder.resolve(log + ".err").toFile())
                        .redirectOutput(folder.resolve(log + ".out").toFile())
                        .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return process;
    }

    private String log(String log) throws IOException {
        return Files.readString(folder.resolve(log + ".err"), StandardCharsets.UTF_8);
    }

    @Test
    void theArchiveOfTheFirstBuildIsUsedByTheNext() throws Exception {
        assertTrue(Files.size(archive) > 1_000_000);
        assertEquals(0, run("next", "check").exitValue());
        assertTrue(log("next").contains("=" + archive + " -jar "), log("next"));
        assertTrue(log("next").contains("PAPER_ARCHIVE_RELAUNCHED=launcher"), log("next"));
        assertEquals(
                "1 paper, 0 errors, 0 warnings\n",
                Files.readString(folder.resolve("next.out")),
                "no word of the virtual machine is among the results");
    }

    @Test
    void lessIsCompiledForASmallArchive() throws Exception {
        Path large = Files.createDirectories(folder.resolve("large/papers"));
        byte[] line = " ".repeat(9_000_000).getBytes(StandardCharsets.UTF_8);
        Files.write(large.resolve("a.jsonl"), line);
        run("small", "check", "--help");
        run("large", "check", "--help", "-c", "large");
        run("large-too", "check", "--help", "--content=large");
        assertTrue(log("small").contains("-XX:C1MaxInlineSize=10 "), log("small"));
        assertTrue(log("large").contains("-XX:C1MaxInlineSize=35 "), log("large"));
        assertTrue(log("large-too").contains("-XX:C1MaxInlineSize=35 "), log("large-too"));
    }

    @Test
    void nothingIsLeftOfTheTraining() throws Exception {
        Path training = Path.of(archive + ".new");
        for (int i = 0; i < 100 && Files.exists(training); i++) {
            Thread.sleep(100);
        }
        assertFalse(Files.exists(training));
    }

    /** The virtual machine of JDK 17 dies of such an archive. */
    @Test
    void anArchiveThatWasCutShortIsNotUsed() throws Exception {
        Path copy = folder.resolve("copy");
        Files.move(archive, copy);
        try {
            byte[] whole = Files.readAllBytes(copy);
            Files.write(archive, java.util.Arrays.copyOf(whole, whole.length / 2));
            assertEquals(0, run("cut", "check").exitValue(), log("cut"));
            assertFalse(log("cut").contains("=" + archive + " -jar "), log("cut"));
        } finally {
            Files.deleteIfExists(archive);
            Files.move(copy, archive);
        }
    }

    @Test
    void otherFoldersAndWrongUsageAreAsWithTheJar() throws Exception {
        assertEquals(2, run("usage", "buidl").exitValue());
        Path link = folder.resolve("a-link");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, script());
        Process linked =
                new ProcessBuilder("sh", link.toString(), "--version")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(linked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("paper-archive (unpackaged)\n", said);
    }
}
