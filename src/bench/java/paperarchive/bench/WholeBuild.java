package paperarchive.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.output.OutputFile;
import paperarchive.paper.Archive;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Problems;
import paperarchive.read.ContentReader;

/**
 * Builds so many papers and says what each stage and the whole took; beside it Hugo, where it is
 * installed, and {@code tar} unpacking the same files.
 *
 * <p>Usage: {@code WholeBuild JAR RECORDS PAPERS [OPTION...]}, with options of the virtual machine
 * such as {@code -Xmx8g}. RECORDS may be {@code made-up}.
 */
public final class WholeBuild {
    private final String jar;
    private final List<String> options;
    private final Path work;
    private final Path content;

    private WholeBuild(String jar, List<String> options, Path work) {
        this.jar = jar;
        this.options = options;
        this.work = work;
        this.content = work.resolve("content");
    }

    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("paper-archive-bench");
        try {
            WholeBuild bench = new WholeBuild(args[0], List.of(args).subList(3, args.length), work);
            int papers = Integer.parseInt(args[2]);
            boolean madeUp = args[1].equals("made-up");
            if (madeUp) {
                Records.madeUp(papers, bench.content);
            } else {
                Records.first(Path.of(args[1]), papers, bench.content);
            }
            if (papers <= 200_000) {
                bench.stages();
            }
            bench.whole(!madeUp);
        } finally {
            delete(work);
        }
    }

    /** Each stage by itself, in this process, warm after the first. */
    private void stages() throws Exception {
        Path none = work.resolve("none");
        long start = System.nanoTime();
        int read = new ContentReader(content, new Problems()).records(record -> 1).size();
        say("read", start, read + " records");
        BuildOptions.Content options = BuildOptions.Content.of(content, none);
        start = System.nanoTime();
        Archive archive = new Build(options, new Problems()).archive();
        say("read and check", start, archive.papers().size() + " papers");
        start = System.nanoTime();
        SiteModel site = SitePlanner.plan(archive);
        List<OutputFile> files = new Build(options, new Problems()).plan(site).files();
        say("plan", start, files.size() + " files");
        start = System.nanoTime();
        long bytes = files.parallelStream().mapToLong(WholeBuild::size).sum();
        say("render", start, bytes / 1_000_000 + " MB");
    }

    private static long size(OutputFile file) {
        try {
            return file.bytes().length;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void whole(boolean compare) throws Exception {
        Path site = work.resolve("site");
        TimedProcess ours = row("paper-archive", build(site), site);
        row("the same, nothing changed", build(site), site);
        if (!compare) {
            return;
        }
        Path archive = work.resolve("site.tar");
        run("tar", "cf", archive.toString(), "-C", site.toString(), ".");
        Path unpacked = Files.createDirectories(work.resolve("unpacked"));
        List<String> untar = List.of("tar", "xf", archive.toString(), "-C", unpacked.toString());
        TimedProcess floor = row("tar unpacking the same files", untar, unpacked);
        say("paper-archive / tar", ours.seconds() / floor.seconds());
        if (isInstalled("hugo")) {
            HugoSite.write(content, work.resolve("hugo"));
            Path out = work.resolve("hugo-out");
            List<String> hugo =
                    List.of(
                            "hugo",
                            "--source",
                            work.resolve("hugo").toString(),
                            "-d",
                            out.toString());
            TimedProcess theirs = row("Hugo", hugo, out);
            say("Hugo / paper-archive, time", theirs.seconds() / ours.seconds());
            say(
                    "Hugo / paper-archive, memory",
                    theirs.mebibytes() / (double) Math.max(1, ours.mebibytes()));
        } else {
            System.out.println("Hugo is not installed: not compared");
        }
    }

    private List<String> build(Path site) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(List.of("-jar", jar, "build", "-q"));
        command.addAll(List.of("-c", content.toString(), "-o", site.toString()));
        return command;
    }

    private TimedProcess row(String name, List<String> command, Path folder) throws Exception {
        TimedProcess timed = TimedProcess.of(command, work.resolve("log"));
        long[] filesAndBytes = {0, 0};
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(
                            file -> {
                                filesAndBytes[0]++;
                                filesAndBytes[1] += file.toFile().length();
                            });
        }
        System.out.printf(
                Locale.ROOT,
                "%-30s %8.2f s %7d MiB %9d files %7d MB%n",
                name,
                timed.seconds(),
                timed.mebibytes(),
                filesAndBytes[0],
                filesAndBytes[1] / 1_000_000);
        return timed;
    }

    private static void say(String stage, long start, String what) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%-30s %8.2f s  %s%n", stage, seconds, what);
    }

    private static void say(String what, double ratio) {
        System.out.printf(Locale.ROOT, "%-30s %8.1f times%n", what, ratio);
    }

    private void run(String... command) throws Exception {
        TimedProcess.of(List.of(command), work.resolve("log"));
    }

    private static boolean isInstalled(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
