package paperarchive.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.ledger.LedgerMode;
import paperarchive.paper.WebAddress;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.problem.ReportText;
import paperarchive.publish.Publisher;
import paperarchive.scaffold.ArchiveScaffold;
import paperarchive.scaffold.DemoConverter;
import paperarchive.scaffold.ScaffoldOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init DIR}: starts an archive and builds it at once. */
@Command(
        name = "init",
        description = "Starts an archive: settings, examples, workflow; and builds it.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nExamples:",
            "  paper-archive init papers",
            "  paper-archive init papers --title \"Papers of our group\" --language en",
            "  paper-archive init --here"
        })
final class InitCommand implements Callable<Integer> {
    private static final int MOST_TITLE = 200;
    private static final int MOST_DESCRIPTION = 1000;

    /** {@code ada/paper-archive}; a part that consists of dots would name another folder. */
    private static final Pattern REPOSITORY =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*/(?!\\.{1,2}$)[\\w.-]+");

    private static final String LOCAL = "http://localhost:8000/";

    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "a folder that is empty or does not exist")
    private String folder = "";

    @Option(
            names = "--here",
            description = "turn this checkout of the demo archive into one of your own")
    private boolean here;

    @Option(names = "--title", paramLabel = "TEXT", description = "the name of the archive")
    private String title = "";

    @Option(
            names = "--description",
            paramLabel = "TEXT",
            description = "one sentence for search engines")
    private String description = "";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "the URL of the site; detected automatically for GitHub Pages")
    private String baseUrl = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "the language of the content (default: ${DEFAULT-VALUE})")
    private String language = "en";

    @Option(
            names = "--generator",
            paramLabel = "OWNER/NAME",
            description =
                    "the GitHub repository with the releases of this program (default: the one"
                            + " that released this jar)")
    private String generator = "";

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        checkUsage();
        Problems problems = new Problems();
        Path target = Path.of(here ? "" : folder);
        try {
            ScaffoldOptions options = options();
            List<String> done =
                    here
                            ? DemoConverter.convert(target, options, problems)
                            : ArchiveScaffold.write(target, options, problems);
            done.forEach(line -> terminal.err().println(here ? line : "wrote " + line));
            if (!here && options.program().repository().isEmpty()) {
                terminal.err()
                        .println(
                                "No workflow was written, because this program is not a release:"
                                        + " name one with --generator OWNER/NAME.");
            }
            return build(target, problems);
        } catch (ProblemsFound e) {
            terminal.log(problems, true);
            return ExitCode.PROBLEMS;
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }

    private void checkUsage() {
        if (here != folder.isEmpty()) {
            throw wrong("name a folder, or use --here in a checkout of the demo archive");
        }
        BaseUrl.of(baseUrl, spec);
        checkLine("--title", title, MOST_TITLE);
        checkLine("--description", description, MOST_DESCRIPTION);
        if (!generator.isEmpty() && !REPOSITORY.matcher(generator).matches()) {
            throw wrong("--generator is not a repository such as ada/paper-archive: " + generator);
        }
        if (!language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            throw wrong("--language is not a language tag such as en or pt-BR: " + language);
        }
    }

    private void checkLine(String option, String text, int most) {
        if (!ReportText.line(text).equals(text)) {
            throw wrong(option + " has a line break or another control character");
        }
        if (text.length() > most) {
            throw wrong(option + " has " + text.length() + " characters; the most are " + most);
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private ScaffoldOptions options() throws IOException {
        String name = title.isEmpty() ? asked("Name of the archive", "My papers") : title;
        String about =
                description.isEmpty() && title.isEmpty()
                        ? asked("What it collects, in one sentence", "")
                        : description;
        String url =
                baseUrl.isEmpty() && title.isEmpty()
                        ? asked("URL of the site, if you know it", "")
                        : baseUrl;
        return new ScaffoldOptions(
                name,
                about.isEmpty() ? name : about,
                WebAddress.base(url).orElse(LOCAL),
                language,
                ProgramVersion.current().release(generator));
    }

    /** Asks the user if the terminal is interactive; otherwise uses the default. */
    @SuppressWarnings("SystemConsoleNull")
    private String asked(String question, String otherwise) {
        Console console = System.console();
        if (!terminal.isInteractive() || console == null) {
            return otherwise;
        }
        String shown = otherwise.isEmpty() ? "" : " [" + otherwise + "]";
        String answer = console.readLine("%s%s: ", question, shown);
        return answer == null || answer.isBlank() ? otherwise : answer.strip();
    }

    private int build(Path target, Problems problems) throws IOException, ProblemsFound {
        long start = System.nanoTime();
        Path output = target.resolve("site-output");
        BuildOptions.Content content =
                BuildOptions.Content.of(target.resolve("content"), target.resolve("templates"));
        Publisher.Outcome outcome =
                new Build(content, problems)
                        .run(
                                BuildOptions.Output.to(output),
                                new LedgerMode.Preview(),
                                new Silence());
        terminal.log(problems, true);
        new Summary(output, start).print(outcome, problems, new ContentOptions(), terminal);
        return ExitCode.DONE;
    }

    /** Shows no progress, because three papers are built at once. */
    private record Silence() implements Build.Progress {
        @Override
        public void stage(String name) {}

        @Override
        public void note(String text) {}

        @Override
        public void rendered(int pages) {}
    }
}
