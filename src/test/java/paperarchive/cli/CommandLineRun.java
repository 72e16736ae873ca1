package paperarchive.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command line came to: its exit code and both streams. */
record CommandLineRun(int code, String out, String err) {
    /** Runs a command line as a script would, with nobody watching. */
    static CommandLineRun of(String... args) {
        return of(false, args);
    }

    static CommandLineRun of(boolean interactive, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLineTool(stream(out), stream(err), interactive).run(args);
        return new CommandLineRun(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    String lastLine() {
        return lines().isEmpty() ? "" : lines().get(lines().size() - 1);
    }
}
