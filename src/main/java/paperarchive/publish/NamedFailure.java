package paperarchive.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Adds the file name to an I/O error that lacks it, such as that for a full disk. */
final class NamedFailure {
    private NamedFailure() {}

    static FileSystemException of(Path file, IOException failure) {
        if (failure instanceof FileSystemException named) {
            return named;
        }
        FileSystemException named =
                new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }
}
