package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds are killed at random moments, and the site is looked at. {@code -Dkills=300
 * -Dkills.papers=5000} makes the test as long as one likes.
 */
class KillTest {
    private static final long SEED = Long.getLong("kills.seed", 20_261_124L);

    @TempDir private Path folder;
    private final Random random = new Random(SEED);

    /** One state of the content, and the site that is right for it. */
    private record State(Path content, Map<String, String> site) {}

    @Test
    void afterAKillEveryFileIsWholeAndNoneIsMissing() throws Exception {
        int kills = Integer.getInteger("kills", 8);
        int papers = Integer.getInteger("kills.papers", 60);
        State one = state("one", papers, 0);
        State two = state("two", papers, papers / 3);
        Path site = folder.resolve("site");
        long longest = timed(one, site, true);
        long shorter = timed(two, site, false);
        List<State> states = List.of(one, two);
        int cutOff = 0;
        for (int kill = 0; kill < kills; kill++) {
            State old = states.get((kill + 1) % 2);
            State fresh = states.get(kill % 2);
            boolean full = random.nextBoolean();
            long most = full ? longest : shorter;
            Process build = start(fresh, site, full);
            Thread.sleep((long) (random.nextDouble() * 1.1 * most));
            cutOff += build.isAlive() ? 1 : 0;
            build.destroyForcibly().waitFor();
            String which = "seed " + SEED + ", kill " + kill + (full ? " full" : "");
            check(SiteFolder.tree(site), old, fresh, full, which);
            finish(fresh, site);
            assertEquals(fresh.site(), SiteFolder.tree(site), which);
        }
        System.out.println(kills + " kills, " + cutOff + " of them before the build had ended");
        assertTrue(cutOff > 0, "no build was killed in time");
    }

    private static void check(
            Map<String, String> now, State old, State fresh, boolean full, String which) {
        if (full) {
            boolean whole = now.equals(old.site()) || now.equals(fresh.site());
            assertTrue(whole, which + ": neither the old site nor the new one");
            return;
        }
        now.forEach(
                (path, bytes) ->
                        assertTrue(
                                bytes.equals(old.site().get(path))
                                        || bytes.equals(fresh.site().get(path)),
                                which + ": " + path + " is neither old nor new"));
        for (String path : old.site().keySet()) {
            boolean stays = fresh.site().containsKey(path);
            assertTrue(!stays || now.containsKey(path), which + ": " + path + " is missing");
        }
    }

    /** Papers of which the last {@code changed} have other words, and some are gone. */
    private State state(String name, int papers, int changed) throws Exception {
        SiteFolder site = new SiteFolder(folder.resolve(name));
        site.write("content/site.yaml", "title: Kill\nbaseUrl: https://example.org/\n");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < papers - changed / 10; i++) {
            String text = i >= papers - changed ? "Other words " : "Words ";
            lines.add(
                    ("{\"id\":\"k%d\",\"title\":\"%s%d\",\"listed\":\"2025-%02d-%02d\","
                                    + "\"authors\":[\"Author %d\"],\"abstract\":\"%s\"}")
                            .formatted(
                                    i,
                                    text,
                                    i,
                                    1 + i % 12,
                                    1 + i % 28,
                                    i % 97,
                                    text.repeat(60).strip()));
        }
        site.write("content/papers/all.jsonl", String.join("\n", lines) + "\n");
        site.build();
        return new State(site.path("content"), site.tree());
    }

    private long timed(State state, Path site, boolean full) throws Exception {
        long start = System.nanoTime();
        Process build = start(state, site, full);
        assertTrue(build.waitFor(5, TimeUnit.MINUTES), "the build does not end");
        assertEquals(0, build.exitValue());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private void finish(State state, Path site) throws Exception {
        timed(state, site, false);
    }

    private Process start(State state, Path site, boolean full) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("paperarchive.Main", "build", "-q", "-c"));
        command.addAll(List.of(state.content().toString(), "-t", "none", "-o", site.toString()));
        if (full) {
            command.add("--full");
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        if (File.separatorChar == '/') {
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        Path log = Files.createTempFile(folder, "build", ".log");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
