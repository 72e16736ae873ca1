package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.cli.CommandLineTool;
import paperarchive.cli.ExitCode;

/**
 * A long life of a small archive: after every edit it is built, and every address that any of its
 * sites ever had answers in all that follow. What would lose one is refused and changes nothing.
 *
 * <p>{@code -Dledger.edits=500} makes it longer, {@code -Dledger.seed=7} another one.
 */
class LedgerHistoryTest {
    private static final int EDITS = Integer.getInteger("ledger.edits", 60);
    private static final long SEED = Long.getLong("ledger.seed", 46L);
    private static final int COMPARED_EVERY = 10;
    private static final Pattern KEPT =
            Pattern.compile("(papers|authors|tags|venues)/([^/]+)/index\\.html");
    private static final Pattern REFRESH = Pattern.compile("content=\"0; url=([^\"]+)\"");

    @TempDir private Path folder;

    private final Set<String> ever = new TreeSet<>();
    private final Map<String, Integer> made = new TreeMap<>();
    private LocalDate today = LocalDate.of(2025, 1, 1);
    private int refused;

    /** How a build ended. */
    private record Run(int code, String err) {}

    @Test
    void everyAddressEverPublishedAnswers() throws IOException {
        SiteFolder site = new SiteFolder(folder.resolve("archive"));
        EditedArchive archive = new EditedArchive(SEED);
        archive.writeInto(site);
        assertEquals(new Run(ExitCode.DONE, ""), quietly(build(site, site.output())));
        checkAnswers(site);
        for (int edit = 1; edit <= EDITS; edit++) {
            today = today.plusDays(1);
            EditedArchive.Edit next = archive.edit();
            made.merge(next.name(), 1, Integer::sum);
            String what = "seed " + SEED + ", edit " + edit + ": " + next.name();
            if (next.refusal().isEmpty()) {
                archive.writeInto(site);
                Run run = build(site, site.output());
                assertEquals(ExitCode.DONE, run.code(), () -> what + "\n" + run.err());
                checkAnswers(site);
                checkMoves(site, next, what);
            } else {
                checkRefusal(site, archive, next, what);
            }
            if (edit % COMPARED_EVERY == 0) {
                checkAgainstABuildFromNothing(site, what);
            }
        }
        report(site);
        assertTrue(refused > EDITS / 10, () -> "only " + refused + " were refused");
        assertTrue(ever.size() > EDITS / 2, ever::toString);
    }

    private static Run quietly(Run run) {
        return new Run(run.code(), run.err().contains("error") ? run.err() : "");
    }

    private Run build(SiteFolder site, Path output) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                new CommandLineTool(
                                new PrintStream(
                                        OutputStream.nullOutputStream(),
                                        true,
                                        StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                false)
                        .run(
                                "build",
                                "--publish",
                                "--content=" + site.path("content"),
                                "--templates=" + site.path("templates"),
                                "--output=" + output,
                                "--today=" + today);
        return new Run(code, err.toString(StandardCharsets.UTF_8));
    }

    /** Remembers the addresses of the site as it is, and looks each up that it ever had. */
    private void checkAnswers(SiteFolder site) throws IOException {
        NavigableMap<String, String> tree = site.tree();
        for (String path : tree.keySet()) {
            if (KEPT.matcher(path).matches()) {
                ever.add(path);
            }
        }
        for (String path : ever) {
            assertTrue(tree.containsKey(path), () -> path + " is lost");
            end(tree, path);
        }
    }

    /** The page that a path leads to in the end, which has to be there after one step. */
    private static String end(NavigableMap<String, String> tree, String path) {
        Matcher refresh = REFRESH.matcher(tree.getOrDefault(path, ""));
        if (!refresh.find()) {
            return path;
        }
        String target =
                URI.create("/" + path)
                        .resolve(refresh.group(1))
                        .getPath()
                        .substring(1)
                        .replaceFirst("(^|/)$", "$1index.html");
        String page = tree.getOrDefault(target, "");
        assertTrue(!page.isEmpty(), () -> path + " leads to " + target + ", which is not there");
        assertFalse(
                REFRESH.matcher(page).find(),
                () -> path + " leads to " + target + ", which leads on");
        return target;
    }

    private static void checkMoves(SiteFolder site, EditedArchive.Edit edit, String what)
            throws IOException {
        NavigableMap<String, String> tree = site.tree();
        for (Map.Entry<String, String> move : edit.moves().entrySet()) {
            assertEquals(move.getValue(), end(tree, move.getKey()), what);
        }
    }

    private void checkRefusal(
            SiteFolder site, EditedArchive archive, EditedArchive.Edit edit, String what)
            throws IOException {
        Map<String, String> before = site.tree();
        String ledger = site.ledger();
        archive.writeInto(site);
        Run run = build(site, site.output());
        assertEquals(ExitCode.PROBLEMS, run.code(), what);
        assertTrue(run.err().contains(edit.refusal()), () -> what + "\n" + run.err());
        assertTrue(run.err().contains("nothing was written"), run::err);
        assertEquals(before, site.tree(), what);
        assertEquals(ledger, site.ledger(), what);
        archive.undo();
        archive.writeInto(site);
        refused++;
    }

    /** What the last builds left is what one build makes of the records and the ledger alone. */
    private void checkAgainstABuildFromNothing(SiteFolder site, String what) throws IOException {
        String ledger = site.ledger();
        assertEquals(ExitCode.DONE, build(site, site.output()).code(), what);
        Path fresh = folder.resolve("fresh-" + what.hashCode());
        assertEquals(ExitCode.DONE, build(site, fresh).code(), what);
        assertEquals(SiteFolder.tree(fresh), site.tree(), what);
        assertEquals(ledger, site.ledger(), what);
    }

    private void report(SiteFolder site) throws IOException {
        long lines = site.ledger().lines().count();
        assertEquals(ever.size(), lines, "the ledger holds what the sites had, and no more");
        System.out.printf(
                "Seed %d, %d edits: %d addresses ever published, all answer; %d edits refused; %s%n",
                SEED, EDITS, ever.size(), refused, made);
    }
}
