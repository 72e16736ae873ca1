package paperarchive.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code man build}: prints a manual page, for {@code man -l -} or a folder of manual pages. */
@Command(
        name = "man",
        description = "Prints the manual page of the program or of a command.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nExamples:",
            "  paper-archive man",
            "  paper-archive man build",
            "%nTo read it: paper-archive man build | man -l -"
        })
final class ManCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..1",
            description = "the command, such as build; default: the program")
    private String command = "";

    ManCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandSpec page = spec.root();
        if (!command.isEmpty()) {
            if (!page.subcommands().containsKey(command)) {
                terminal.err().println("no command \"" + command + "\"; run paper-archive --help");
                return ExitCode.USAGE;
            }
            page = page.subcommands().get(command).getCommandSpec();
        }
        terminal.out().print(ManualPage.of(page, ProgramVersion.current().version()));
        return ExitCode.DONE;
    }
}
