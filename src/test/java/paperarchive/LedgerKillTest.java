package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds of one content into several outputs at once, while papers are added, and killed at random:
 * every address that any output ever showed is in the ledger, and none ever leaves it. {@code
 * -Dledger.kills=200} makes it long.
 */
class LedgerKillTest {
    private static final int ROUNDS = Integer.getInteger("ledger.kills", 3);
    private static final long SEED = Long.getLong("ledger.kills.seed", 20_261_125L);
    private static final int BUILDS = 3;
    private static final Pattern KEPT =
            Pattern.compile("(?:papers|authors|tags|venues)/[^/]+/index\\.html");

    @TempDir private Path folder;
    private final Random random = new Random(SEED);
    private final Set<String> ever = new TreeSet<>();
    private SiteFolder site;
    private int papers;
    private int killed;
    private int succeeded;
    private int refused;

    @BeforeEach
    void writePapers() throws IOException {
        site = new SiteFolder(folder);
        site.write("content/site.yaml", "title: Kill\nbaseUrl: https://example.org/\n");
        for (int i = 0; i < 20; i++) {
            addPaper();
        }
    }

    private void addPaper() throws IOException {
        int n = papers++;
        String text =
                "id: k%d\ntitle: Paper %d\nlisted: 2025-%02d-01\nauthors: [Author %d]\ntags: [t%d]\n"
                        .formatted(n, n, 1 + n % 12, n % 50, n % 30);
        // A record comes whole, as from a checkout.
        site.write("content/.new", text);
        Path record = site.path("content/papers/k" + n + ".yaml");
        Files.createDirectories(record.getParent());
        Files.move(site.path("content/.new"), record);
    }

    @Test
    void noAddressIsEverLost() throws Exception {
        long longest = 3000;
        for (int round = 0; round < ROUNDS; round++) {
            String which = "seed " + SEED + ", round " + round;
            addPaper();
            List<Process> builds = new ArrayList<>();
            for (int i = 0; i < BUILDS; i++) {
                builds.add(start(i));
                Thread.sleep(random.nextInt(200));
            }
            if (random.nextBoolean()) {
                Thread.sleep(random.nextInt((int) longest / 2));
                addPaper();
            }
            long start = System.nanoTime();
            end(builds, longest, which);
            check(which);
            boolean allEnded = builds.stream().noneMatch(build -> build.exitValue() > 1);
            longest = allEnded ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) : longest;
            longest = Math.min(8000, Math.max(longest, 1000));
        }
        finish();
        System.out.printf(
                "Seed %d, %d rounds of %d builds: %d killed, %d succeeded, %d refused;"
                        + " %d addresses ever online, none lost%n",
                SEED, ROUNDS, BUILDS, killed, succeeded, refused, ever.size());
    }

    /** Lets builds end, and kills most of them at some moment before. */
    private void end(List<Process> builds, long longest, String which) throws Exception {
        for (Process build : builds) {
            if (random.nextInt(3) > 0
                    && !build.waitFor(random.nextInt((int) longest), TimeUnit.MILLISECONDS)) {
                build.destroyForcibly();
            }
        }
        for (Process build : builds) {
            assertTrue(build.waitFor(3, TimeUnit.MINUTES), which + ": a build hangs");
            switch (build.exitValue()) {
                case 0 -> succeeded++;
                case 1 -> refused++;
                default -> killed++;
            }
        }
    }

    private void check(String which) throws IOException {
        Set<String> ledger = ledger(which);
        for (int i = 0; i < BUILDS; i++) {
            ever.addAll(online(output(i)));
        }
        Set<String> lost = new TreeSet<>(ever);
        lost.removeAll(ledger);
        assertEquals(Set.of(), lost, () -> which + ": online, not in the ledger; " + state());
        ever.addAll(ledger);
    }

    private Set<String> ledger(String which) throws IOException {
        Path ledger = site.path("content/addresses");
        if (!Files.exists(ledger)) {
            assertTrue(ever.isEmpty(), () -> which + ": the ledger is gone; " + state());
            return Set.of();
        }
        try (Stream<Path> files = Files.list(ledger)) {
            for (Path file :
                    files.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    boolean whole = line.startsWith("#") || line.split("\t").length >= 3;
                    assertTrue(whole, () -> which + ": " + file + ": " + line);
                }
            }
        }
        return site.ledger()
                .lines()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is in the folder, and what the builds said: for whoever has to find out why. */
    private String state() {
        StringBuilder state = new StringBuilder();
        try (Stream<Path> top = Files.list(folder);
                Stream<Path> content = Files.walk(site.path("content"), 2)) {
            top.forEach(path -> state.append(path.getFileName()).append(' '));
            content.forEach(path -> state.append(path.getFileName()).append(' '));
            for (int i = 0; i < BUILDS; i++) {
                state.append("\nbuild ").append(i).append(": ").append(log(i));
            }
        } catch (IOException | UncheckedIOException e) {
            state.append(e);
        }
        return state.toString();
    }

    private static Set<String> online(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return Set.of();
        }
        return SiteFolder.tree(output).keySet().stream()
                .filter(path -> KEPT.matcher(path).matches())
                .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    /** In the end all builds agree, and nothing is left beside the ledger. */
    private void finish() throws Exception {
        for (int i = 0; i < BUILDS; i++) {
            Process build = start(i);
            assertTrue(build.waitFor(3, TimeUnit.MINUTES), "the last build hangs");
            assertEquals(0, build.exitValue(), log(i));
        }
        check("the end");
        assertEquals(SiteFolder.tree(output(0)), SiteFolder.tree(output(1)));
        addPaper();
        assertTrue(start(0).waitFor(3, TimeUnit.MINUTES));
        try (Stream<Path> left = Files.list(site.path("content"))) {
            List<String> names = left.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(List.of("addresses", "papers", "site.yaml"), names);
        }
        try (Stream<Path> ledger = Files.list(site.path("content/addresses"))) {
            List<String> names = ledger.map(file -> file.getFileName().toString()).toList();
            assertTrue(names.stream().noneMatch(name -> name.startsWith(".")), names::toString);
        }
    }

    private Path output(int number) {
        return folder.resolve("out" + number);
    }

    private String log(int number) throws IOException {
        return Files.readString(folder.resolve("log" + number));
    }

    private Process start(int number) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of("paperarchive.Main", "build", "--publish", "-q", "-t", "none", "-c"));
        command.add(site.path("content").toString());
        command.addAll(List.of("-o", output(number).toString()));
        if (random.nextInt(4) == 0) {
            command.add("--full");
        }
        Path log = folder.resolve("log" + number);
        if (Files.exists(log)) {
            assertFalse(log(number).contains("defect"), log(number));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        if (File.separatorChar == '/') {
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
