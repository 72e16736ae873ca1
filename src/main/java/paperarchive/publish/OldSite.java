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

/** Removes a site that was exchanged for a new one: each file that is proved, and no other. */
final class OldSite {
    private final OutputFolder folder;
    private final StateFolder state;
    private final List<Location> left = new ArrayList<>();
    private final SetAside aside;

    OldSite(OutputFolder folder, StateFolder state) {
        this.folder = folder;
        this.state = state;
        this.aside = new SetAside(folder, state);
    }

    /** Whatever cannot be removed costs a warning, and the next build tries again. */
    void remove(BuildState before, Notices notices) throws IOException {
        Path place = state.previousSite();
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        remove(place, "", before, MountTable.below(place));
        aside.tell(notices);
        notices.warn(
                left,
                "this is left of the site before, because it cannot be removed or is not a build's",
                "move it away or make it removable; the next build tries again");
    }

    private void remove(Path place, String path, BuildState before, MountTable mounts)
            throws IOException {
        if (mounts.holds(place)) {
            leave(place);
            return;
        }
        try {
            for (Path entry : FolderListing.of(place)) {
                String below = (path.isEmpty() ? "" : path + "/") + entry.getFileName();
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    remove(entry, below, before, mounts);
                } else if (mounts.holds(entry)) {
                    leave(entry);
                } else {
                    removeFile(entry, below, before);
                }
            }
            Files.delete(place);
        } catch (DirectoryNotEmptyException e) {
            // What is in it has been named.
        } catch (FileSystemException e) {
            leave(place);
        }
    }

    private void removeFile(Path file, String path, BuildState before) throws IOException {
        LastBuild.FileMade made = before.build().files().get(path);
        try {
            if (made == null) {
                giveBack(file, path);
            } else if (OutputFolder.isUntouched(file, made.size(), before.end())
                    || OutputFolder.isProved(file, made)) {
                Files.delete(file);
            } else {
                aside.take(path, file);
            }
        } catch (FileSystemException e) {
            leave(file);
        }
    }

    /** Somebody put it there while the folders were exchanged: it belongs into the new one. */
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
