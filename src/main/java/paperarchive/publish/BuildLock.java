package paperarchive.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/**
 * Ensures that only one build at a time writes to a folder. The operating system holds the lock, so
 * it is released when the process ends for any reason; the file names the owner.
 */
final class BuildLock implements AutoCloseable {
    private final Path file;
    private @Nullable FileChannel channel;

    BuildLock(Path file) {
        this.file = file;
    }

    /** Takes the lock, or reports who holds it. */
    Optional<Problem> take() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        while (true) {
            FileChannel open;
            try {
                open =
                        FileChannel.open(
                                file,
                                Set.of(
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.READ,
                                        StandardOpenOption.WRITE,
                                        LinkOption.NOFOLLOW_LINKS));
            } catch (NoSuchFileException e) {
                // A finished build removed the folder.
                Files.createDirectories(file.toAbsolutePath().getParent());
                continue;
            }
            if (!isLocked(open)) {
                String owner = owner(open);
                open.close();
                return Optional.of(taken(owner));
            }
            if (isStillThere(open)) {
                channel = open;
                sign(open);
                return Optional.empty();
            }
            // Its last owner removed the file after we opened it and before we locked it.
            open.close();
        }
    }

    private static boolean isLocked(FileChannel open) throws IOException {
        try {
            FileLock lock = open.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Returns whether the name still refers to the open file, which is empty until the owner is
     * written.
     */
    private boolean isStillThere(FileChannel open) throws IOException {
        try {
            open.truncate(0);
            Object named = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            open.write(ByteBuffer.wrap(new byte[] {' '}), 0);
            boolean same = Files.size(file) == 1;
            return same
                    && Objects.equals(
                            named, Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void sign(FileChannel open) throws IOException {
        String owner = "process " + ProcessHandle.current().pid();
        open.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String owner(FileChannel open) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(100);
        int length = Math.max(0, open.read(text, 0));
        return new String(text.array(), 0, length, StandardCharsets.UTF_8).strip();
    }

    private Problem taken(String owner) throws IOException {
        String who = owner.isEmpty() ? "" : " (" + owner + since() + ")";
        return Problem.error(
                Location.of(file.toString().replace('\\', '/')),
                "another build is at work in this folder" + who,
                "wait until it has ended, or end it");
    }

    private String since() throws IOException {
        try {
            return ", since " + Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            channel = null;
            // Removed while it is still locked, so waiting processes retry.
            Files.deleteIfExists(file);
            open.close();
        }
    }
}
