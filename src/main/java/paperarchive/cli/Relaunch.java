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
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Starts the program again where this Java cannot name files in Unicode. Java takes the encoding of
 * file names from the locale when it starts, and in the locale {@code C}, usual in containers, a
 * tag such as {@code Übersetzung} could have no page.
 */
public final class Relaunch {
    private static final String MARK = "PAPER_ARCHIVE_RELAUNCHED";

    private Relaunch() {}

    /** The exit code of the second start, or empty where the first one will do. */
    public static OptionalInt ifNeeded(String[] args) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean posix = File.separatorChar == '/';
        boolean unicode = encoding.toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8");
        if (!posix || unicode || System.getenv(MARK) != null) {
            return OptionalInt.empty();
        }
        try {
            ProcessBuilder again = new ProcessBuilder(command(args)).inheritIO();
            Map<String, String> environment = again.environment();
            environment.put("LC_ALL", "C.UTF-8");
            environment.put(MARK, "1");
            return OptionalInt.of(again.start().waitFor());
        } catch (IOException | URISyntaxException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(ExitCode.PROBLEMS);
        }
    }

    private static List<String> command(String[] args) throws URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(classPath());
        command.add("paperarchive.Main");
        command.addAll(Arrays.asList(args));
        return command;
    }

    /**
     * Within another program, such as Maven, the class path is that of the loader, not of the JVM.
     */
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
