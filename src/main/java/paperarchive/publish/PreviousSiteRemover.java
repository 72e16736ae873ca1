package paperarchive.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import paperarchive.problem.Location;

/** Removes a site that was replaced: only files that provably belong to a build. */
final class PreviousSiteRemover {
    private final OutputFolder folder;
    private final StateFolder state;
    private final List<Location> left = new ArrayList<>();
    private final DisplacedFiles aside;

    PreviousSiteRemover(OutputFolder folder, StateFolder state) {
        this.folder = folder;
        this.state = state;
        this.aside = new DisplacedFiles(folder, state);
    }

    /** Warns about files that cannot be removed; the next build tries again. */
    void remove(BuildState before, Notices notices) throws IOException {
        Path place = state.previousSite();
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        remove(place, "", new Proof(before, MountTable.below(place)), true);
        aside.tell(notices);
        notices.warn(
                left,
                "this is left of the site before, because it cannot be removed or is not a build's",
                "move it away or make it removable; the next build tries again");
    }

    /** The evidence by which files are recognized, and locations that are excluded. */
    private record Proof(BuildState state, MountTable mounts) {}

    /**
     * @param settled whether the parent folders are unchanged since the build, so nothing was moved
     *     in
     */
    private void remove(Path place, String path, Proof proof, boolean settled) throws IOException {
        if (proof.mounts().holds(place)) {
            leave(place);
            return;
        }
        try {
            for (Path entry : LinkSafeFolders.of(place)) {
                String below = (path.isEmpty() ? "" : path + "/") + entry.getFileName();
                FileStamp stamp = FileStamp.of(entry);
                boolean untouched = settled && stamp.isBefore(proof.state().end());
                if (stamp.isFolder()) {
                    remove(entry, below, proof, untouched);
                } else if (proof.mounts().holds(entry)) {
                    leave(entry);
                } else {
                    removeFile(entry, below, proof, untouched ? stamp.size() : -1);
                }
            }
            Files.delete(place);
        } catch (DirectoryNotEmptyException e) {
            // Its content was reported.
        } catch (FileSystemException e) {
            leave(place);
        }
    }

    /**
     * @param size the size of a file that nobody has touched since the build; else -1
     */
    private void removeFile(Path file, String path, Proof proof, long size) throws IOException {
        LastBuild.FileMade made = proof.state().build().files().get(path);
        try {
            if (made == null) {
                giveBack(file, path);
            } else if (size == made.size() || OutputFolder.isProved(file, made)) {
                Files.delete(file);
            } else {
                aside.take(path, file);
            }
        } catch (FileSystemException e) {
            leave(file);
        }
    }

    /** Someone put it there while the folders were exchanged, so it belongs in the new one. */
    private void giveBack(Path file, String path) throws IOException {
        Path home = folder.file(path);
        boolean free = !Files.exists(home, LinkOption.NOFOLLOW_LINKS) && !folder.isBehindLink(path);
        if (free && Files.isDirectory(folder.root())) {
            Files.createDirectories(home.getParent());
            Files.move(file, home, StandardCopyOption.ATOMIC_MOVE);
        } else {
            leave(file);
        }
    }

    private void leave(Path file) {
        left.add(Location.of(OutputFolder.slashes(file)));
    }
}
