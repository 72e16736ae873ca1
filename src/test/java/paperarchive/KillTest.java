package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.KillableBuilds.State;

/**
 * Builds are killed at random moments, and the site is looked at. {@code -Dkills=300
 * -Dkills.papers=5000} makes the test as long as one likes.
 */
class KillTest {
    private static final long SEED = Long.getLong("kills.seed", 20_261_124L);

    @TempDir private Path folder;
    private final Random random = new Random(SEED);

    @Test
    void afterAKillEveryFileIsWholeAndNoneIsMissing() throws Exception {
        int kills = Integer.getInteger("kills", 8);
        int papers = Integer.getInteger("kills.papers", 60);
        KillableBuilds builds = new KillableBuilds(folder, List.of());
        State one = builds.state("one", papers, 0);
        State two = builds.state("two", papers, papers / 3);
        Path site = folder.resolve("site");
        long longest = builds.timed(one, site, true);
        long shorter = builds.timed(two, site, false);
        List<State> states = List.of(one, two);
        int cutOff = 0;
        for (int kill = 0; kill < kills; kill++) {
            State old = states.get((kill + 1) % 2);
            State fresh = states.get(kill % 2);
            boolean full = random.nextBoolean();
            long most = full ? longest : shorter;
            Process build = builds.start(fresh, site, full);
            Thread.sleep((long) (random.nextDouble() * 1.1 * most));
            cutOff += build.isAlive() ? 1 : 0;
            build.destroyForcibly().waitFor();
            String which = "seed " + SEED + ", kill " + kill + (full ? " full" : "");
            check(SiteFolder.tree(site), old, fresh, full, which);
            builds.finish(fresh, site);
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
        } else {
            KillableBuilds.assertEachOldOrNew(now, old, fresh, which);
        }
    }
}
