package paperarchive.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import paperarchive.problem.Counting;
import paperarchive.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clean}: takes out of the output folder what builds put there, and nothing else. */
@Command(
        name = "clean",
        description = "Removes the built site; files of others stay.",
        mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "where the site is (default: ${DEFAULT-VALUE})")
    private Path output = Path.of("site-output");

    CleanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            Optional<Integer> removed = Publisher.clean(output);
            terminal.out()
                    .println(
                            removed.map(n -> Counting.of(n, "file") + " removed from " + output)
                                    .orElse("There is no site in " + output));
            return ExitCode.DONE;
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }
}
