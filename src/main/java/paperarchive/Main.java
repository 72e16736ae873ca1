package paperarchive;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import paperarchive.cli.CommandLineTool;
import paperarchive.cli.Relaunch;
import paperarchive.cli.TerminalDetector;

/** Runs a command line and exits with its exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OptionalInt elsewhere = Relaunch.ifNeeded(args);
        int code = elsewhere.isPresent() ? elsewhere.getAsInt() : run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(String[] args) {
        OutputStream stdout = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new CommandLineTool(stdout, err, TerminalDetector.isThere()).run(args);
    }
}
