package paperarchive.cli;

/** How a command says to scripts how it went. */
public final class ExitCode {
    /** The command did what it was asked to do. */
    public static final int DONE = 0;

    /** The content, or the machine, did not allow the build, or the results were not written. */
    public static final int PROBLEMS = 1;

    /** The words of the command line make no sense. */
    public static final int USAGE = 2;

    /** {@code check} found problems. */
    public static final int FOUND = 3;

    // A program that a signal ends has the code 128 and the number of the signal.

    private ExitCode() {}
}
