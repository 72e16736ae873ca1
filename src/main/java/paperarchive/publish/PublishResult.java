package paperarchive.publish;

/**
 * The changes of a build to the output folder.
 *
 * @param rendered pages that were rendered, because their inputs changed or were unknown
 * @param written files that are new or have other bytes than before
 * @param unchanged files left unchanged, including their time stamps
 * @param removed files that are no longer in the plan
 * @param bytes the size of the whole site
 */
public record PublishResult(int rendered, int written, int unchanged, int removed, long bytes) {
    /** Nothing was done, because nothing changed since the last build. */
    public static PublishResult nothing(LastBuild last) {
        return new PublishResult(0, 0, last.files().size(), 0, last.size().bytes());
    }
}
