package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata of a file or folder, without following links.
 *
 * @param size of a regular file; otherwise -1
 * @param changed when its bytes, attributes or name last changed. It cannot be set back, so it is
 *     as reliable as comparing bytes, and faster. Empty if the system has none.
 */
record FileStamp(boolean isFolder, long size, Optional<FileTime> changed) {
    static FileStamp of(Path file) throws IOException {
        try {
            Map<String, Object> now =
                    Files.readAttributes(
                            file,
                            "unix:isDirectory,isRegularFile,size,ctime",
                            LinkOption.NOFOLLOW_LINKS);
            boolean regular = Boolean.TRUE.equals(now.get("isRegularFile"));
            return new FileStamp(
                    Boolean.TRUE.equals(now.get("isDirectory")),
                    regular && now.get("size") instanceof Long size ? size : -1,
                    now.get("ctime") instanceof FileTime time
                            ? Optional.of(time)
                            : Optional.empty());
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
            return new FileStamp(folder, -1, Optional.empty());
        }
    }

    boolean isBefore(FileTime end) {
        return changed.isPresent() && changed.get().compareTo(end) <= 0;
    }
}
