package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;

/**
 * Mounts, immutable files and overlayfs: in a mount namespace of its own, which needs root. Where
 * that is missing the tests are skipped and say why.
 */
class MountsTest {
    private static final String PROLOGUE =
            """
            set -e
            build() { "$JAVA" -XX:TieredStopAtLevel=1 -cp "$CLASSES" paperarchive.Main build -q "$@"; }
            clean() { "$JAVA" -XX:TieredStopAtLevel=1 -cp "$CLASSES" paperarchive.Main clean "$@"; }
            refused() { if "$@" 2> log; then echo "not refused: $*"; exit 9; fi; cat log; }
            hash() { find site-output -type f -exec sha256sum {} + | sort | sha256sum; }
            change() { sed -i s/First/$1/ content/papers/a.yaml; }
            """;

    @TempDir private Path folder;

    @BeforeEach
    void write() throws Exception {
        String reason = "needs root and unshare -m, for mounts in a namespace of their own";
        Assumptions.assumeTrue(run("mkdir m && mount -t tmpfs t m").startsWith("0"), reason);
        new SiteFolder(folder).writeTwoPapers();
    }

    /** Returns the exit code and all that was printed. */
    private String run(String script) throws IOException, InterruptedException {
        Path file = folder.resolve("script.sh");
        Files.writeString(file, script);
        ProcessBuilder builder = new ProcessBuilder("unshare", "-m", "sh", file.toString());
        builder.environment().put("JAVA", System.getProperty("java.home") + "/bin/java");
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.directory(folder.toFile()).redirectErrorStream(true);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] printed = process.getInputStream().readAllBytes();
            assertTrue(process.waitFor(5, TimeUnit.MINUTES));
            return process.exitValue() + " " + new String(printed, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void assertHolds(String script, String... told) throws Exception {
        String end = run(PROLOGUE + script);
        assertTrue(end.startsWith("0 "), end);
        for (String words : List.of(told)) {
            assertTrue(end.contains(words), end);
        }
    }

    @Test
    void aFileSystemBelowTheOutputIsNeverEmptied() throws Exception {
        assertHolds(
                """
                build
                mkdir site-output/data && mount -t tmpfs t site-output/data
                echo theirs > site-output/data/file
                build --full
                build --full
                clean
                grep theirs site-output/data/file
                """);
    }

    @Test
    void aPageWithAnotherFileMountedOverItIsRefusedBeforeAnythingChanges() throws Exception {
        assertHolds(
                """
                build
                echo theirs > file && mount --bind file site-output/papers/a/index.html
                hash > before
                change Other
                refused build
                refused build --full
                hash > after
                cmp before after
                umount site-output/papers/a/index.html
                build
                grep theirs file
                grep -q Other site-output/papers/a/index.html
                """,
                "papers/a/index.html:1: error: something is mounted",
                "unmount it");
    }

    @Test
    void aReadOnlyMountIsRefusedBeforeAnythingChanges() throws Exception {
        assertHolds(
                """
                build
                mount --bind site-output/papers site-output/papers
                mount -o remount,bind,ro site-output/papers
                hash > before
                change Other
                refused build
                hash > after
                cmp before after
                umount site-output/papers
                build
                grep -q Other site-output/papers/a/index.html
                """,
                "site-output/papers:1: error: something is mounted");
    }

    @Test
    void anImmutableFileIsRefusedBeforeAnythingChanges() throws Exception {
        for (String place : List.of("papers/a/index.html", "papers/a")) {
            assertHolds(
                    """
                    rm -rf site-output .paper-archive
                    sed -i s/Other/First/ content/papers/a.yaml
                    build
                    chattr +i site-output/PLACE || { echo no chattr; exit 0; }
                    trap 'chattr -i site-output/PLACE' EXIT
                    hash > before
                    change Other
                    refused build
                    mv content/papers/a.yaml a.yaml
                    refused build
                    mv a.yaml content/papers/a.yaml
                    hash > after
                    cmp before after
                    chattr -i site-output/PLACE
                    build
                    grep -q Other site-output/papers/a/index.html
                    """
                            .replace("PLACE", place));
        }
    }

    @Test
    void aChangeThatFailsInTheMiddleIsUndone() throws Exception {
        assertHolds(
                """
                build
                chattr +a site-output/papers/a || { echo no chattr; exit 0; }
                trap 'chattr -a site-output/papers/a' EXIT
                hash > before
                change Other
                refused build > said
                grep -q 'papers/a/[a-z.]* (Operation not permitted)' said
                hash > after
                cmp before after
                chattr -a site-output/papers/a
                build
                grep -q Other site-output/papers/a/index.html
                """);
    }

    @Test
    void anOutputFolderThatIsAFileSystemOfItsOwnIsBuiltAndChanged() throws Exception {
        assertHolds(
                """
                mkdir site-output && mount -t tmpfs t site-output
                build
                change Other
                build
                build --full
                grep -q Other site-output/papers/a/index.html
                clean
                test -z "$(ls -A site-output)"
                """);
    }

    @Test
    void aFullBuildWorksInALowerLayerOfOverlayfs() throws Exception {
        assertHolds(
                """
                build
                mkdir layers && mount -t tmpfs t layers && mkdir layers/up layers/work layers/me
                mkdir lower && mv content site-output .paper-archive lower
                mount -t overlay o -o lowerdir=lower,upperdir=layers/up,workdir=layers/work layers/me \\
                    || { echo no overlayfs; exit 0; }
                cd layers/me
                change Other
                build --full
                grep -q Other site-output/papers/a/index.html
                build --full
                """);
    }

    @Test
    void aFullDiskLeavesTheOldSite() throws Exception {
        for (int size = 140; size < 400; size += 60) {
            assertHolds(
                    """
                    mkdir -p disk && mount -t tmpfs -o size=SIZEk t disk
                    sed -i s/Other/First/ content/papers/a.yaml
                    build -o disk/site-output || { echo too small; exit 0; }
                    cd disk && hash > ../before && cd ..
                    change Other
                    build --full -o disk/site-output || true
                    cd disk && hash > ../after
                    cmp ../before ../after || grep -q Other site-output/papers/a/index.html
                    """
                            .replace("SIZE", Integer.toString(size)));
        }
    }

    @Test
    void modesOwnersAndTimesOfOthersStay() throws Exception {
        assertHolds(
                """
                build
                mkdir -m 0700 site-output/theirs && echo x > site-output/theirs/file
                ln site-output/theirs/file hard
                chown -R nobody site-output/theirs && touch -d 2001-01-01 site-output/theirs/file
                stat -c '%a %U %Y %h %i' site-output/theirs site-output/theirs/file > before
                build --full
                stat -c '%a %U %Y %h %i' site-output/theirs site-output/theirs/file > after
                cmp before after
                """);
        assertEquals("x\n", Files.readString(folder.resolve("hard")));
    }
}
