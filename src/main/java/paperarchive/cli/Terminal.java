package paperarchive.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import paperarchive.problem.Counting;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.problem.ReportText;
import paperarchive.problem.Severity;
import picocli.CommandLine;

/** Where commands print: results to one stream, log and progress to the other. */
final class Terminal {
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";
    private static final int STEP = 500;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;

    Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Returns whether the terminal is interactive. */
    boolean isInteractive() {
        return interactive;
    }

    /** Returns whether colour is wanted; see no-color.org. */
    boolean colours() {
        String no = System.getenv("NO_COLOR");
        return interactive && (no == null || no.isEmpty());
    }

    /** Prints every problem to the log; with warnings if requested. */
    void log(Problems problems, boolean warnings) {
        print(problems, warnings, err);
    }

    void print(Problems problems, boolean warnings, PrintStream to) {
        StringBuilder report = new StringBuilder();
        ShownProblems shown = ShownProblems.of(problems, warnings);
        for (Problem problem : shown.list()) {
            report.append(coloured(problem)).append('\n');
        }
        if (!shown.more().isEmpty()) {
            report.append(shown.more()).append('\n');
        }
        to.print(report);
        to.flush();
    }

    private String coloured(Problem problem) {
        String word = problem.severity().word() + ":";
        String colour = problem.severity() == Severity.ERROR ? RED : YELLOW;
        String text = problem.toString();
        int at = text.indexOf(" " + word);
        return colours()
                ? text.substring(0, at + 1)
                        + colour
                        + word
                        + PLAIN
                        + text.substring(at + 1 + word.length())
                : text;
    }

    /** Shows progress if the terminal is interactive. */
    void progress(int done) {
        if (interactive && done % STEP == 0) {
            err.print("\r" + Counting.of(done, "page") + " rendered");
            err.flush();
        }
    }

    /** Shows a line that the next one replaces, if the terminal is interactive. */
    void progress(String line) {
        if (interactive) {
            err.print("\r\u001b[K" + ReportText.shortened(line));
            err.flush();
        }
    }

    void endProgress() {
        if (interactive) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /** The work of a command. */
    interface Work {
        /** Returns the exit code. */
        int run() throws IOException, ProblemsFound;
    }

    /** Runs a command, and prints the problems if it fails. */
    int reporting(Problems problems, Work work) {
        try {
            return work.run();
        } catch (ProblemsFound e) {
            log(problems, true);
            return ExitCode.PROBLEMS;
        } catch (IOException e) {
            log(problems, true);
            return refused(e);
        }
    }

    /** Explains an I/O error. */
    int refused(IOException e) {
        err.println("error: " + words(e));
        return ExitCode.PROBLEMS;
    }

    private static String words(IOException e) {
        if (e instanceof NoSuchFileException gone) {
            return "no such file: " + gone.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return "permission denied: " + denied.getFile();
        }
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + ": a file of this name is in the way";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** Prints a usage error and how to fix it. */
    int wrongUsage(CommandLine.ParameterException wrong) {
        UsageError message = UsageError.of(wrong);
        err.println(message.wrong());
        err.println("    " + message.advice());
        return ExitCode.USAGE;
    }

    /** Prints an internal error with everything that a bug report needs. */
    int defect(Exception e) {
        err.println("error: this is a defect of paper-archive; please report it with these lines:");
        e.printStackTrace(err);
        return ExitCode.PROBLEMS;
    }
}
