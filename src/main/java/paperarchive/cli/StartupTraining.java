package paperarchive.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the {@link StartupArchive} of the program, in a background process that builds a small site
 * in a temporary folder, so the archive contains the classes that builds use.
 */
final class StartupTraining {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private StartupTraining() {}

    /**
     * Starts the training without waiting for it. Does nothing in CI, where the cache folder is
     * usually discarded.
     *
     * @param java the command
     * @param options those of the runs that will use the archive
     */
    static void start(Path java, List<String> options, Path jar) {
        if (System.getenv("CI") != null) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", jar.toString(), StartupTraining.class.getName()));
        command.add(jar.toString());
        command.addAll(options);
        try {
            quiet(new ProcessBuilder(command)).start();
        } catch (IOException e) {
            // The next build tries again.
        }
    }

    private static ProcessBuilder quiet(ProcessBuilder process) {
        process.redirectInput(ProcessBuilder.Redirect.from(devNull()));
        process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.redirectError(ProcessBuilder.Redirect.DISCARD);
        return process;
    }

    private static java.io.File devNull() {
        return new java.io.File(java.io.File.separatorChar == '/' ? "/dev/null" : "NUL");
    }

    /** Returns the process that {@link #start} starts: the jar, then the options of a run. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args[0]);
        Optional<StartupArchive> archive = StartupArchive.of(jar);
        if (archive.isPresent()) {
            make(archive.get(), List.of(args).subList(1, args.length), jar);
        }
    }

    static void make(StartupArchive archive, List<String> options, Path jar)
            throws IOException, InterruptedException {
        Path folder = Path.of(archive.file() + ".new");
        if (!claimed(folder)) {
            return;
        }
        try {
            Path fresh = folder.resolve("archive");
            if (build(folder, archive.making(fresh), options, jar) && Files.size(fresh) > 0) {
                archive.keep(fresh);
            }
        } finally {
            delete(folder);
        }
    }

    /** Two first builds at once create only one archive; a killed training is ignored. */
    private static boolean claimed(Path folder) throws IOException {
        Path cache = folder.getParent();
        if (cache != null) {
            Files.createDirectories(cache);
        }
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            Instant begun = Files.getLastModifiedTime(folder).toInstant();
            if (begun.plus(LONGEST).isBefore(Instant.now())) {
                delete(folder);
            }
            return false;
        }
    }

    private static boolean build(Path folder, String making, List<String> options, Path jar)
            throws IOException, InterruptedException {
        TrainingSite.write(folder.resolve("content"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xlog:disable", making, "-cp", jar.toString()));
        command.addAll(List.of(TrainingSite.class.getName(), "content", "site"));
        ProcessBuilder process = quiet(new ProcessBuilder(command)).directory(folder.toFile());
        process.environment().put(Relaunch.MARK, "1");
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process running = process.start();
        if (!running.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly();
        }
        return running.waitFor() == 0;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
