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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that starts itself again: how the two processes end together. */
class RelaunchTest {
    @TempDir private Path folder;

    private Optional<Process> first = Optional.empty();
    private Optional<ProcessHandle> second = Optional.empty();

    /** A build long enough to be met; in the locale C it starts again. */
    @BeforeEach
    void startALongBuild() throws Exception {
        assumeTrue(File.separatorChar == '/', "signals are those of Unix");
        Path papers = Files.createDirectories(folder.resolve("content/papers"));
        Files.writeString(folder.resolve("content/site.yaml"), "title: T\n");
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            records.append(
                    "{\"id\": \"p%d\", \"title\": \"T\", \"tags\": [\"t%d\"]}\n".formatted(i, i));
        }
        Files.writeString(papers.resolve("many.jsonl"), records);
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "paperarchive.Main",
                        "build",
                        "-v");
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("PAPER_ARCHIVE_RELAUNCHED");
        builder.directory(folder.toFile()).redirectErrorStream(true);
        Process started = builder.redirectOutput(folder.resolve("log.txt").toFile()).start();
        first = Optional.of(started);
        for (int i = 0; i < 600 && !log().contains("read and check"); i++) {
            Thread.sleep(50);
        }
        second = started.children().findFirst();
        assumeTrue(second.isPresent(), "no second start was needed: " + log());
    }

    @AfterEach
    void endBoth() {
        second.ifPresent(ProcessHandle::destroyForcibly);
        first.ifPresent(Process::destroyForcibly);
    }

    @Test
    void aSecondStartThatIsKilledIsNamedWithItsSignal() throws Exception {
        second.orElseThrow().destroyForcibly();

        assertEquals(128 + 9, exitCode());
        assertTrue(
                log().contains("error: the program was killed (signal 9): the system may"), log());
    }

    @Test
    void theSecondStartEndsWhenTheFirstIsToldTo() throws Exception {
        first.orElseThrow().destroy();

        assertEquals(128 + 15, exitCode());
        assertFalse(second.orElseThrow().isAlive(), "it ends before the first does");
        assertFalse(log().contains("was killed"), log());
    }

    @Test
    void theSecondStartEndsWhenTheFirstIsKilled() throws Exception {
        first.orElseThrow().destroyForcibly();

        second.orElseThrow().onExit().get(20, TimeUnit.SECONDS);
    }

    private int exitCode() throws InterruptedException {
        assertTrue(first.orElseThrow().waitFor(30, TimeUnit.SECONDS));
        return first.orElseThrow().exitValue();
    }

    private String log() throws IOException {
        Path log = folder.resolve("log.txt");
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    @Test
    void onlyASignalIsADeath() {
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(Relaunch.death(0), Relaunch.death(3), Relaunch.death(130)));
        assertEquals(Optional.of("error: the program was killed (signal 11)"), Relaunch.death(139));
    }
}
