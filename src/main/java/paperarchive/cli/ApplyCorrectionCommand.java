package paperarchive.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import paperarchive.curation.CorrectionRun;
import paperarchive.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code apply-correction event.json}: applies an issue form to the records. */
@Command(
        name = "apply-correction",
        description = "Applies an issue form, \"Suggest a paper\" or \"Correct a paper\".",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nFILE is the GitHub event with the issue ($GITHUB_EVENT_PATH), or a file with",
            "the text of the issue. Prints the changes; a form that is refused changes nothing.",
            "%nExamples:",
            "  paper-archive apply-correction event.json",
            "  paper-archive apply-correction --content content issue.md",
            "%nExit codes: 0 applied, 1 refused, 2 wrong usage.",
            "More: paper-archive docs publishing"
        })
final class ApplyCorrectionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "the event, or the text of the issue")
    private Path file = Path.of("");

    @Mixin private ContentFolderOption content = new ContentFolderOption();

    @Mixin private ServiceOptions services = new ServiceOptions();

    ApplyCorrectionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        return terminal.reporting(
                problems,
                () -> {
                    new CorrectionRun(
                                    content.folder(),
                                    services.service(),
                                    services.client(),
                                    problems)
                            .apply(file)
                            .forEach(terminal.out()::println);
                    terminal.log(problems, true);
                    return ExitCode.DONE;
                });
    }
}
