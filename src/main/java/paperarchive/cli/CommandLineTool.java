package paperarchive.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program as scripts and people call it: {@code paper-archive build --drafts}. */
@Command(
        name = "paper-archive",
        description = "Builds a plain HTML site from a folder of paper records.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "%nExamples:",
            "  paper-archive init papers",
            "  paper-archive build --content content --output site-output",
            "%nExit codes: 0 done, 1 content or build problem, 2 wrong usage, 3 check found problems."
        })
public final class CommandLineTool {
    private final Terminal terminal;
    private final ResultStream results;

    /**
     * A tool that writes to the given streams.
     *
     * @param interactive whether a person watches: only then is progress shown, and colour
     */
    public CommandLineTool(OutputStream out, PrintStream err, boolean interactive) {
        this.results = new ResultStream(out);
        this.terminal =
                new Terminal(
                        new PrintStream(results, true, StandardCharsets.UTF_8), err, interactive);
    }

    /** The exit code of a command line; results that were not written are a failure. */
    public int run(String... args) {
        int code;
        try {
            code = code(args);
        } catch (OutOfMemoryError e) {
            terminal.err()
                    .println(
                            "error: there is too little memory: give the program more, as with java"
                                    + " -Xmx8g -jar paper-archive.jar");
            code = ExitCode.PROBLEMS;
        }
        terminal.out().flush();
        Optional<IOException> failure = results.failure();
        if (failure.isEmpty()) {
            return code;
        }
        if (!ResultStream.isClosedPipe(failure.get())) {
            terminal.err()
                    .println(
                            "error: cannot write to standard output: "
                                    + failure.get().getMessage());
        }
        return code == ExitCode.DONE ? ExitCode.PROBLEMS : code;
    }

    /** The commands of the program. */
    CommandLine commands() {
        CommandLine line = new CommandLine(this);
        line.addSubcommand(new BuildCommand(terminal));
        line.addSubcommand(new CheckCommand(terminal));
        line.addSubcommand(new CleanCommand(terminal));
        line.addSubcommand(new ServeCommand(terminal));
        line.addSubcommand(new DocsCommand(terminal));
        line.addSubcommand(new NewCommand(terminal));
        line.addSubcommand(new ImportCommand(terminal));
        line.addSubcommand(new TagCommand(terminal));
        line.addSubcommand(new ApplyCorrectionCommand(terminal));
        line.addSubcommand(new DigestCommand(terminal));
        line.addSubcommand(new SearchCommand(terminal));
        line.addSubcommand(new InitCommand(terminal));
        line.addSubcommand(new LedgerCommand(terminal));
        line.addSubcommand(new HelpCommand(terminal));
        line.addSubcommand(new CompletionCommand(terminal));
        line.addSubcommand(new ManCommand(terminal));
        return line;
    }

    private int code(String... args) {
        CommandLine line = commands();
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((failure, command, parsed) -> terminal.defect(failure));
        line.setParameterExceptionHandler((wrong, words) -> terminal.wrongUsage(wrong));
        if (args.length == 0) {
            line.usage(line.getErr());
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The version and commit the jar was built as. */
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramVersion.current().line()};
        }
    }
}
