package paperarchive.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paperarchive.paper.Ledger;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.InputFailure;
import paperarchive.read.InputFile;
import paperarchive.read.InputFolder;

/**
 * The file of the ledger in a content folder, as a build reads it once at its beginning, and brings
 * it up to date right before its site is published.
 *
 * <p>Other builds may write it in between. So a build locks the ledger, reads it again, takes over
 * what it finds, and replaces the file in one step. Not for use by several threads.
 */
public final class LedgerFile {
    /** The file whose lock a writer holds. */
    private static final String LOCK = "." + Ledger.NAME + ".lock";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final String AGAIN = "nothing was published: run the build again";

    private static final String HEADING =
            """
            # The addresses this archive has published, what answers at each, and since when. A build
            # writes it; keep it with the records. No paper's address here may ever be lost.
            """;

    private final InputFolder content;
    private final Problems problems;
    private final Optional<byte[]> bytes;
    private @Nullable Ledger ledger;

    private LedgerFile(InputFolder content, Problems problems) {
        this.content = content;
        this.problems = problems;
        this.bytes = content.file(Ledger.NAME).flatMap(this::bytes);
        if (content.folders().contains(Ledger.NAME)) {
            problems.error(at(), "this is a folder", "move it away: a build writes this file");
        }
    }

    /** Reads the file of a content folder. */
    public static LedgerFile of(InputFolder content, Problems problems) {
        return new LedgerFile(content, problems);
    }

    /** The bytes that were read; empty where there is no file. */
    public Optional<byte[]> bytes() {
        return bytes;
    }

    /** The addresses published so far; what is wrong with their lines is reported. */
    public Ledger ledger() {
        Ledger known = ledger;
        if (known == null) {
            known = read(bytes, problems);
            ledger = known;
        }
        return known;
    }

    /** Whether the ledger can be written: its folder is not read-only. */
    public boolean isWritable() {
        return content.root().map(Files::isWritable).orElse(false);
    }

    private Optional<byte[]> bytes(InputFile file) {
        try {
            return Optional.of(content.bytes(file));
        } catch (InputFailure e) {
            return Optional.empty();
        }
    }

    private Ledger read(Optional<byte[]> file, Problems told) {
        String shown = content.shown(Ledger.NAME);
        return file.map(b -> LedgerReader.read(b, shown, told)).orElse(Ledger.none(shown));
    }

    private Location at() {
        return Location.of(content.shown(Ledger.NAME));
    }

    /**
     * Insists that the file is as it was read.
     *
     * @throws ProblemsFound where it is not
     */
    public void insistOnNoChange() throws IOException, ProblemsFound {
        if (!isAsRead(bytesNow())) {
            problems.error(at(), "this changed while the site was built", AGAIN);
        }
        problems.stopAtErrors();
    }

    /**
     * Brings the file up to date with what a plan answers, and with what other builds wrote.
     *
     * @param next the ledger of the plan, made from {@link #ledger}
     * @return the bytes of the file as it is now
     * @throws ProblemsFound where the file cannot be written, or holds an address now that the plan
     *     does not answer; then it is as it was
     */
    public Optional<byte[]> update(Ledger next) throws IOException, ProblemsFound {
        if (next.equals(ledger()) && isAsRead(bytesNow())) {
            return bytes;
        }
        Path folder = content.root().orElseThrow();
        try {
            Optional<LedgerLock> lock = LedgerLock.take(folder.resolve(LOCK), LONGEST_WAIT);
            if (lock.isPresent()) {
                try (LedgerLock held = lock.get()) {
                    return Optional.of(merge(next, folder, held.isHeld()));
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

    /** The bytes of the file as it is now. */
    private Optional<byte[]> bytesNow() throws IOException, ProblemsFound {
        Optional<InputFile> file = content.fileNow(Ledger.NAME);
        problems.stopAtErrors();
        return file.isPresent()
                ? Optional.of(Files.readAllBytes(file.get().path()))
                : Optional.empty();
    }

    private boolean isAsRead(Optional<byte[]> now) {
        return now.isPresent() == bytes.isPresent()
                && Arrays.equals(now.orElse(new byte[0]), bytes.orElse(new byte[0]));
    }

    private byte[] merge(Ledger next, Path folder, boolean locked)
            throws IOException, ProblemsFound {
        Optional<byte[]> now = bytesNow();
        Ledger others = isAsRead(now) ? ledger() : read(now, problems);
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
        byte[] after = bytes(merged);
        if (now.isPresent() && Arrays.equals(bytes(others), after)) {
            return now.get();
        }
        Path file =
                content.fileNow(Ledger.NAME)
                        .map(InputFile::path)
                        .orElse(folder.resolve(Ledger.NAME));
        AtomicFile.replace(file, after, locked);
        return after;
    }

    /** The ledger as it is written. */
    static byte[] bytes(Ledger ledger) {
        StringBuilder text = new StringBuilder(HEADING.length() + 100 * ledger.entries().size());
        text.append(HEADING);
        for (Ledger.Entry entry : ledger.entries()) {
            text.append(entry).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
