package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;

/**
 * What a build finds in the output folder: files that are ours, what the last build left word of,
 * or nothing at all.
 */
final class Before {
    private final OutputFolder folder;
    private final Set<String> ours;
    private final boolean empty;
    private final boolean anew;
    private final LastBuild last;
    private final Optional<FileTime> end;

    /**
     * @param anew whether every file is written, whatever stands there
     * @param elsewhere whether the site is made in a folder of its own, where nothing is in the way
     */
    Before(OutputFolder folder, LastBuild last, boolean anew, boolean elsewhere)
            throws IOException {
        this.folder = folder;
        this.ours = folder.manifest().paths();
        this.empty = elsewhere || folder.isEmpty();
        this.anew = anew || elsewhere;
        this.last = last;
        this.end = folder.lastBuildTime();
    }

    /** The paths that builds have written. */
    Set<String> ours() {
        return ours;
    }

    /**
     * The file of a path as it stands, where it is what the last build made of this fingerprint;
     * empty where it is to be rendered.
     */
    Optional<LastBuild.FileMade> made(String path, Optional<String> fingerprint) {
        LastBuild.FileMade file = last.files().get(path);
        if (file == null || anew || fingerprint.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        boolean same =
                fingerprint.get().equals(file.fingerprint())
                        && folder.isAsLeft(path, file.size(), end.get());
        return same ? Optional.of(file) : Optional.empty();
    }

    /** Where a file stands that no build put there; empty where the place is free or ours. */
    Optional<Path> foreign(String path) {
        Path place = folder.file(path);
        return !empty && !ours.contains(path) && Files.exists(place)
                ? Optional.of(place)
                : Optional.empty();
    }

    /** Whether a file is ours and has just these bytes. */
    boolean holds(String path, byte[] content) throws IOException {
        return !anew && ours.contains(path) && folder.holds(path, content);
    }
}
