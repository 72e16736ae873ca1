package paperarchive.publish;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces a file in one step, so that it is complete at every moment. */
final class AtomicFile {
    private AtomicFile() {}

    /** Writes the bytes to the disk, then gives them the name. */
    static void replace(Path place, byte[] bytes) throws IOException {
        Path fresh = place.resolveSibling(place.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileOutputStream file = new FileOutputStream(fresh.toFile())) {
            file.write(bytes);
            // Flushed before the rename, because the machine may lose power in between.
            file.getFD().sync();
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw NamedFailure.of(fresh, e);
        }
        Files.move(
                fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
