package paperarchive.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the program: {@code paper-archive build --drafts}. */
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
            "%nExit codes: 0 done, 1 content or build problem, 2 usage error, 3 check found problems."
        })
public final class CommandLineTool {
    /** The commands, in the order in which help lists them. */
    private static final List<String> NAMES =
            List.of(
                    "build",
                    "check",
                    "clean",
                    "serve",
                    "docs",
                    "new",
                    "import",
                    "tag",
                    "apply-correction",
                    "digest",
                    "search",
                    "related",
                    "init",
                    "ledger",
                    "mcp",
                    "help",
                    "completion",
                    "man");

    private static final Set<String> DESCRIBING = Set.of("help", "completion", "man");

    private final Terminal terminal;
    private final ResultStream results;

    /**
     * A tool that writes to the given streams.
     *
     * @param interactive whether output goes to a terminal; only then are progress and colour shown
     */
    public CommandLineTool(OutputStream out, PrintStream err, boolean interactive) {
        this.results = new ResultStream(out);
        this.terminal =
                new Terminal(
                        new PrintStream(results, true, StandardCharsets.UTF_8), err, interactive);
    }

    /** Runs a command line and returns the exit code; unwritten results are a failure. */
    public int run(String... args) {
        int code;
        try {
            code = code(args);
        } catch (OutOfMemoryError e) {
            terminal.err()
                    .println(
                            "error: out of memory: give the program more, as with java"
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

    /** Returns the commands of the program. */
    CommandLine commands() {
        CommandLine line = new CommandLine(this);
        NAMES.forEach(name -> line.addSubcommand(name, command(name)));
        return line;
    }

    /**
     * Returns only the command that the command line names, if possible, because reading the
     * options of every command takes as long as building a small site. Some commands need all
     * commands, because they describe them.
     */
    private CommandLine commands(String... args) {
        boolean alone = NAMES.contains(args[0]) && !DESCRIBING.contains(args[0]);
        return alone ? new CommandLine(this).addSubcommand(args[0], command(args[0])) : commands();
    }

    private Object command(String name) {
        return switch (name) {
            case "build" -> new BuildCommand(terminal);
            case "check" -> new CheckCommand(terminal);
            case "clean" -> new CleanCommand(terminal);
            case "serve" -> new ServeCommand(terminal);
            case "docs" -> new DocsCommand(terminal);
            case "new" -> new NewCommand(terminal);
            case "import" -> new ImportCommand(terminal);
            case "tag" -> new TagCommand(terminal);
            case "apply-correction" -> new ApplyCorrectionCommand(terminal);
            case "digest" -> new DigestCommand(terminal);
            case "search" -> new SearchCommand(terminal);
            case "related" -> new RelatedCommand(terminal);
            case "init" -> new InitCommand(terminal);
            case "ledger" -> new LedgerCommand(terminal);
            case "mcp" -> new McpCommand(terminal, System.in);
            case "help" -> new HelpCommand(terminal);
            case "completion" -> new CompletionCommand(terminal);
            case "man" -> new ManCommand(terminal);
            default -> throw new IllegalArgumentException("not a command: " + name);
        };
    }

    private int code(String... args) {
        Preloading preloading = Preloading.begin(args);
        CommandLine line = args.length == 0 ? commands() : commands(args);
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((failure, command, parsed) -> terminal.defect(failure));
        line.setExecutionStrategy(
                parsed -> {
                    preloading.await();
                    return new CommandLine.RunLast().execute(parsed);
                });
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
