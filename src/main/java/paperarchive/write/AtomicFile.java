package paperarchive.write;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a file in one step, so that it is either the old one or the new one at every moment. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Replaces the file, or creates it and its folders. A link keeps leading to the file. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path place = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path folder = place.toAbsolutePath().getParent();
        createFolder(folder);
        Path fresh = place.resolveSibling("." + place.getFileName() + ".new");
        try {
            try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
                out.write(bytes);
                if (Files.exists(place)) {
                    // The name must not reach the disk before the content: the power may fail.
                    out.getFD().sync();
                }
            }
            Files.move(
                    fresh,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }
}
