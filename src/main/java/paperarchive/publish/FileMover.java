package paperarchive.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/** Moves files atomically, also between devices: a name always has a complete file. */
final class FileMover {
    private static final int NAME_BYTES = 8;

    private final StateSigningKey key;

    FileMover(StateSigningKey key) {
        this.key = key;
    }

    /** Puts a file in its place, over another file if one is there. */
    void put(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Path fresh = temporary(to);
            try {
                Files.deleteIfExists(fresh);
                Files.copy(
                        from, fresh, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                Files.move(
                        fresh,
                        to,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw NamedFailure.of(to, failure);
            } finally {
                Files.deleteIfExists(fresh);
            }
            Files.delete(from);
        }
    }

    /** Returns an unguessable name in the same folder, so it is safe to delete. */
    Path temporary(Path file) {
        byte[] name = file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] code = key.code(name, name.length);
        return file.resolveSibling(
                ".paper-archive-" + HexFormat.of().formatHex(code, 0, NAME_BYTES));
    }

    /** Moves a new folder as a whole; false if the file system cannot. */
    static boolean moveFolder(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (AtomicMoveNotSupportedException e) {
            return false;
        }
    }

    /**
     * Creates a hard link to a file, or copies it. Readers see no change, but it fails for a file
     * that could not be replaced or deleted.
     */
    static void keep(Path file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try {
            Files.createLink(to, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            if (!Files.isSymbolicLink(file)) {
                openForWriting(file);
            }
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Fails for an immutable file, even if the user is root. */
    private static void openForWriting(Path file) throws IOException {
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.size();
        } catch (AccessDeniedException e) {
            // A mode such as 0444 does not prevent replacing the file.
            return;
        }
    }
}
