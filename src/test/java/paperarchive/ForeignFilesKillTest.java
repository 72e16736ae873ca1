package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.KillableBuilds.State;

/**
 * Builds are killed at random moments while files of others are in the output folder, and where the
 * system allows it a mount. {@code -Dkills.foreign=200} makes the test long.
 */
class ForeignFilesKillTest {
    private static final long SEED = Long.getLong("kills.seed", 20_261_125L);

    @TempDir private Path folder;
    private final Random random = new Random(SEED);

    @Test
    void nothingOfOthersChangesWhateverIsKilled() throws Exception {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
        Assumptions.assumeTrue(posix, "needs modes, owners and links");
        int kills = Integer.getInteger("kills.foreign", 4);
        Path site = folder.resolve("site");
        boolean mounts = canMount();
        KillableBuilds builds = new KillableBuilds(folder, mounts ? mounting(site) : List.of());
        State one = builds.state("one", 60, 0);
        State two = builds.state("two", 60, 20);
        List<State> states = List.of(one, two);
        new KillableBuilds(folder, List.of()).timed(one, site, true);
        putForeignFiles(site);
        Map<String, String> foreign = foreign(site, one, two);
        long longest = builds.timed(two, site, true);
        int cutOff = 0;
        for (int kill = 0; kill < kills; kill++) {
            State old = states.get((kill + 1) % 2);
            State fresh = states.get(kill % 2);
            Process build = builds.start(fresh, site, random.nextInt(3) == 0);
            Thread.sleep((long) (random.nextDouble() * 1.1 * longest));
            cutOff += build.isAlive() ? 1 : 0;
            build.destroyForcibly().waitFor();
            String which = "seed " + SEED + ", kill " + kill;
            assertEquals(foreign, foreign(site, one, two), which);
            KillableBuilds.assertEachOldOrNew(pages(site, foreign), old, fresh, which);
            builds.finish(fresh, site);
            assertEquals(foreign, foreign(site, one, two), which);
            assertEquals(fresh.site(), pages(site, foreign), which);
        }
        System.out.println(
                kills
                        + " kills among foreign files, "
                        + cutOff
                        + " of them before the build had ended, "
                        + (mounts ? "with" : "without (needs root and unshare)")
                        + " a mount");
    }

    private static boolean canMount() throws InterruptedException {
        try {
            String mount = "mount -t tmpfs t /mnt";
            return new ProcessBuilder("unshare", "-m", "sh", "-c", mount).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Each build runs with a folder from elsewhere mounted below its output. */
    private List<String> mounting(Path site) throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("mounted.txt"), "theirs");
        String script = "mount --bind '%s' '%s/data' && exec \"$@\"".formatted(elsewhere, site);
        return List.of("unshare", "-m", "sh", "-c", script, "sh");
    }

    private void putForeignFiles(Path site) throws IOException {
        Files.createDirectories(site.resolve("data"));
        Path file = Files.writeString(site.resolve("papers/k1/figure.png"), "theirs");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        Files.createLink(folder.resolve("outside.png"), file);
        Files.createSymbolicLink(site.resolve("papers/link"), Path.of("k1"));
        Path secret = Files.createDirectories(site.resolve("secret"));
        Path inner = Files.writeString(secret.resolve("key"), "theirs too");
        try {
            Files.setAttribute(inner, "unix:uid", 65_534);
            Files.setAttribute(secret, "unix:uid", 65_534);
        } catch (IOException e) {
            // Only root can give files away; they are kept all the same.
        }
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
    }

    /** Everything in the site that is none of its pages: bytes, mode, owner, time, links. */
    private Map<String, String> foreign(Path site, State one, State two) throws IOException {
        NavigableMap<String, String> found = new TreeMap<>();
        for (Path place : List.of(site, folder.resolve("elsewhere"))) {
            if (!Files.exists(place)) {
                continue;
            }
            try (Stream<Path> all = Files.walk(place)) {
                for (Path file : (Iterable<Path>) all::iterator) {
                    String path = site.relativize(file).toString();
                    boolean folderOfPages = Files.isDirectory(file) && !path.matches("data|secret");
                    if (!folderOfPages
                            && !one.site().containsKey(path)
                            && !two.site().containsKey(path)) {
                        found.put(path, described(file));
                    }
                }
            }
        }
        assertTrue(found.size() >= 5, found::toString);
        return found;
    }

    private static String described(Path file) throws IOException {
        Map<String, Object> attributes =
                Files.readAttributes(
                        file,
                        "unix:mode,uid,gid,nlink,ino,size,lastModifiedTime",
                        LinkOption.NOFOLLOW_LINKS);
        String bytes = Files.isRegularFile(file) ? Files.readString(file) : "";
        return new TreeMap<>(attributes) + bytes;
    }

    private static Map<String, String> pages(Path site, Map<String, String> foreign)
            throws IOException {
        Map<String, String> pages = SiteFolder.tree(site);
        pages.keySet().removeAll(foreign.keySet());
        return pages;
    }
}
