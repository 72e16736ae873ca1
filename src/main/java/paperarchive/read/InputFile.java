package paperarchive.read;

import java.nio.file.Path;

/**
 * A regular file below a folder that a build reads.
 *
 * @param name its path below the folder, with slashes: {@code papers/a.yaml}
 * @param shown the name that messages use: {@code content/papers/a.yaml}
 * @param path where its bytes are; for a link, the file that the link names
 */
public record InputFile(String name, String shown, Path path) {}
