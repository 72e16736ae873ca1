package paperarchive.read;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A regular file below a folder that a build reads.
 *
 * @param name its path below the folder, with slashes: {@code papers/a.yaml}
 * @param shown the name that messages use: {@code content/papers/a.yaml}
 * @param path its real path; for a link, the target
 * @param stamp what the system says of it
 */
public record InputFile(String name, String shown, Path path, Stamp stamp) {
    /**
     * What changes where the bytes of a file change, unless two changes are within one tick of the
     * clock of the file system.
     *
     * @param key which file it is, such as its inode; empty where the system does not tell
     */
    record Stamp(long size, FileTime changed, Optional<Object> key) {
        static Stamp of(BasicFileAttributes file) {
            return new Stamp(
                    file.size(), file.lastModifiedTime(), Optional.ofNullable(file.fileKey()));
        }
    }
}
