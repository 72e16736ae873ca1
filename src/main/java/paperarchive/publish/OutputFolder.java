package paperarchive.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/** The folder the site stands in, and the workshop beside it in a hidden folder. */
final class OutputFolder {
    private final Path root;
    private final Path workshop;

    OutputFolder(Path root) {
        this.root = root;
        this.workshop = root.resolve(".paper-archive");
    }

    Manifest manifest() {
        return new Manifest(workshop.resolve("files.txt"));
    }

    LastBuildFile lastBuild() {
        return new LastBuildFile(workshop.resolve("last-build.txt"));
    }

    /** Stands beside the folder, which may be exchanged; within it where it must. */
    BuildLock lock() {
        Path name = root.toAbsolutePath().normalize();
        Path parent = name.getParent();
        boolean beside = parent != null && (!Files.exists(parent) || Files.isWritable(parent));
        return new BuildLock(
                beside
                        ? name.resolveSibling("." + name.getFileName() + ".lock")
                        : workshop.resolve("lock"));
    }

    /**
     * Whether every file stands here with its size, and none was written to since the last build
     * was recorded.
     */
    boolean holds(Map<String, LastBuild.FileMade> files) {
        Optional<FileTime> end = lastBuildTime();
        return end.isPresent()
                && files.entrySet().parallelStream()
                        .allMatch(f -> isAsLeft(f.getKey(), f.getValue().size(), end.get()));
    }

    /** When the last build was recorded; empty where no record stands. */
    Optional<FileTime> lastBuildTime() {
        try {
            return Optional.of(Files.getLastModifiedTime(workshop.resolve("last-build.txt")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a file stands here with a size, and was not written to after a time. */
    boolean isAsLeft(String path, int size, FileTime end) {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(
                            file(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile()
                    && now.size() == size
                    && now.lastModifiedTime().compareTo(end) <= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The hidden folder of what builds need and readers do not. */
    Path workshop() {
        return workshop;
    }

    Path staging() {
        return workshop.resolve("staging");
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** Whether the bytes of a file are just these. */
    boolean holds(String path, byte[] content) throws IOException {
        try {
            Path file = file(path);
            return Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** A file where the folder should be, if one is there. */
    Optional<Problem> misplaced() {
        return Files.exists(root) && !Files.isDirectory(root)
                ? Optional.of(
                        Problem.error(
                                Location.of(shown(root)),
                                "this is a file, not a folder",
                                "name another folder with --output"))
                : Optional.empty();
    }

    /** What a person must mend before anything can be written here, if anything. */
    Optional<Problem> refusal() throws IOException {
        String shown = shown(root);
        if (Files.isDirectory(root) && !manifest().exists() && holdsAnything()) {
            return Optional.of(
                    Problem.error(
                            Location.of(shown),
                            "this folder holds files that no build put there",
                            "name an empty folder with --output, or empty this one yourself"));
        }
        return Optional.empty();
    }

    /** Whether nothing stands here that a build could meet. */
    boolean isEmpty() throws IOException {
        if (!Files.isDirectory(root)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.allMatch(entry -> entry.equals(workshop));
        }
    }

    private boolean holdsAnything() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.anyMatch(entry -> !entry.getFileName().toString().startsWith("."));
        }
    }

    /** Throws away what an interrupted build left in the workshop. */
    void clearStaging() throws IOException {
        deleteTree(staging());
    }

    /** Moves every staged file to its place; a folder that is new moves as a whole. */
    void moveStagedIntoPlace() throws IOException {
        if (Files.isDirectory(staging())) {
            moveInto(staging(), root);
        }
    }

    /** What stands in the way of the staged files: folders, files and links of somebody else. */
    List<Problem> obstacles() throws IOException {
        List<Problem> found = new ArrayList<>();
        if (Files.isDirectory(staging())) {
            collectObstacles(staging(), root, found);
        }
        return found;
    }

    private static void collectObstacles(Path from, Path to, List<Problem> found)
            throws IOException {
        for (Path child : children(from)) {
            Path target = to.resolve(child.getFileName().toString());
            boolean folder = Files.isDirectory(child);
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            boolean folderThere = Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
            if (folder && folderThere) {
                collectObstacles(child, target, found);
            } else if (folder || folderThere) {
                found.add(
                        Problem.error(
                                Location.of(shown(target)),
                                folder
                                        ? "this stands where the site needs a folder"
                                        : "this folder stands where the site needs a file",
                                "no build put it there: move it away"));
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static void moveInto(Path from, Path to) throws IOException {
        for (Path child : children(from)) {
            Path target = to.resolve(child.getFileName().toString());
            if (Files.isDirectory(child) && Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                moveInto(child, target);
            } else {
                Files.move(
                        child,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Deletes files, and the folders that are empty without them. */
    int delete(Set<String> paths) throws IOException {
        int deleted = 0;
        for (String path : paths) {
            if (!liesBehindLink(path)) {
                deleted += Files.deleteIfExists(file(path)) ? 1 : 0;
                deleteEmptyParents(path);
            }
        }
        return deleted;
    }

    /** Whether a folder on the way is a link that somebody made: what lies behind is not ours. */
    private boolean liesBehindLink(String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (Files.isSymbolicLink(file(path.substring(0, end)))) {
                return true;
            }
        }
        return false;
    }

    private void deleteEmptyParents(String path) throws IOException {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            try {
                Files.delete(file(path.substring(0, end)));
            } catch (NoSuchFileException e) {
                // Gone already: its own parent may be empty too.
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    /** Deletes the workshop; the folder itself stays. */
    void deleteWorkshop() throws IOException {
        deleteTree(workshop);
    }

    /**
     * Deletes a folder and all in it, if it is there. Reads each folder to its end before it
     * deletes from it: some file systems skip names else.
     */
    static void deleteTree(Path tree) throws IOException {
        if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            for (Path child : children(tree)) {
                deleteTree(child);
            }
        }
        Files.deleteIfExists(tree);
    }
}
