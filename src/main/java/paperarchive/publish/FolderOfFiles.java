package paperarchive.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes files that are sorted by their paths, and asks for the folder of each only if it is not
 * that of the file before. For one thread.
 */
final class FolderOfFiles {
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
            // A full disk does not say which file it has no room for.
            throw NamedFailure.of(file, e);
        }
    }

    /** Most folders are new, and the folder above is there. */
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
