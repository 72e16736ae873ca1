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
 * lock, so that it ends with its process. The file of the lock is there only while it is held.
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
     * Waits for the lock; empty where another process holds it for longer than that.
     *
     * @throws IOException where the file of the lock cannot be made
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
            // This file system has no locks: all that is left is to be quick.
            return Optional.of(new LedgerLock(file, open, false));
        }
        open.close();
        return Optional.empty();
    }

    /**
     * Whether the open file still has its name: its last owner may have removed it before we locked
     * it. The open file is given a size by chance, and the named one has to have it. It must not be
     * opened for that, because closing a file ends all locks that the process has on it.
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

    /** Whether the file system has locks, and this one is held. */
    boolean isHeld() {
        return held;
    }

    /** Gives the lock back. The file is removed while it is locked, so that others look again. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}
