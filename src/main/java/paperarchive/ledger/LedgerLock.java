package paperarchive.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets one process at a time write the ledger of a content folder. The operating system holds the
 * lock, so it is released when the process ends. The lock file exists only while it is held.
 */
final class LedgerLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int MOST_SIZE = 1 << 20;
    private static final String NOT_REGULAR = "addresses/.lock is not a regular file; remove it";

    private final Path file;
    private final FileChannel channel;
    private final boolean held;

    private LedgerLock(Path file, FileChannel channel, boolean held) {
        this.file = file;
        this.channel = channel;
        this.held = held;
    }

    /**
     * Waits for the lock; returns empty on timeout.
     *
     * @throws IOException if the lock file cannot be created
     */
    static Optional<LedgerLock> take(Path file, Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        do {
            Optional<LedgerLock> lock = tryToTake(file);
            if (lock.isPresent()) {
                return lock;
            }
            pause();
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for another build", e);
        }
    }

    private static Optional<LedgerLock> tryToTake(Path file) throws IOException {
        boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (exists && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            // To open a pipe would wait for its reader.
            throw new FileSystemException(file.toString(), null, NOT_REGULAR);
        }
        FileChannel open =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = open.tryLock();
            if (lock != null && isStillThere(file, open)) {
                return Optional.of(new LedgerLock(file, open, true));
            }
        } catch (OverlappingFileLockException e) {
            // Another build of this process holds it.
        } catch (IOException e) {
            // This file system has no locks, so the change is only kept short.
            return Optional.of(new LedgerLock(file, open, false));
        }
        open.close();
        return Optional.empty();
    }

    /**
     * Returns whether the open file still exists under its name, because its last owner may have
     * removed it before we locked it. The open file gets a random size, which the named file must
     * have, too. The named file must not be opened, because closing a file releases all locks of
     * the process on it.
     */
    private static boolean isStillThere(Path file, FileChannel open) throws IOException {
        int size = 1 + ThreadLocalRandom.current().nextInt(MOST_SIZE);
        try {
            open.truncate(0);
            open.write(ByteBuffer.wrap(new byte[] {' '}), size - 1L);
            return Files.size(file) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Returns whether the file system has locks, and this one is held. */
    boolean isHeld() {
        return held;
    }

    /** Releases the lock. The file is removed while it is locked, so waiting processes retry. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}
