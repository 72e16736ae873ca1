package paperarchive.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/**
 * Changes the site file by file. The new state is written before the first change, and every
 * replaced or deleted file is kept until the last one, so this build or, if it is killed, the next
 * one can roll back the change.
 */
final class InPlaceChange {
    private final OutputFolder folder;
    private final StateFolder state;
    private final StateSigningKey key;
    private final PreviousOutput before;
    private final Notices notices;
    private final FileMover mover;
    private final ReplacedFiles replaced;
    private final NavigableSet<String> gone = new TreeSet<>();
    private final Set<String> existing = new HashSet<>();

    InPlaceChange(
            OutputFolder folder,
            StateFolder state,
            StateSigningKey key,
            PreviousOutput before,
            Notices notices) {
        this.folder = folder;
        this.state = state;
        this.key = key;
        this.before = before;
        this.notices = notices;
        this.mover = new FileMover(key);
        this.replaced = new ReplacedFiles(folder, state, mover);
    }

    /**
     * Updates the site to the build.
     *
     * @param staged a folder with the new files
     * @param written the sorted paths of the new files
     * @return how many files were deleted
     * @throws ProblemsFound if something is in the way; then nothing has changed
     */
    int apply(PendingBuild build, Path staged, List<String> written, Problems problems)
            throws IOException, ProblemsFound {
        Files.createDirectories(folder.root());
        findGone(build);
        BuildState draft = new BuildState(build.draft(), folder.identity(), state.now());
        BuildState next;
        BuildStateFile journal = state.change(key);
        journal.write(draft);
        try {
            check(written, problems);
            next = draft.with(build.complete());
            journal.write(next);
        } catch (IOException | ProblemsFound e) {
            LinkSafeFolders.deleteTree(state.replaced());
            journal.delete();
            throw e;
        }
        try {
            deleteAll(inTheWay(build));
            moveAll(staged, written);
            deleteAll(gone);
            state.commitChange();
        } catch (IOException e) {
            throw undone(next, e);
        }
        replaced.discard(before.files(), notices);
        state.previous(key).delete();
        return gone.size();
    }

    private IOException undone(BuildState next, IOException cause) {
        String end = "; the site is as it was before";
        try {
            replaced.undo(before.files(), next.build().files());
            state.change(key).delete();
        } catch (IOException e) {
            // The journal still exists.
            cause.addSuppressed(e);
            end = "; the next build puts the site back in order";
        }
        String file = cause.getMessage();
        if (cause instanceof FileSystemException failure) {
            String place =
                    failure.getOtherFile() == null ? failure.getFile() : failure.getOtherFile();
            String reason = failure.getReason() == null ? "permission denied" : failure.getReason();
            file = place + " (" + reason + ")";
        }
        return new IOException(
                "cannot change "
                        + file
                        + end
                        + ". Make it and its folder changeable (chmod, chown, chattr, free space),"
                        + " then build again",
                cause);
    }

    /** Collects the files to delete, and skips those that were changed since a build wrote them. */
    private void findGone(PendingBuild build) throws IOException {
        List<Location> changed = new ArrayList<>();
        for (var file : before.files().entrySet()) {
            String path = file.getKey();
            if (!build.files().containsKey(path)
                    && Files.exists(folder.file(path), LinkOption.NOFOLLOW_LINKS)
                    && !folder.isBehindLink(path)) {
                if (folder.isProved(path, file.getValue())) {
                    gone.add(path);
                } else {
                    changed.add(folder.at(path));
                }
            }
        }
        keepOtherSpellings(build);
        notices.warn(
                changed,
                "the site no longer has this page, but the file was changed by hand and is left",
                "delete it, or move it away");
    }

    /** On a case-insensitive disk, a file to delete may be the same as a file to write. */
    private void keepOtherSpellings(PendingBuild build) throws IOException {
        if (gone.isEmpty()) {
            return;
        }
        Set<String> folded = new HashSet<>();
        gone.forEach(path -> folded.add(path.toLowerCase(java.util.Locale.ROOT)));
        for (String path : build.files().keySet()) {
            if (folded.contains(path.toLowerCase(java.util.Locale.ROOT))) {
                gone.removeIf(old -> old.equalsIgnoreCase(path) && isSame(old, path));
            }
        }
    }

    private boolean isSame(String old, String path) {
        try {
            return Files.isSameFile(folder.file(old), folder.file(path));
        } catch (IOException e) {
            return false;
        }
    }

    /** Backs up every file to be deleted; fails for files that cannot be deleted. */
    private void check(List<String> written, Problems problems) throws IOException, ProblemsFound {
        MountTable mounts = MountTable.below(folder.root());
        Path probe = state.path().resolve("lock");
        ObstacleFinder finder = new ObstacleFinder(folder, mounts, gone, probe);
        for (String path : written) {
            Optional<Problem> obstacle = finder.toWrite(path);
            obstacle.ifPresent(problems::add);
            Path file = folder.file(path);
            boolean there =
                    obstacle.isEmpty()
                            && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                            && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
            if (there && !before.mayReplace(path)) {
                problems.add(before.unmanaged(path));
            } else if (there) {
                keep(path, finder, problems);
            }
        }
        for (String path : gone) {
            Optional<Problem> obstacle = finder.toChange(path);
            obstacle.ifPresent(problems::add);
            if (obstacle.isEmpty()) {
                keep(path, finder, problems);
            }
        }
        problems.stopAtErrors();
    }

    private void keep(String path, ObstacleFinder finder, Problems problems) throws IOException {
        try {
            replaced.keep(path);
        } catch (FileSystemException e) {
            problems.add(finder.unchangeable(path, e));
        }
    }

    /**
     * Returns the files to delete before new files are written: a file in place of a folder, or
     * files in a folder that becomes a file.
     */
    private Set<String> inTheWay(PendingBuild build) {
        Set<String> way = new TreeSet<>();
        for (String path : gone.isEmpty() ? Set.<String>of() : build.files().keySet()) {
            String within = gone.ceiling(path + "/");
            if (within != null && within.startsWith(path + "/")) {
                way.addAll(gone.subSet(path + "/", path + "0"));
            }
            for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                if (gone.contains(path.substring(0, end))) {
                    way.add(path.substring(0, end));
                }
            }
        }
        return way;
    }

    private void deleteAll(Set<String> paths) throws IOException {
        List<Location> left = new ArrayList<>();
        for (String path : paths) {
            Files.deleteIfExists(folder.file(path));
            folder.deleteEmptyParents(path)
                    .ifPresent(e -> left.add(Location.of(String.valueOf(e.getFile()))));
        }
        notices.warn(
                left,
                "this folder is empty, but cannot be deleted",
                "delete it by hand; readers of the site do not notice it");
    }

    /** Moves every new file to its place; a new folder is moved as a whole. */
    private void moveAll(Path staged, List<String> written) throws IOException {
        String moved = "/";
        for (String path : written) {
            if (!path.startsWith(moved)) {
                String missing = firstMissingFolder(path);
                if (!missing.isEmpty()
                        && FileMover.moveFolder(staged.resolve(missing), folder.file(missing))) {
                    moved = missing + "/";
                } else {
                    Files.createDirectories(folder.file(path).getParent());
                    mover.put(staged.resolve(path), folder.file(path));
                }
            }
        }
    }

    private String firstMissingFolder(String path) {
        for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
            String part = path.substring(0, end);
            if (!existing.contains(part)) {
                if (!Files.exists(folder.file(part), LinkOption.NOFOLLOW_LINKS)) {
                    return part;
                }
                existing.add(part);
            }
        }
        return "";
    }
}
