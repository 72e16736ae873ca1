package paperarchive.cli;

/** The exit codes of commands. */
public final class ExitCode {
    /** Success. */
    public static final int DONE = 0;

    /** The content has errors, an I/O error occurred, or the results could not be written. */
    public static final int PROBLEMS = 1;

    /** Invalid command-line usage. */
    public static final int USAGE = 2;

    /** {@code check} found problems. */
    public static final int FOUND = 3;

    // A program that is killed by a signal exits with 128 plus the number of the signal.

    private ExitCode() {}
}
