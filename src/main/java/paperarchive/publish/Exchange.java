package paperarchive.publish;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/**
 * Puts a whole new folder in the place of the old one. Both stand beside each other, as {@code
 * .site-output.next} and {@code site-output}; two renames make the change, and what a build that
 * was cut off leaves of it is put right by the next.
 */
final class Exchange {
    private final Path root;
    private final Path next;
    private final Path before;

    Exchange(Path root) {
        this.root = root;
        Path name = root.toAbsolutePath().normalize();
        this.next = name.resolveSibling("." + name.getFileName() + ".next");
        this.before = name.resolveSibling("." + name.getFileName() + ".before");
    }

    /** Where the new folder is made. */
    Path next() {
        return next;
    }

    /** Puts right what a build left that was cut off: the old folder is back, or the new one in. */
    void recover() throws IOException {
        if (Files.isDirectory(before) && !Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(before, root, StandardCopyOption.ATOMIC_MOVE);
        }
        OutputFolder.deleteTree(before);
        OutputFolder.deleteTree(next);
    }

    /**
     * Whether the folder can be exchanged as a whole: its parent is ours to write, and the folder
     * is neither a link nor a disk of its own.
     */
    boolean isPossible() throws IOException {
        Path name = root.toAbsolutePath().normalize();
        Path parent = name.getParent();
        if (parent == null || Files.isSymbolicLink(name)) {
            return false;
        }
        Files.createDirectories(parent);
        if (!Files.isWritable(parent)) {
            return false;
        }
        if (!Files.isDirectory(name)) {
            return true;
        }
        try {
            Path probe = Files.createTempDirectory(name, ".probe");
            try {
                Files.move(probe, next, StandardCopyOption.ATOMIC_MOVE);
                Files.delete(next);
                return true;
            } catch (AtomicMoveNotSupportedException e) {
                Files.delete(probe);
                return false;
            }
        } catch (FileSystemException e) {
            return false;
        }
    }

    /**
     * Lets the files of others stand in the new folder as they stand in the old one.
     *
     * @param ours the paths that builds have written
     * @return what of theirs stands where the site needs its place
     */
    List<Problem> carryOver(Set<String> ours, Path workshop) throws IOException {
        List<Problem> obstacles = new ArrayList<>();
        if (Files.isDirectory(root)) {
            Files.walkFileTree(root, new Others(ours, workshop, obstacles));
        }
        return obstacles;
    }

    /** Meets every file of the old folder, and carries over those that no build wrote. */
    private final class Others extends SimpleFileVisitor<Path> {
        private final Set<String> ours;
        private final Set<String> ourFolders = new HashSet<>();
        private final Path workshop;
        private final List<Problem> obstacles;

        Others(Set<String> ours, Path workshop, List<Problem> obstacles) {
            this.ours = ours;
            this.workshop = workshop;
            this.obstacles = obstacles;
            ourFolders.add("");
            for (String path : ours) {
                for (int end = path.lastIndexOf('/');
                        end > 0 && ourFolders.add(path.substring(0, end)); ) {
                    end = path.lastIndexOf('/', end - 1);
                }
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (folder.equals(workshop)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            String path = path(folder);
            if (!ourFolders.contains(path) && isFree(path, true)) {
                Files.createDirectories(next.resolve(path));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            String path = path(file);
            if (!ours.contains(path)) {
                if (isFree(path, false)) {
                    link(file, next.resolve(path), attributes.isRegularFile());
                } else {
                    obstacles.add(obstacle(file));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }

        /** Whether neither the path nor a part of it is a file of the new site. */
        private boolean isFree(String path, boolean folder) {
            for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
                if (Files.isRegularFile(next.resolve(path.substring(0, end)))) {
                    return false;
                }
            }
            Path place = next.resolve(path);
            return !Files.exists(place) || (folder && Files.isDirectory(place));
        }
    }

    private static Problem obstacle(Path file) {
        return Problem.error(
                Location.of(file.toString().replace('\\', '/')),
                "this stands where the site needs the place",
                "no build put it there: move it away");
    }

    private static void link(Path file, Path to, boolean regular) throws IOException {
        Files.createDirectories(to.getParent());
        if (regular) {
            try {
                Files.createLink(to, file);
                return;
            } catch (UnsupportedOperationException | FileSystemException e) {
                // A file system without hard links: a copy, which is the same to any reader.
            }
        }
        Files.copy(file, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** The one moment in which the site changes. */
    void swap() throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(root, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(next, root, StandardCopyOption.ATOMIC_MOVE);
        OutputFolder.deleteTree(before);
    }
}
