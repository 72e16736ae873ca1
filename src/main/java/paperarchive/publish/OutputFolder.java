package paperarchive.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
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

    Path staging() {
        return workshop.resolve("staging");
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** What a person must mend before anything can be written here, if anything. */
    Optional<Problem> refusal() throws IOException {
        String shown = root.toString().replace('\\', '/');
        if (Files.exists(root) && !Files.isDirectory(root)) {
            return Optional.of(
                    Problem.error(
                            Location.of(shown),
                            "this is a file, not a folder",
                            "name another folder with --output"));
        }
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
        if (Files.exists(staging())) {
            deleteTree(staging());
        }
    }

    /** Moves every staged file to its place; a folder that is new moves as a whole. */
    void moveStagedIntoPlace() throws IOException {
        if (Files.isDirectory(staging())) {
            moveInto(staging(), root);
        }
    }

    private static void moveInto(Path from, Path to) throws IOException {
        List<Path> children;
        try (Stream<Path> entries = Files.list(from)) {
            children = entries.sorted().toList();
        }
        for (Path child : children) {
            Path target = to.resolve(child.getFileName().toString());
            if (Files.isDirectory(child) && Files.isDirectory(target)) {
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
            Path file = file(path);
            if (Files.deleteIfExists(file)) {
                deleted++;
            }
            deleteEmptyParents(path);
        }
        return deleted;
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
        if (Files.exists(workshop)) {
            deleteTree(workshop);
        }
    }

    /**
     * Reads each folder to its end before it deletes from it: some file systems skip names else.
     */
    private static void deleteTree(Path tree) throws IOException {
        if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> children;
            try (Stream<Path> entries = Files.list(tree)) {
                children = entries.toList();
            }
            for (Path child : children) {
                deleteTree(child);
            }
        }
        Files.delete(tree);
    }
}
