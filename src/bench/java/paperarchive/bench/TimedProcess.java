package paperarchive.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command measured from outside: its time, and the most memory that its largest process held, as
 * {@code VmHWM} of Linux tells it (0 elsewhere).
 */
record TimedProcess(double seconds, long mebibytes) {
    static TimedProcess of(List<String> command, Path log)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        long most = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, memory(process.toHandle()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command + " failed; it printed:\n" + Files.readString(log));
        }
        return new TimedProcess(seconds, most / 1024);
    }

    private static long memory(ProcessHandle process) {
        try (Stream<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants())) {
            return all.mapToLong(p -> peak(p.pid())).max().orElse(0);
        }
    }

    private static long peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            Optional<String> line = lines.filter(l -> l.startsWith("VmHWM:")).findFirst();
            return line.map(l -> Long.parseLong(l.replaceAll("\\D", ""))).orElse(0L);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
