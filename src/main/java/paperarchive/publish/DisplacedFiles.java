package paperarchive.publish;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import paperarchive.problem.Location;

/** Keeps unmanaged files that were at the path of a page. */
final class DisplacedFiles {
    private final OutputFolder folder;
    private final StateFolder state;
    private final List<Location> kept = new ArrayList<>();
    private int number;

    DisplacedFiles(OutputFolder folder, StateFolder state) {
        this.folder = folder;
        this.state = state;
    }

    /** Moves a file out of the site to a place where its owner finds it. */
    void take(String path, Path file) throws IOException {
        Path place = place().resolve(path);
        Files.createDirectories(place.getParent());
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            Files.delete(file);
        }
        kept.add(folder.at(path));
    }

    /** Returns each build has a folder of its own: {@code set-aside/1}. */
    private Path place() {
        while (number == 0 || (kept.isEmpty() && exists(number))) {
            number++;
        }
        return state.setAside().resolve(Integer.toString(number));
    }

    private boolean exists(int folderNumber) {
        Path place = state.setAside().resolve(Integer.toString(folderNumber));
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }

    void tell(Notices notices) {
        notices.warn(
                kept,
                "a page of the site has replaced this file, which is not what a build wrote",
                "what it was is kept in "
                        + OutputFolder.slashes(place())
                        + ": delete that once you do not need it");
        kept.clear();
    }
}
