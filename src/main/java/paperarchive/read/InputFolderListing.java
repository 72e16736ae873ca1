package paperarchive.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;

/**
 * Lists the content of a folder recursively. A link to a regular file within the same folder is
 * followed; every other link is an error. Anything that is neither a file nor a folder, such as a
 * pipe, is also an error, and is never opened. Names that begin with a dot are not read.
 */
final class InputFolderListing {
    private final Path root;
    private final String shown;
    private final InputFolder.Kind kind;
    private final Problems problems;
    private final Deque<String> unread = new ArrayDeque<>();
    private final List<InputFile> files = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    /**
     * An empty listing.
     *
     * @param root the folder, with no link in its path
     * @param shown the name of the folder in messages
     */
    InputFolderListing(Path root, String shown, InputFolder.Kind kind, Problems problems) {
        this.root = root;
        this.shown = shown;
        this.kind = kind;
        this.problems = problems;
    }

    /** Adds everything below the folder. */
    InputFolderListing all() {
        return below("");
    }

    /** Adds everything below one folder of it, if there is one of this name. */
    InputFolderListing below(String name) {
        if (Files.isDirectory(root.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            unread.push(name);
        }
        while (!unread.isEmpty()) {
            list(unread.pop());
        }
        return this;
    }

    /** Adds one entry, if it exists. */
    InputFolderListing one(String name) {
        Path path = root.resolve(name);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            visit(name, path);
        }
        return this;
    }

    List<InputFile> files() {
        return files;
    }

    /** Returns the names of the folders below the folder: {@code papers/2024}. */
    List<String> folders() {
        return folders;
    }

    /** Returns the names of the entries for which an error was reported. */
    Set<String> refused() {
        return refused;
    }

    private void list(String folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".")) {
                    visit(folder.isEmpty() ? name : folder + "/" + name, entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            refuse(folder, InputFailure.problem(shown(folder), "folder", cause(e)));
        } catch (IOException e) {
            refuse(folder, InputFailure.problem(shown(folder), "folder", e));
        }
    }

    private static IOException cause(DirectoryIteratorException e) {
        return Objects.requireNonNull(e.getCause(), "such an exception always has one");
    }

    private void visit(String name, Path path) {
        try {
            BasicFileAttributes entry =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (entry.isDirectory()) {
                folders.add(name);
                unread.push(name);
            } else if (kind.isRead(path.getFileName().toString())) {
                take(name, path, entry);
            }
        } catch (IOException e) {
            refuse(name, InputFailure.problem(shown(name), "file", e));
        }
    }

    private void take(String name, Path path, BasicFileAttributes entry) throws IOException {
        if (entry.isSymbolicLink()) {
            follow(name, path);
        } else if (entry.isRegularFile()) {
            files.add(new InputFile(name, shown(name), path, InputFile.Stamp.of(entry)));
        } else {
            refuse(
                    name,
                    "this is not a regular file but a pipe, a socket or a device",
                    "remove it, or put a regular file in its place");
        }
    }

    private void follow(String name, Path link) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (NoSuchFileException e) {
            refuse(
                    name,
                    "this link points to a file that does not exist",
                    "restore the file, or remove the link");
            return;
        }
        if (!target.startsWith(root)) {
            refuse(
                    name,
                    "this link points outside the " + kind.word() + " folder",
                    "copy the file here, or remove the link");
            return;
        }
        BasicFileAttributes found = Files.readAttributes(target, BasicFileAttributes.class);
        if (found.isDirectory()) {
            refuse(
                    name,
                    "this link points to a folder",
                    "remove the link: only links to files are followed");
        } else {
            take(name, target, found);
        }
    }

    private void refuse(String name, String message, String hint) {
        refuse(name, Problem.error(Location.of(shown(name)), message, hint));
    }

    private void refuse(String name, Problem problem) {
        refused.add(name);
        problems.add(problem);
    }

    private String shown(String name) {
        return name.isEmpty() ? shown : shown + "/" + name;
    }
}
