package paperarchive.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Restarts the program in a JVM with better options, for one of two reasons.
 *
 * <p>Java takes the encoding of file names from the locale when it starts, and with the locale
 * {@code C}, common in containers, no file could be named {@code 机器学习}.
 *
 * <p>And a plain {@code java -jar} uses defaults for servers: it reserves much memory and compiles
 * for runs of hours, while a build takes seconds. If the user sets any JVM option, the program does
 * not restart.
 */
public final class Relaunch {
    static final String MARK = "PAPER_ARCHIVE_RELAUNCHED";
    private static final List<String> COMMON =
            List.of(
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    // JDK 17 makes a class for each accessor that is called 15 times.
                    "-Dsun.reflect.inflationThreshold=1000",
                    // The classes of a build take 40 MB: no collection while they are loaded.
                    "-XX:MetaspaceSize=80m",
                    "-XX:-UsePerfData");

    /** How long the program may take to exit when terminated. */
    private static final int GRACE_SECONDS = 10;

    /**
     * The value that the launcher script sets: it has become this process, so no parent is watched.
     */
    private static final String LAUNCHER = "launcher";

    private static final int SIGNALED = 128;
    private static final int INTERRUPTED = 2;
    private static final int KILLED = 9;

    private static final String FRUGAL = "-XX:+UseSerialGC";

    /**
     * Options for machines with enough memory: papers live until the end of a build, so they are
     * copied at most once; the young generation is small enough to stay in the CPU cache; and large
     * memory pages cost the system less than small ones.
     */
    private static final List<String> ROOM =
            List.of("-Xms1g", "-Xmn100m", "-XX:+UseTransparentHugePages");

    /** The default maximum heap size of Java, in bytes, from which on there is enough memory. */
    private static final long ENOUGH_FOR_ROOM = 3L << 30;

    private Relaunch() {}

    /** Returns the exit code of the second JVM, or empty if no restart is needed. */
    public static OptionalInt ifNeeded(String[] args) {
        String mark = System.getenv(MARK);
        if (mark != null) {
            if (!mark.equals(LAUNCHER)) {
                endWithParent();
            }
            return OptionalInt.empty();
        }
        boolean unicode = namesFilesInUnicode();
        List<String> jar = jarWithoutOptions();
        if (unicode && jar.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<StartupArchive> archive =
                jar.isEmpty() ? Optional.empty() : StartupArchive.of(Path.of(jar.get(1)));
        List<String> archived = archive.isPresent() ? archive.get().options() : List.of();
        try {
            ProcessBuilder again = new ProcessBuilder(command(jar, archived, args)).inheritIO();
            Map<String, String> environment = again.environment();
            environment.put(MARK, "1");
            if (!unicode) {
                environment.put("LC_ALL", "C.UTF-8");
            }
            int code = exitCode(again.start());
            boolean built = code == ExitCode.DONE && args.length > 0 && args[0].equals("build");
            if (built && archive.isPresent() && archived.isEmpty()) {
                StartupTraining.start(java(), options(args), archive.get().jar());
            }
            return OptionalInt.of(code);
        } catch (IOException | URISyntaxException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(ExitCode.PROBLEMS);
        }
    }

    /** Waits for the second JVM, which is ended with this one, and reports if it was killed. */
    private static int exitCode(Process second) throws InterruptedException {
        AtomicBoolean ending = new AtomicBoolean();
        Thread end =
                new Thread(
                        () -> {
                            ending.set(true);
                            end(second);
                        });
        Runtime.getRuntime().addShutdownHook(end);
        int code = second.waitFor();
        if (!ending.get()) {
            death(code).ifPresent(System.err::println);
        }
        return code;
    }

    /** Terminates the second JVM and lets it finish what it is writing. */
    private static void end(Process second) {
        second.destroy();
        try {
            if (!second.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                second.destroyForcibly();
            }
        } catch (InterruptedException e) {
            second.destroyForcibly();
        }
    }

    /**
     * Returns the message for a program that was killed by a signal: its exit code is 128 plus the
     * number of the signal.
     */
    static Optional<String> death(int code) {
        int signal = code - SIGNALED;
        if (signal <= 0 || signal == INTERRUPTED) {
            return Optional.empty();
        }
        String killed = "error: the program was killed (signal " + signal + ")";
        return Optional.of(
                signal == KILLED
                        ? killed
                                + ": the system may be out of memory; close other programs, or limit"
                                + " the memory with java -Xmx2g -jar"
                        : killed);
    }

    private static boolean namesFilesInUnicode() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return File.separatorChar != '/'
                || encoding.toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8");
    }

    /** Ends the second JVM if the first one is gone, whatever the cause. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(Relaunch::endWith);
    }

    private static void endWith(ProcessHandle first) {
        Thread watch =
                new Thread(
                        () -> {
                            first.onExit().join();
                            Runtime.getRuntime().halt(ExitCode.PROBLEMS);
                        });
        watch.setDaemon(true);
        watch.start();
    }

    /** Returns the arguments {@code -jar x.jar} of a start without JVM options; otherwise empty. */
    private static List<String> jarWithoutOptions() {
        boolean chosen =
                System.getenv("JDK_JAVA_OPTIONS") != null
                        || System.getenv("JAVA_TOOL_OPTIONS") != null;
        String[] words = ProcessHandle.current().info().arguments().orElse(new String[0]);
        return !chosen && words.length > 1 && words[0].equals("-jar")
                ? List.of(words[0], words[1])
                : List.of();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The options of a run; only {@code serve} runs long enough for the optimizing compiler. */
    private static List<String> options(String[] args) {
        List<String> options = new ArrayList<>(COMMON);
        boolean isLong = args.length > 0 && args[0].equals("serve");
        options.add(isLong ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1");
        options.addAll(collector(Runtime.getRuntime()));
        return options;
    }

    private static List<String> command(List<String> jar, List<String> archived, String[] args)
            throws URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        if (jar.isEmpty()) {
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.add("-cp");
            command.add(classPath());
            command.add("paperarchive.Main");
        } else {
            command.addAll(options(args));
            command.addAll(archived);
            command.addAll(jar);
        }
        command.addAll(Arrays.asList(args));
        return command;
    }

    private static List<String> collector(Runtime machine) {
        if (machine.maxMemory() < ENOUGH_FOR_ROOM) {
            return List.of(FRUGAL);
        }
        List<String> options = new ArrayList<>(ROOM);
        options.add(machine.availableProcessors() > 1 ? "-XX:+UseParallelGC" : FRUGAL);
        return options;
    }

    /** Within another program, such as Maven, the class path is the loader's, not the JVM's. */
    private static String classPath() throws URISyntaxException {
        if (!(Relaunch.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        List<String> parts = new ArrayList<>();
        for (URL url : loader.getURLs()) {
            parts.add(Path.of(url.toURI()).toString());
        }
        return parts.stream().collect(Collectors.joining(File.pathSeparator));
    }
}
