package paperarchive.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import paperarchive.problem.Counting;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.publish.OutputCleaner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code clean}: removes the files that builds wrote from the output folder, and nothing else. */
@Command(
        name = "clean",
        description = "Removes the built site; keeps other files.",
        mixinStandardHelpOptions = true,
        footer = {"%nExamples:", "  paper-archive clean", "  paper-archive clean --output public"})
final class CleanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private SiteFolderOption output = new SiteFolderOption();

    CleanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        return terminal.reporting(problems, () -> clean(problems));
    }

    private int clean(Problems problems) throws IOException, ProblemsFound {
        Path folder = output.folder();
        Optional<Integer> removed = OutputCleaner.clean(folder, problems);
        terminal.log(problems, true);
        terminal.out()
                .println(
                        removed.map(n -> Counting.of(n, "file") + " removed from " + folder)
                                .orElse("There is no site in " + folder));
        return ExitCode.DONE;
    }
}
