package paperarchive.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/** The output folder, which contains only the site, not the state of builds. */
final class OutputFolder {
    private final Path root;
    private final Path shown;

    private OutputFolder(Path root, Path shown) {
        this.root = root;
        this.shown = shown;
    }

    /**
     * Returns the folder at a path.
     *
     * @param output the folder as the user names it, which messages repeat
     */
    static OutputFolder of(Path output) throws IOException {
        return new OutputFolder(real(output), output);
    }

    /** Returns a path with all links resolved, as far as the path exists. */
    private static Path real(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (Files.exists(whole) || parent == null) {
            return whole.toRealPath();
        }
        return real(parent).resolve(whole.getFileName());
    }

    Path root() {
        return root;
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** Returns a file of the folder as messages name it. */
    Location at(String path) {
        return Location.of(slashes(shown.resolve(path)));
    }

    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Returns the path of a file below the folder, with slashes. */
    String path(Path file) {
        return slashes(root.relativize(file));
    }

    /**
     * Returns an identity that distinguishes this folder from one created later at the same path;
     * empty if the system has none.
     */
    String identity() throws IOException {
        return identity(root);
    }

    static String identity(Path folder) throws IOException {
        try {
            return String.valueOf(Files.getAttribute(folder, "unix:ino"));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return "";
        } catch (NoSuchFileException e) {
            return "none";
        }
    }

    /** Returns a file in place of the folder, if one is there. */
    Optional<Problem> misplaced() {
        if (Files.isDirectory(root) || !Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        boolean link = Files.isSymbolicLink(root);
        return Optional.of(
                Problem.error(
                        at(""),
                        link ? "this is a dangling link" : "this is a file, not a folder",
                        "name another folder with --output"));
    }

    /** Returns whether the folder is empty or has only hidden files. */
    boolean isEmpty(boolean butForHidden) throws IOException {
        return LinkSafeFolders.of(root).stream()
                .allMatch(e -> butForHidden && e.getFileName().toString().startsWith("."));
    }

    /** Returns whether a file has a size, and was not written to after a time. */
    boolean isAsLeft(String path, int size, FileTime end) {
        Optional<BasicFileAttributes> now = attributes(path);
        return now.isPresent()
                && now.get().isRegularFile()
                && now.get().size() == size
                && now.get().lastModifiedTime().compareTo(end) <= 0;
    }

    /** Returns whether there is a file of a size. */
    boolean hasFile(String path, long size) {
        return attributes(path).filter(a -> a.isRegularFile() && a.size() == size).isPresent();
    }

    /** Returns what is at a path, links not followed; empty if nothing is, or nothing readable. */
    Optional<BasicFileAttributes> attributes(String path) {
        try {
            return Optional.of(
                    Files.readAttributes(
                            file(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the bytes of a file are just these. */
    boolean holds(String path, byte[] content) throws IOException {
        return !isBehindLink(path)
                && hasFile(path, content.length)
                && Arrays.equals(Files.readAllBytes(file(path)), content);
    }

    /** Returns whether a file of the site has the same bytes as another. */
    boolean holds(String path, Path content) throws IOException {
        return !isBehindLink(path)
                && hasFile(path, Files.size(content))
                && Files.mismatch(file(path), content) < 0;
    }

    /**
     * Whether a file has the bytes that a build wrote: which proves that it belongs to the build.
     */
    boolean isProved(String path, LastBuild.FileMade made) throws IOException {
        return !isBehindLink(path) && isProved(file(path), made);
    }

    static boolean isProved(Path file, LastBuild.FileMade made) throws IOException {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile()
                    && now.size() == made.size()
                    && ContentDigest.of(Files.readAllBytes(file)).equals(made.digest());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Returns whether a parent folder is a link that someone created, whose content is not ours.
     */
    boolean isBehindLink(String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (Files.isSymbolicLink(file(path.substring(0, end)))) {
                return true;
            }
        }
        return false;
    }

    /** Deletes parent folders that are empty without a file; returns one that cannot be deleted. */
    Optional<FileSystemException> deleteEmptyParents(String path) throws IOException {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            try {
                Files.delete(file(path.substring(0, end)));
            } catch (NoSuchFileException e) {
                // Gone already: its own parent may be empty too.
            } catch (DirectoryNotEmptyException e) {
                return Optional.empty();
            } catch (FileSystemException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
