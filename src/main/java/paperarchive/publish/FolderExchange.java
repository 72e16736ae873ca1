package paperarchive.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import paperarchive.problem.ProblemsFound;

/**
 * Replaces the old folder with a new one by two renames. It does so only if the old folder contains
 * nothing but files that builds wrote; unmanaged files are never carried over.
 */
final class FolderExchange {
    private final OutputFolder folder;
    private final StateFolder state;
    private final StateSigningKey key;

    FolderExchange(OutputFolder folder, StateFolder state, StateSigningKey key) {
        this.folder = folder;
        this.state = state;
        this.key = key;
    }

    /** Returns whether creating a whole new folder is worthwhile. */
    boolean isLikely() {
        return state.isBeside() && MountTable.below(folder.root()).isEmpty();
    }

    /**
     * Exchanges the folder, and removes the old one.
     *
     * @param before the files that builds wrote into the old folder
     * @return whether it was done; if not, nothing has changed
     * @throws ProblemsFound if the site may not change after all
     */
    boolean apply(PendingBuild build, BuildState before, Notices notices)
            throws IOException, ProblemsFound {
        Path next = state.next();
        Files.createDirectories(next);
        boolean old = Files.exists(folder.root(), LinkOption.NOFOLLOW_LINKS);
        if (old && !(isLikely() && isLikeNew(next) && holdsOnlyOwnFiles(before))) {
            return false;
        }
        BuildStateFile journal = state.exchange(key);
        journal.write(new BuildState(build.complete(), OutputFolder.identity(next), state.now()));
        try {
            if (old) {
                Files.move(folder.root(), state.previousSite(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createDirectories(folder.root().getParent());
            }
        } catch (FileSystemException e) {
            // Such as a folder of a lower layer of overlayfs, which cannot be renamed.
            journal.delete();
            return false;
        }
        try {
            Files.move(next, folder.root(), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (old) {
                Files.move(state.previousSite(), folder.root(), StandardCopyOption.ATOMIC_MOVE);
            }
            journal.delete();
            return false;
        }
        state.commitExchange();
        new PreviousSiteRemover(folder, state).remove(before, notices);
        state.previous(key).delete();
        return true;
    }

    /** A folder whose mode or owner was changed is kept. */
    private boolean isLikeNew(Path next) throws IOException {
        try {
            return attributes(folder.root()).equals(attributes(next));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return true;
        }
    }

    private static Map<String, Object> attributes(Path place) throws IOException {
        return Files.readAttributes(place, "unix:mode,uid,gid", LinkOption.NOFOLLOW_LINKS);
    }

    private boolean holdsOnlyOwnFiles(BuildState before) throws IOException {
        boolean same = before.folder().equals(folder.identity());
        if (!same && !folder.isEmpty(false)) {
            return false;
        }
        Others others = new Others(before);
        Files.walkFileTree(folder.root(), others);
        return !others.found;
    }

    /** Finds files that builds did not write, or that were changed since. */
    private final class Others extends SimpleFileVisitor<Path> {
        private final BuildState before;
        private final Set<String> folders = new HashSet<>();
        private boolean found;

        Others(BuildState before) {
            this.before = before;
            folders.add("");
            for (String path : before.build().files().keySet()) {
                for (int end = path.lastIndexOf('/');
                        end > 0 && folders.add(path.substring(0, end)); ) {
                    end = path.lastIndexOf('/', end - 1);
                }
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
            return go(folders.contains(folder.path(place)));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes now) {
            LastBuild.FileMade made = before.build().files().get(folder.path(file));
            return go(
                    made != null
                            && now.isRegularFile()
                            && now.size() == made.size()
                            && now.lastModifiedTime().compareTo(before.end()) <= 0);
        }

        private FileVisitResult go(boolean own) {
            found = found || !own;
            return own ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }
}
