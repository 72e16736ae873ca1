package paperarchive.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** A file that is replaced in one step, once its bytes are on the disk. */
final class AtomicFile {
    private static final String START = ".addresses.";
    private static final String END = ".new";

    private AtomicFile() {}

    /**
     * Replaces a file, which keeps its permissions.
     *
     * @param alone whether no other process writes it, so that what killed ones left can be removed
     */
    static void replace(Path file, byte[] bytes, boolean alone) throws IOException {
        if (alone) {
            removeLeftovers(file);
        }
        Path fresh = file.resolveSibling(START + UUID.randomUUID() + END);
        try {
            write(fresh, bytes);
            keepPermissions(file, fresh);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        forceFolder(file);
    }

    private static void write(Path fresh, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            // The name must not reach the disk before what it names: the machine may lose power.
            channel.force(true);
        }
    }

    private static void keepPermissions(Path file, Path fresh) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null && Files.exists(file)) {
            view.setPermissions(Files.getPosixFilePermissions(file));
        }
    }

    private static void removeLeftovers(Path file) throws IOException {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(
                        folder(file),
                        path -> {
                            String name = path.getFileName().toString();
                            return name.startsWith(START) && name.endsWith(END);
                        })) {
            for (Path path : left) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** Brings the name to the disk, too, on systems that can. */
    private static void forceFolder(Path file) {
        try (FileChannel folder = FileChannel.open(folder(file), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows does not open a folder as a file; there the name is the system's business.
        }
    }
}
