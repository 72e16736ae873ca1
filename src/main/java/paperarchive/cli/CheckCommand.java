package paperarchive.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import paperarchive.Build;
import paperarchive.plan.Shard;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.render.Counting;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code check}: every problem of the content, and nothing written. */
@Command(
        name = "check",
        description = "Reports every problem of the content, and writes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Mixin private ContentOptions content = new ContentOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        try {
            int papers = new Build(order(), problems).archive().papers().size();
            report(problems, Counting.of(papers, "paper") + ", ");
            return ExitCode.DONE;
        } catch (ProblemsFound e) {
            report(problems, "");
            return ExitCode.FOUND;
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }

    private void report(Problems problems, String papers) {
        if (content.json) {
            terminal.out().println(Report.json(problems));
            return;
        }
        terminal.print(problems, !content.quiet || content.strict, terminal.out());
        terminal.out().println(papers + Report.count(problems));
    }

    private Build.Order order() {
        Path nowhere = Path.of("");
        return new Build.Order(
                content.folder,
                nowhere,
                nowhere,
                "",
                content.drafts,
                false,
                content.strict,
                Shard.WHOLE);
    }
}
