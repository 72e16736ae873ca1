package paperarchive.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes files in path order, and creates a folder only if it differs from that of the previous
 * file. Not thread-safe.
 */
final class SortedFileWriter {
    private Optional<Path> made = Optional.empty();

    /** Writes a file that is not there yet. */
    void write(Path file, byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        if (made.filter(folder::equals).isEmpty()) {
            make(folder);
            made = Optional.of(folder);
        }
        try {
            Files.write(file, content);
        } catch (IOException e) {
            // The error for a full disk does not name the file.
            throw NamedFailure.of(file, e);
        }
    }

    /** Most folders are new, and their parent exists. */
    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // Another page of this address came first.
        } catch (NoSuchFileException e) {
            Files.createDirectories(folder);
        }
    }
}
