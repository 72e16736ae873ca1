package paperarchive.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import paperarchive.paper.Ledger;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.InputFailure;
import paperarchive.read.InputFile;
import paperarchive.read.InputFolder;

/**
 * The ledger of a content folder: the files in {@code addresses/}. A build reads it once at the
 * start, and updates it just before the site is published.
 *
 * <p>Other builds may write it in between. So a build locks the ledger, reads it again, merges the
 * changes, and adds one file atomically. Not thread-safe.
 */
public final class LedgerFolder {
    /** The lock file of writers. */
    private static final String LOCK = Ledger.NAME + "/.lock";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final String AGAIN = "nothing was published: run the build again";

    private final InputFolder content;
    private final Problems problems;
    private final LedgerFiles files;
    private @Nullable Ledger ledger;

    private LedgerFolder(InputFolder content, Problems problems) {
        this.content = content;
        this.problems = problems;
        this.files = files();
        if (content.folders().contains(Ledger.FORMER_NAME)) {
            problems.error(
                    Location.of(content.shown(Ledger.FORMER_NAME)),
                    "this is a folder",
                    "move it away: the ledger is the folder " + Ledger.NAME);
        }
        if (content.file(Ledger.NAME).isPresent()) {
            problems.error(
                    at(), "this is a file", "move it away: a build makes a folder of this name");
        }
    }

    /** Reads the ledger of a content folder. */
    public static LedgerFolder of(InputFolder content, Problems problems) {
        return new LedgerFolder(content, problems);
    }

    private LedgerFiles files() {
        Map<String, byte[]> read = new HashMap<>();
        for (InputFile file : ledgerFiles(content.files())) {
            bytes(file).ifPresent(bytes -> read.put(file.name(), bytes));
        }
        return new LedgerFiles(read);
    }

    /**
     * Returns the file, or empty if it cannot be read; that is reported, and nothing is published.
     */
    private Optional<byte[]> bytes(InputFile file) {
        try {
            return Optional.of(content.bytes(file));
        } catch (InputFailure e) {
            return Optional.empty();
        }
    }

    private static List<InputFile> ledgerFiles(List<InputFile> files) {
        return files.stream().filter(file -> LedgerFiles.isNamed(file.name())).toList();
    }

    /** Whether a file of a content folder belongs to the ledger: {@code addresses/old.tsv}. */
    public static boolean owns(String name) {
        return LedgerFiles.isNamed(name);
    }

    /** Returns a hash of the files as they were read. */
    public String fingerprint() {
        return files.fingerprint();
    }

    /** Returns the addresses published so far, and reports invalid lines. */
    public Ledger ledger() {
        Ledger known = ledger;
        if (known == null) {
            known = files.read(content::shown, problems);
            ledger = known;
        }
        return known;
    }

    /** Returns whether the ledger can be written: its folder is not read-only. */
    public boolean isWritable() {
        return content.root()
                .map(
                        root -> {
                            Path folder = root.resolve(Ledger.NAME);
                            return Files.isWritable(Files.exists(folder) ? folder : root);
                        })
                .orElse(false);
    }

    private Location at() {
        return Location.of(content.shown(Ledger.NAME));
    }

    /**
     * Checks that the ledger has not changed since it was read.
     *
     * @throws ProblemsFound if it has changed
     */
    public void insistOnNoChange() throws IOException, ProblemsFound {
        if (!files.equals(filesNow())) {
            problems.error(at(), "this changed while the site was built", AGAIN);
        }
        problems.stopAtErrors();
    }

    private LedgerFiles filesNow() throws IOException, ProblemsFound {
        List<InputFile> now = new ArrayList<>(content.belowNow(Ledger.NAME));
        content.fileNow(Ledger.FORMER_NAME).ifPresent(now::add);
        problems.stopAtErrors();
        Map<String, byte[]> read = new HashMap<>();
        for (InputFile file : ledgerFiles(now)) {
            read.put(file.name(), Files.readAllBytes(file.path()));
        }
        return new LedgerFiles(read);
    }

    /** Writes to the ledger while its lock is held. */
    private interface Change {
        LedgerFiles make(LedgerFiles now, LedgerWriter writer) throws IOException, ProblemsFound;
    }

    private LedgerFiles change(Change change) throws ProblemsFound {
        Path root = content.root().orElseThrow();
        try {
            Files.createDirectories(root.resolve(Ledger.NAME));
            Optional<LedgerLock> lock = LedgerLock.take(root.resolve(LOCK), LONGEST_WAIT);
            if (lock.isPresent()) {
                try (LedgerLock held = lock.get()) {
                    return change.make(filesNow(), new LedgerWriter(root, held.isHeld()));
                }
            }
            problems.error(at(), "another build is writing the ledger", AGAIN);
        } catch (IOException e) {
            problems.error(
                    at(),
                    "cannot write the ledger: " + InputFailure.reason(e),
                    "give the user who runs the build permission to write to this folder;"
                            + " nothing was published");
        }
        throw new ProblemsFound(problems.errors());
    }

    /**
     * Updates the ledger with the addresses of a plan and the changes of other builds. The former
     * single file is moved into the folder.
     *
     * @param next the ledger of the plan, made from {@link #ledger}
     * @param day the day of the deployment
     * @return the fingerprint of the ledger as it is now
     * @throws ProblemsFound if it cannot be written, or now has an address that the plan does not
     *     have; it is then unchanged
     */
    public String update(Ledger next, LocalDate day) throws IOException, ProblemsFound {
        if (next.equals(ledger()) && !files.hasFormer() && files.equals(filesNow())) {
            return files.fingerprint();
        }
        return change((now, writer) -> merge(next, day, now, writer)).fingerprint();
    }

    private LedgerFiles merge(Ledger next, LocalDate day, LedgerFiles now, LedgerWriter writer)
            throws IOException, ProblemsFound {
        Ledger others = files.equals(now) ? ledger() : now.read(content::shown, problems);
        problems.stopAtErrors();
        Ledger merged = LedgerMerge.of(ledger(), next, others);
        LedgerMerge.firstDifference(merged, next)
                .ifPresent(
                        address ->
                                problems.error(
                                        at(),
                                        "another build or an edit changed this while the site was"
                                                + " built, as at "
                                                + address,
                                        AGAIN));
        problems.stopAtErrors();
        List<Ledger.Entry> news = LedgerMerge.unstated(merged, others);
        return writer.moveFormer(news.isEmpty() ? now : writer.add(now, day, news));
    }

    /**
     * Removes all lines of addresses that were never online.
     *
     * @param forgotten decides by the address, such as {@code papers/wrong-id/}
     */
    public void forget(Predicate<String> forgotten) throws IOException, ProblemsFound {
        change((now, writer) -> writer.forget(now, forgotten));
    }

    /** Merges all files into one with the same entries. */
    public void compact() throws IOException, ProblemsFound {
        problems.stopAtErrors();
        change(
                (now, writer) -> {
                    Ledger all = now.read(content::shown, problems);
                    problems.stopAtErrors();
                    return writer.compact(now, all);
                });
    }

    /** Returns how many files the ledger consists of. */
    public int size() {
        return files.byName().size();
    }
}
