package paperarchive.cli;

/** A command line run as on a terminal, with colours unless the environment forbids them. */
public final class WatchedRun {
    private WatchedRun() {}

    public static void main(String[] args) {
        System.exit(new CommandLineTool(System.out, System.err, true).run(args));
    }
}
