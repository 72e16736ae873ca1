package paperarchive.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import paperarchive.BuildOptions;
import paperarchive.problem.Counting;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.Severity;
import paperarchive.serve.ChangeWatcher;
import paperarchive.serve.Preview;
import paperarchive.serve.PreviewServer;
import paperarchive.serve.SearchRefresher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: serves a live preview of the site; writes nothing. */
@Command(
        name = "serve",
        description = "Serves a preview of the site on this machine, and updates it on changes.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nExamples:",
            "  paper-archive serve",
            "  paper-archive serve --port 8000 --no-open --drafts"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;

    private final Terminal terminal;
    private final Set<Problem> told = new HashSet<>();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin private ContentFolderOption content = new ContentFolderOption();

    @Mixin private TemplatesOption templates = new TemplatesOption();

    @Mixin private BaseUrlOption baseUrl = new BaseUrlOption();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "the port on 127.0.0.1 (default: a free one)")
    private int port;

    @Option(names = "--no-open", description = "do not open the browser")
    private boolean noOpen;

    @Option(names = "--drafts", description = "include drafts")
    private boolean drafts;

    @Option(
            names = {"-q", "--quiet"},
            description = "print errors and the address only")
    private boolean quiet;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port " + port + " is not a port: give 0 to 65535");
        }
        BuildOptions.Content options =
                BuildOptions.Content.of(content.folder(), templates.folder())
                        .withBaseUrl(baseUrl.normalized())
                        .withDrafts(drafts);
        Preview preview = new Preview(options, Long.toString(System.nanoTime(), 36));
        try (ChangeWatcher changes =
                new ChangeWatcher(List.of(content.folder(), templates.folder()))) {
            long start = System.nanoTime();
            tell(preview.rebuild(), start);
            return serve(preview, changes);
        } catch (BindException e) {
            terminal.err().println("error: port " + port + " is in use");
            terminal.err().println("    choose another one, or leave out --port");
            return ExitCode.PROBLEMS;
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }

    private int serve(Preview preview, ChangeWatcher changes)
            throws IOException, InterruptedException {
        try (PreviewServer server = PreviewServer.start(preview, port)) {
            terminal.out().println("Serving " + server.address() + " (Ctrl-C stops)");
            terminal.out().flush();
            Thread closing = new Thread(server::close, "close the preview");
            Runtime.getRuntime().addShutdownHook(closing);
            Thread refreshing = new Thread(new SearchRefresher(preview), "refresh search");
            refreshing.setDaemon(true);
            refreshing.start();
            if (!noOpen) {
                open(server.address());
            }
            while (true) {
                changes.await();
                long start = System.nanoTime();
                tell(preview.rebuild(), start);
            }
        }
    }

    private void tell(Preview.Outcome outcome, long start) {
        Problems problems = outcome.problems();
        terminal.log(news(problems), !quiet);
        if (problems.errors() > 0) {
            terminal.err().println(ProblemReport.count(problems) + "; still showing the last site");
        } else if (!quiet) {
            terminal.err()
                    .println(
                            Counting.of(outcome.papers(), "paper")
                                    + ", "
                                    + Counting.of(outcome.files(), "file")
                                    + ", planned in "
                                    + Summary.seconds(start)
                                    + " s");
        }
    }

    /** A rebuild finds old warnings again, so each is printed only when it is new. */
    private Problems news(Problems problems) {
        Problems news = new Problems();
        List<Problem> all = problems.sorted();
        all.stream()
                .filter(p -> p.severity() == Severity.ERROR || !told.contains(p))
                .forEach(news::add);
        told.clear();
        told.addAll(all);
        return news;
    }

    /** If no browser can be opened, the printed URL is enough. */
    private void open(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command =
                system.startsWith("mac")
                        ? List.of("open", address)
                        : system.startsWith("windows")
                                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                                : List.of("xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            terminal.err().println("cannot open a browser; open the address yourself");
        }
    }
}
