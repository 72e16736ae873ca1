package paperarchive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java of its own: for what is fixed once a Java runs, as its locale and environment are. */
public final class ChildJvm {
    /** How the child ended, and all that it printed. */
    public record Ended(int code, String printed) {}

    private ChildJvm() {}

    /**
     * Runs a main class of the tests or of the program.
     *
     * @param options for Java itself: {@code -Duser.language=tr}
     */
    public static Ended run(
            List<String> options, Map<String, String> environment, String main, String... args)
            throws IOException, InterruptedException {
        return run(List.of(), options, environment, main, args);
    }

    /**
     * Runs the program as a user who has no more rights than files give. Root drops its right to
     * read everything, which takes {@code setpriv}; a test is skipped where there is none.
     */
    public static Ended runWithoutRights(String... args) throws IOException, InterruptedException {
        List<String> before = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            before.addAll(
                    List.of(
                            "setpriv",
                            "--bounding-set=-dac_override,-dac_read_search",
                            "--inh-caps=-dac_override,-dac_read_search"));
            assumeTrue(
                    Files.isExecutable(Path.of("/usr/bin/setpriv")),
                    "root reads everything here, and there is no setpriv to change that");
        }
        return run(before, List.of("-XX:TieredStopAtLevel=1"), Map.of(), "paperarchive.Main", args);
    }

    private static Ended run(
            List<String> before,
            List<String> options,
            Map<String, String> environment,
            String main,
            String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main);
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (File.separatorChar == '/') {
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        builder.environment().remove("NO_COLOR");
        builder.environment().putAll(environment);
        Process child = builder.start();
        child.getOutputStream().close();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!child.waitFor(2, TimeUnit.MINUTES)) {
            child.destroyForcibly();
            throw new IOException("the child did not end: " + printed);
        }
        return new Ended(child.exitValue(), printed);
    }
}
