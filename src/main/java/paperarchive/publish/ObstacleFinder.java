package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import paperarchive.problem.Problem;

/** Finds what would stop a change of the output folder, before anything is changed. */
final class ObstacleFinder {
    private static final int STICKY = 01000;
    private static final int ROOT = 0;

    private final OutputFolder folder;
    private final MountTable mounts;
    private final NavigableSet<String> gone;
    private final Optional<Integer> user;
    private final Map<String, Place> places = new HashMap<>();

    /** The state of the path of a folder, and the reason why a build cannot use it. */
    private record Place(boolean exists, Optional<Problem> problem) {
        static final Place FREE = new Place(false, Optional.empty());
    }

    /**
     * @param gone the files that this change deletes, which are therefore not obstacles
     * @param probe a file that this process created, whose owner is the current user
     */
    ObstacleFinder(OutputFolder folder, MountTable mounts, NavigableSet<String> gone, Path probe) {
        this.folder = folder;
        this.mounts = mounts;
        this.gone = gone;
        this.user = unix(probe, "uid");
    }

    /** Returns what prevents a build from writing a new file or replacing its own. */
    Optional<Problem> toWrite(String path) throws IOException {
        Place parent = parent(path);
        if (parent.problem().isPresent() || !parent.exists()) {
            return parent.problem();
        }
        Path file = folder.file(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return unwritable(path);
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            Optional<String> foreign = foreignIn(path);
            if (foreign.isPresent()) {
                return Optional.of(
                        problem(
                                foreign.get(),
                                "this is where the site needs the file " + path,
                                "move it away"));
            }
        }
        return toChange(path);
    }

    /** Returns what prevents a folder from being deleted with its files, if anything. */
    private Optional<String> foreignIn(String path) throws IOException {
        Path place = folder.file(path);
        List<Path> files = LinkSafeFolders.filesBelow(place);
        return mounts.holds(place) || files.isEmpty()
                ? Optional.of(path)
                : files.stream().map(folder::path).filter(f -> !gone.contains(f)).findFirst();
    }

    /** Returns what prevents a build from deleting or replacing an existing file. */
    Optional<Problem> toChange(String path) throws IOException {
        Place parent = parent(path);
        if (parent.problem().isPresent()) {
            return parent.problem();
        }
        Path file = folder.file(path);
        if (mounts.holds(file)) {
            return Optional.of(mounted(path));
        }
        boolean special = folder.attributes(path).filter(a -> a.isOther()).isPresent();
        if (special) {
            return Optional.of(
                    problem(path, "this is not a regular file, as pages are", "move it away"));
        }
        if (isProtectedBySticky(file)) {
            return Optional.of(
                    problem(
                            path,
                            "this file belongs to another user, in a folder with the sticky bit",
                            "let its owner delete it or chown it"));
        }
        return unwritable(path);
    }

    /** In a sticky folder only the owner of a file, or of the folder, may replace it. */
    private boolean isProtectedBySticky(Path file) {
        Path parent = file.getParent();
        if (parent == null || user.isEmpty() || user.get() == ROOT) {
            return false;
        }
        return unix(parent, "mode").filter(mode -> (mode & STICKY) != 0).isPresent()
                && !unix(parent, "uid").equals(user)
                && !unix(file, "uid").equals(user);
    }

    private static Optional<Integer> unix(Path file, String attribute) {
        try {
            Object value = Files.getAttribute(file, "unix:" + attribute, LinkOption.NOFOLLOW_LINKS);
            return value instanceof Integer number ? Optional.of(number) : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns a problem if entries of the folder of a file cannot be changed. */
    private Optional<Problem> unwritable(String path) {
        String parent = parentOf(path);
        if (Files.isWritable(folder.file(parent))) {
            return Optional.empty();
        }
        return Optional.of(
                problem(
                        parent,
                        "cannot write to this folder: it is read-only or immutable, or belongs to"
                                + " another user",
                        "make it writable (chmod, chown, chattr -i, remount)"));
    }

    private static String parentOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private Place parent(String path) throws IOException {
        return place(parentOf(path));
    }

    private Place place(String path) throws IOException {
        Place known = places.get(path);
        if (known == null) {
            known = look(path);
            places.put(path, known);
        }
        return known;
    }

    private Place look(String path) throws IOException {
        Place above = path.isEmpty() ? Place.FREE : parent(path);
        if (!path.isEmpty() && (above.problem().isPresent() || !above.exists())) {
            return above;
        }
        Path place = folder.file(path);
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return new Place(false, path.isEmpty() ? Optional.empty() : unwritable(path));
        }
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            boolean mounted = !path.isEmpty() && mounts.holds(place);
            return new Place(true, mounted ? Optional.of(mounted(path)) : Optional.empty());
        }
        return gone.contains(path)
                ? Place.FREE
                : new Place(
                        true,
                        Optional.of(
                                problem(
                                        path,
                                        Files.isSymbolicLink(place)
                                                ? "this link is where the site needs a folder"
                                                : "this file is where the site needs a folder",
                                        "move it away")));
    }

    private Problem mounted(String path) {
        return problem(path, "something is mounted where the site changes", "unmount it");
    }

    private Problem problem(String path, String message, String hint) {
        return Problem.error(folder.at(path), message, hint + ", then build again");
    }

    /** Explains why a file could not be backed up, which means that it cannot be replaced. */
    Problem unchangeable(String path, IOException reason) {
        boolean gone = reason instanceof NoSuchFileException;
        return problem(
                path,
                gone
                        ? "this file vanished during the build"
                        : "cannot replace or delete this file: it is immutable, append-only or"
                                + " unreadable ("
                                + reason.getMessage()
                                + ")",
                gone ? "see what removed it" : "make it changeable (chattr -i -a, chown)");
    }
}
