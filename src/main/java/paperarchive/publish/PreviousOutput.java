package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paperarchive.problem.Problem;

/**
 * The content of the output folder before a build, and what the build may do with it. Thread-safe.
 */
final class PreviousOutput {
    /**
     * The state that was found.
     *
     * @param state the state of a build of this user; {@link BuildState#NONE} if there is none
     * @param claims paths in a state that cannot be authenticated
     * @param unproved whether there is such a state, or an unreadable one
     */
    record Found(BuildState state, Set<String> claims, boolean unproved) {}

    private final OutputFolder folder;
    private final Found found;
    private final boolean full;
    private final boolean reusable;
    private final boolean elsewhere;
    private final boolean sameFolder;

    /**
     * @param last the last build, if its pages may be reused
     * @param full whether to rewrite every file
     * @param elsewhere whether the site is built in a separate folder, where there are no obstacles
     */
    PreviousOutput(
            OutputFolder folder,
            Found found,
            Optional<LastBuild> last,
            boolean full,
            boolean elsewhere)
            throws IOException {
        this.folder = folder;
        this.found = found;
        this.full = full;
        this.reusable = last.isPresent() && !full && !elsewhere;
        this.elsewhere = elsewhere || !Files.exists(folder.root());
        this.sameFolder = folder.identity().equals(found.state().folder());
    }

    BuildState state() {
        return found.state();
    }

    /** Returns each file that the last build wrote, by its path. */
    Map<String, LastBuild.FileMade> files() {
        return found.state().build().files();
    }

    /**
     * Returns the file at a path if the last build rendered it with this fingerprint; empty if it
     * must be rendered.
     */
    Optional<LastBuild.FileMade> made(String path, Optional<String> fingerprint)
            throws IOException {
        LastBuild.FileMade file = files().get(path);
        if (file == null || !reusable || !sameFolder || fingerprint.isEmpty()) {
            return Optional.empty();
        }
        boolean same =
                fingerprint.get().equals(file.fingerprint())
                        && folder.isAsLeft(path, file.size(), found.state().end());
        return same ? Optional.of(file) : Optional.empty();
    }

    /** Returns whether there is an unmanaged file. */
    boolean isForeign(String path) throws IOException {
        return !elsewhere
                && !mayReplace(path)
                && Files.exists(folder.file(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Reports an unmanaged file at a path of the site. */
    Problem unmanaged(String path) {
        return Problem.error(
                folder.at(path),
                "a file that no build wrote is where the site needs to write one",
                "move it away, then build again");
    }

    /**
     * Returns whether a build may replace an existing file: a build wrote it, or a state says so.
     * If it was changed since, it is set aside.
     */
    boolean mayReplace(String path) throws IOException {
        LastBuild.FileMade file = files().get(path);
        return found.claims().contains(path)
                || (file != null && (sameFolder || folder.isProved(path, file)));
    }

    /**
     * Returns whether a file belongs to a build and has exactly these bytes. If the owner is
     * unknown, the bytes decide.
     */
    boolean holds(String path, byte[] content) throws IOException {
        if (elsewhere) {
            return false;
        }
        return found.unproved()
                ? folder.holds(path, content)
                : !full && files().containsKey(path) && folder.holds(path, content);
    }

    /** Returns the same for bytes that are in a file. */
    boolean holds(String path, Path content) throws IOException {
        if (elsewhere) {
            return false;
        }
        boolean maybe = found.unproved() || (!full && files().containsKey(path));
        return maybe && folder.holds(path, content);
    }
}
