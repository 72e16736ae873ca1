package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.SiteFolder;

/** Results that nobody can read are a failure, and the exit code says so. */
class LostResultsTest {
    @TempDir private Path folder;

    /** A stream that fails after some bytes, as a disk does that is full. */
    private static final class Failing extends OutputStream {
        private final String why;
        private int left;

        Failing(String why, int left) {
            this.why = why;
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException(why);
            }
        }
    }

    private CommandLineRun run(OutputStream out, String... words) throws IOException {
        SiteFolder site = new SiteFolder(folder);
        if (!Files.exists(site.path("content"))) {
            site.writeTwoPapers();
        }
        List<String> args = new ArrayList<>(List.of(words));
        args.addAll(List.of("-c", site.path("content").toString()));
        if (words[0].equals("build")) {
            args.addAll(List.of("-o", site.output().toString()));
        }
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                new CommandLineTool(out, new PrintStream(err, true, StandardCharsets.UTF_8), false)
                        .run(args.toArray(String[]::new));
        return new CommandLineRun(code, "", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build",
                "build --json",
                "build --dry-run",
                "check",
                "check --json",
                "build -q"
            })
    void aFullDeviceIsAFailureWithAMessage(String words) throws IOException {
        for (int bytes : new int[] {0, 5}) {
            CommandLineRun run =
                    run(new Failing("No space left on device", bytes), words.split(" "));
            assertEquals(ExitCode.PROBLEMS, run.code());
            assertTrue(
                    run.err()
                            .endsWith(
                                    "error: cannot write to standard output:"
                                            + " No space left on device\n"),
                    run::err);
        }
    }

    @Test
    void whatCheckFoundStaysItsExitCode() throws IOException {
        new SiteFolder(folder).writeTwoPapers().write("content/papers/bad.yaml", "id: bad\n");
        CommandLineRun run = run(new Failing("No space left on device", 0), "check");
        assertEquals(ExitCode.FOUND, run.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"build --dry-run", "check"})
    void aReaderThatWentAwayIsToldNothing(String words) throws IOException {
        CommandLineRun run = run(new Failing("Broken pipe", 5), words.split(" "));
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"build --json", "build --dry-run", "check", "--help", "--version"})
    void theProgramItselfNoticesAFullDevice(String words) throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "this system has no device that is always full");
        new SiteFolder(folder).writeTwoPapers();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "paperarchive.Main"));
        command.addAll(List.of(words.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path err = folder.resolve("err.txt");
        Process child = builder.redirectOutput(full).redirectError(err.toFile()).start();
        assertTrue(child.waitFor(1, TimeUnit.MINUTES));
        assertEquals(ExitCode.PROBLEMS, child.exitValue());
        assertTrue(
                Files.readString(err).contains("error: cannot write to standard output: No space"),
                Files.readString(err));
    }
}
