package paperarchive.publish;

/**
 * What a build did to the output folder.
 *
 * @param rendered pages that were made, since what decides them changed or was not known
 * @param written files that are new or have other bytes than before
 * @param unchanged files left as they were, time stamp and all
 * @param removed files that the plan no longer holds
 * @param bytes the size of the whole site
 */
public record PublishResult(int rendered, int written, int unchanged, int removed, long bytes) {
    /** Nothing was done, since nothing has changed since the last build. */
    public static PublishResult nothing(LastBuild last) {
        return new PublishResult(0, 0, last.files().size(), 0, last.size().bytes());
    }
}
