package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paperarchive.problem.Problem;

/** What a build finds in the output folder, and what it may do with it. Threads may share it. */
final class PreviousOutput {
    /**
     * The state that was found.
     *
     * @param state the state of a build of this user; {@link BuildState#NONE} if there is none
     * @param claims paths that a state names which cannot be authenticated
     * @param unproved whether there is such a state, or one that cannot be read
     */
    record Found(BuildState state, Set<String> claims, boolean unproved) {}

    private final OutputFolder folder;
    private final Found found;
    private final boolean full;
    private final boolean reusable;
    private final boolean elsewhere;
    private final boolean sameFolder;

    /**
     * @param last what the last build wrote, if pages may be taken over from it
     * @param full whether every file is written, whatever is there
     * @param elsewhere whether the site is made in a folder of its own, where nothing is in the way
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

    /** Each file that the last build wrote, by its path. */
    Map<String, LastBuild.FileMade> files() {
        return found.state().build().files();
    }

    /**
     * Returns the file of a path if it is what the last build made of this fingerprint; empty if it
     * is to be rendered.
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

    /** Whether there is a file that no build wrote. */
    boolean isForeign(String path) throws IOException {
        return !elsewhere
                && !mayReplace(path)
                && Files.exists(folder.file(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Says that a file which no build wrote is where the site needs to write one. */
    Problem unmanaged(String path) {
        return Problem.error(
                folder.at(path),
                "a file that no build wrote is where the site needs to write one",
                "move it away, then build again");
    }

    /**
     * Whether a build may write at a path where there is a file already: a build wrote it once, or
     * a state says so. What people made of it since is set aside.
     */
    boolean mayReplace(String path) throws IOException {
        LastBuild.FileMade file = files().get(path);
        return found.claims().contains(path)
                || (file != null && (sameFolder || folder.isProved(path, file)));
    }

    /**
     * Whether a file is a build's own and has just these bytes. If it cannot be known whose it is,
     * the bytes decide.
     */
    boolean holds(String path, byte[] content) throws IOException {
        if (elsewhere) {
            return false;
        }
        return found.unproved()
                ? folder.holds(path, content)
                : !full && files().containsKey(path) && folder.holds(path, content);
    }

    /** The same for bytes that are in a file. */
    boolean holds(String path, Path content) throws IOException {
        if (elsewhere) {
            return false;
        }
        boolean maybe = found.unproved() || (!full && files().containsKey(path));
        return maybe && folder.holds(path, content);
    }
}
