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
import java.util.concurrent.TimeUnit;

/** Builds in processes of their own, which can be killed, of archives that differ a little. */
final class KillableBuilds {
    private final Path folder;
    private final List<String> wrapper;

    /** One state of the content, and the site that is right for it. */
    record State(Path content, Map<String, String> site) {}

    /**
     * @param folder where archives and logs are put
     * @param wrapper a command that runs the command after it; empty for none
     */
    KillableBuilds(Path folder, List<String> wrapper) {
        this.folder = folder;
        this.wrapper = wrapper;
    }

    /** Asserts that every file is old or new, and none is missing. */
    static void assertEachOldOrNew(Map<String, String> now, State old, State fresh, String which) {
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
    State state(String name, int papers, int changed) throws Exception {
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

    long timed(State state, Path site, boolean full) throws Exception {
        long start = System.nanoTime();
        Process build = start(state, site, full);
        assertTrue(build.waitFor(5, TimeUnit.MINUTES), "the build does not end");
        assertEquals(0, build.exitValue());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    void finish(State state, Path site) throws Exception {
        timed(state, site, false);
    }

    Process start(State state, Path site, boolean full) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
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
