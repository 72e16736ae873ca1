package paperarchive.cli;

/** How a command says to scripts how it went. */
public final class ExitCode {
    /** The command did what it was asked to do. */
    public static final int DONE = 0;

    /** The content, or the machine, did not allow the build; nothing was changed. */
    public static final int PROBLEMS = 1;

    /** The words of the command line make no sense. */
    public static final int USAGE = 2;

    /** {@code check} found problems. */
    public static final int FOUND = 3;

    private ExitCode() {}
}
