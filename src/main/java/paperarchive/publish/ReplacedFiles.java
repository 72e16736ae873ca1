package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Backups of the files that a change replaces, kept until it is complete. */
final class ReplacedFiles {
    private final OutputFolder folder;
    private final StateFolder state;
    private final FileMover mover;

    ReplacedFiles(OutputFolder folder, StateFolder state, FileMover mover) {
        this.folder = folder;
        this.state = state;
        this.mover = mover;
    }

    void keep(String path) throws IOException {
        FileMover.keep(folder.file(path), state.replaced().resolve(path));
    }

    /**
     * Rolls back a change, whether or not it was complete.
     *
     * @param before the site before the change
     * @param next the site after it
     */
    void undo(Map<String, LastBuild.FileMade> before, Map<String, LastBuild.FileMade> next)
            throws IOException {
        for (Map.Entry<String, LastBuild.FileMade> file : next.entrySet()) {
            String path = file.getKey();
            Files.deleteIfExists(mover.temporary(folder.file(path)));
            boolean created = !before.containsKey(path) && !isKept(path);
            if (created && folder.isProved(path, file.getValue())) {
                Files.delete(folder.file(path));
                folder.deleteEmptyParents(path);
            }
        }
        for (Path kept : LinkSafeFolders.filesBelow(state.replaced())) {
            String path = OutputFolder.slashes(state.replaced().relativize(kept));
            if (isToBeRestored(path, kept, next)) {
                Files.createDirectories(folder.file(path).getParent());
                mover.put(kept, folder.file(path));
            }
        }
        drop(before);
    }

    private boolean isKept(String path) {
        return Files.exists(state.replaced().resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Keeps files that someone put there since, and files that were not replaced. */
    private boolean isToBeRestored(String path, Path kept, Map<String, LastBuild.FileMade> next)
            throws IOException {
        if (folder.isBehindLink(path)) {
            return false;
        }
        Path file = folder.file(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        LastBuild.FileMade made = next.get(path);
        return made != null
                && folder.isProved(path, made)
                && !(Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS)
                        && Files.isSameFile(kept, file));
    }

    /** Deletes the backups that belong to builds, and sets all others aside. */
    void discard(Map<String, LastBuild.FileMade> own, Notices notices) throws IOException {
        DisplacedFiles aside = new DisplacedFiles(folder, state);
        for (Path kept : LinkSafeFolders.filesBelow(state.replaced())) {
            String path = OutputFolder.slashes(state.replaced().relativize(kept));
            LastBuild.FileMade made = own.get(path);
            if (made == null || !OutputFolder.isProved(kept, made)) {
                aside.take(path, kept);
            }
        }
        aside.tell(notices);
        LinkSafeFolders.deleteTree(state.replaced());
    }

    /** After a rollback, the backups are also in place, unless someone changed them there. */
    private void drop(Map<String, LastBuild.FileMade> before) throws IOException {
        List<Path> left = LinkSafeFolders.filesBelow(state.replaced());
        DisplacedFiles aside = new DisplacedFiles(folder, state);
        for (Path kept : left) {
            String path = OutputFolder.slashes(state.replaced().relativize(kept));
            Path file = folder.file(path);
            LastBuild.FileMade made = before.get(path);
            boolean twice =
                    Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                            && (Files.isSymbolicLink(kept) || Files.isSameFile(kept, file));
            if (!twice && (made == null || !OutputFolder.isProved(kept, made))) {
                aside.take(path, kept);
            }
        }
        LinkSafeFolders.deleteTree(state.replaced());
    }
}
