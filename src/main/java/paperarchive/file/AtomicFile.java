package paperarchive.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Replaces a file atomically: readers see the old bytes or the new ones, even after a power
 * failure. The new bytes are written to a hidden file beside it first, such as {@code
 * .a.yaml.6f1c….new}. Safe for several threads and processes; the last one wins.
 */
public final class AtomicFile {
    private static final String END = ".new";

    /** The names that {@link #put} gives; a file of a person never has one. */
    private static final Pattern LEFTOVER =
            Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.new");

    private AtomicFile() {}

    /**
     * Replaces a file, or creates it and its folders. If the path is a link, its target is
     * replaced. A new file is not flushed to the disk, because importers create thousands.
     *
     * @throws FileSystemException that names the file, if it cannot be written
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Files.createDirectories(folder(target));
        put(target, bytes, Files.exists(target));
    }

    /**
     * Replaces a file, or creates it in a folder that exists, and returns when the bytes and the
     * name are on the disk. If the path is a link, the link is replaced.
     *
     * @throws FileSystemException that names the file, if it cannot be written
     */
    public static void writeDurably(Path file, byte[] bytes) throws IOException {
        put(file, bytes, true);
    }

    /**
     * Deletes temporary files that killed processes left beside a file. The caller must ensure that
     * no other process writes to that folder, for example by holding a lock.
     */
    public static void removeLeftovers(Path file) throws IOException {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(folder(file), AtomicFile::isLeftover)) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static boolean isLeftover(Path path) {
        return LEFTOVER.matcher(path.getFileName().toString()).matches()
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void put(Path file, byte[] bytes, boolean durable) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + END);
        try {
            fill(fresh, bytes, durable);
            keepPermissions(file, fresh);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        if (durable) {
            flushFolder(folder(file));
        }
    }

    private static void fill(Path fresh, byte[] bytes, boolean durable) throws IOException {
        try (FileChannel channel =
                FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (durable) {
                // Flush before the rename, because the power may fail in between.
                channel.force(true);
            }
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // The error for a full disk does not name the file.
            FileSystemException named =
                    new FileSystemException(fresh.toString(), null, e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    private static void keepPermissions(Path file, Path fresh) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null && Files.exists(file)) {
            view.setPermissions(Files.getPosixFilePermissions(file));
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** Flushes the directory entry as well, on systems that support it. */
    private static void flushFolder(Path path) {
        try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder as a file; its journal protects directory entries.
        }
    }
}
