package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The old files of a change, kept until it is complete. */
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
     * Undoes a change, whether it has come to its end or not.
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

    /** What somebody has put there since stays, and so does what never was replaced. */
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

    /** Deletes the kept files that are a build's own, and sets all others aside. */
    void discard(Map<String, LastBuild.FileMade> own, Notices notices) throws IOException {
        SetAside aside = new SetAside(folder, state);
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

    /** After an undo: what is kept is in place, too, unless somebody changed it there. */
    private void drop(Map<String, LastBuild.FileMade> before) throws IOException {
        List<Path> left = LinkSafeFolders.filesBelow(state.replaced());
        SetAside aside = new SetAside(folder, state);
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
