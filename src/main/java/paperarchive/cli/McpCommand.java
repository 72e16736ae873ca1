package paperarchive.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.mcp.ArchiveServer;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mcp}: serves the archive to AI assistants. */
@Command(
        name = "mcp",
        description =
                "Serves the archive to an AI assistant with the Model Context Protocol (stdio).",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nTools: search, get, related, cite. It writes nothing. The assistant starts it.",
            "%nExamples:",
            "  paper-archive mcp",
            "  paper-archive mcp --content papers/content --output papers/site-output",
            "More: paper-archive docs mcp"
        })
final class McpCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InputStream in;

    @Mixin private ContentFolderOption content = new ContentFolderOption();

    @Mixin private SiteFolderOption output = new SiteFolderOption();

    McpCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() {
        // The SDK logs with SLF4J, which would warn on standard error that there is no provider.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Problems problems = new Problems();
        try {
            BuildOptions.Content options =
                    BuildOptions.Content.of(content.folder(), Path.of("templates"));
            new ArchiveServer(
                            new Build(options, problems).site(),
                            output.folder(),
                            ProgramVersion.current().version())
                    .serve(in, terminal.out(), terminal.err()::println);
            return ExitCode.DONE;
        } catch (ProblemsFound e) {
            terminal.log(problems, false);
            return ExitCode.PROBLEMS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.PROBLEMS;
        }
    }
}
