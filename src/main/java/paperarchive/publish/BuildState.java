package paperarchive.publish;

import java.nio.file.attribute.FileTime;

/**
 * The state that a build keeps for the next one.
 *
 * @param folder the identity of the output folder, as {@link OutputFolder#identity} returns it
 * @param end when the build ended, by the clock of the file system
 */
record BuildState(LastBuild build, String folder, FileTime end) {
    static final BuildState NONE = new BuildState(LastBuild.NONE, "", FileTime.fromMillis(0));

    /** Returns the same state with only the given files. */
    BuildState with(LastBuild other) {
        return new BuildState(other, folder, end);
    }
}
