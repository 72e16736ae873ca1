package paperarchive.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/**
 * The folder for the state of builds: {@code .paper-archive/site-output/} beside {@code
 * site-output/}, or a folder in the user's cache if the parent folder cannot be written.
 */
final class StateFolder {
    /** The name of the folder beside the output folder. */
    static final String NAME = ".paper-archive";

    private final Path folder;
    private final boolean beside;

    private StateFolder(Path folder, boolean beside) {
        this.folder = folder;
        this.beside = beside;
    }

    /**
     * Finds the folder of an output folder.
     *
     * @param root the output folder, links resolved, so all its names lead to the same state
     */
    static StateFolder of(Path root) {
        Path parent = root.getParent();
        Path name = root.getFileName();
        if (parent == null || name == null) {
            return inCache(root);
        }
        Path beside = parent.resolve(NAME).resolve(name);
        if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
            return new StateFolder(beside, true);
        }
        StateFolder cache = inCache(root);
        boolean kept = Files.exists(cache.folder, LinkOption.NOFOLLOW_LINKS);
        return kept || !canBeMade(beside) ? cache : new StateFolder(beside, true);
    }

    private static StateFolder inCache(Path root) {
        String name =
                "output-" + ContentDigest.of(root.toString().getBytes(StandardCharsets.UTF_8));
        Path cache = UserCache.folder().orElse(root.resolveSibling(NAME));
        return new StateFolder(cache.resolve(name), false);
    }

    private static boolean canBeMade(Path beside) {
        Path there = beside.getParent();
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        return there != null && (!Files.isDirectory(there) || Files.isWritable(there));
    }

    Path path() {
        return folder;
    }

    /** Returns whether the folder is next to the output folder. */
    boolean isBeside() {
        return beside;
    }

    boolean exists() {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns what prevents builds from using the folder, if anything. */
    Optional<Problem> obstacle() {
        Path parent = folder.getParent();
        for (Path path : parent == null ? List.of(folder) : List.of(parent, folder)) {
            boolean own = beside || path.equals(folder);
            if (own && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.of(
                            problem(
                                    path,
                                    "a build needs a folder of this name for its state, and this"
                                            + " is a link or a file",
                                    "move it away, then build again"));
                }
                if (!Files.isWritable(path)) {
                    return Optional.of(
                            problem(
                                    path,
                                    "cannot write to the folder in which builds keep their state",
                                    "make it writable, or delete it and the output folder"));
                }
            }
        }
        return Optional.empty();
    }

    private static Problem problem(Path path, String message, String hint) {
        return Problem.error(Location.of(OutputFolder.slashes(path)), message, hint);
    }

    /** Makes the folder, and hides it from git. */
    void create() throws IOException {
        Files.createDirectories(folder);
        Path ignore = folder.resolveSibling(".gitignore");
        if (beside && !Files.exists(ignore, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.writeString(ignore, "*\n", StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // Another build, for a sibling of the output folder, created it first.
            }
        }
    }

    /** Removes the folder if it is empty, and then its parent likewise. */
    void removeIfEmpty() throws IOException {
        try {
            Files.deleteIfExists(folder);
            Path parent = folder.getParent();
            if (beside && parent != null) {
                Path ignore = parent.resolve(".gitignore");
                if (LinkSafeFolders.of(parent).equals(List.of(ignore))
                        && Files.isRegularFile(ignore, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(ignore) == 2) {
                    Files.delete(ignore);
                    Files.deleteIfExists(parent);
                }
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // Still in use, by this output folder or by another one.
        }
    }

    BuildLock lock() {
        return new BuildLock(folder.resolve("lock"));
    }

    /** The current state of the site. */
    BuildStateFile current(StateSigningKey key) {
        return new BuildStateFile(folder.resolve("build.txt"), key);
    }

    /** The previous state, while the files of that site are still being removed. */
    BuildStateFile previous(StateSigningKey key) {
        return new BuildStateFile(folder.resolve("previous.txt"), key);
    }

    /** The next state during an in-place change. */
    BuildStateFile change(StateSigningKey key) {
        return new BuildStateFile(folder.resolve("change.txt"), key);
    }

    /** The next state during a folder exchange. */
    BuildStateFile exchange(StateSigningKey key) {
        return new BuildStateFile(folder.resolve("exchange.txt"), key);
    }

    void commitChange() throws IOException {
        commit("change.txt");
    }

    void commitExchange() throws IOException {
        commit("exchange.txt");
    }

    /** Makes the next state the current one, and the current one the previous. */
    private void commit(String next) throws IOException {
        Path current = folder.resolve("build.txt");
        if (Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
            replace(current, folder.resolve("previous.txt"));
        }
        replace(folder.resolve(next), current);
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The staging folder for new files. */
    Path staged() {
        return folder.resolve("staged");
    }

    /** The staging folder for a whole new site. */
    Path next() {
        return folder.resolve("next");
    }

    /** The old site, after it was replaced. */
    Path previousSite() {
        return folder.resolve("previous");
    }

    /** Backups of old files during an in-place change. */
    Path replaced() {
        return folder.resolve("replaced");
    }

    /** Unmanaged files that were at the path of a page. */
    Path setAside() {
        return folder.resolve("set-aside");
    }

    /** Returns the time, by the clock of the file system. */
    FileTime now() throws IOException {
        Path probe = folder.resolve("clock");
        try {
            Files.deleteIfExists(probe);
            Files.createFile(probe);
            return Files.getLastModifiedTime(probe);
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
