package paperarchive.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import paperarchive.check.SpellingSuggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help build}: the help of a command, or the page of the documentation with that name. */
@Command(
        name = "help",
        description = "Prints the help of a command, or a page of the documentation.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nExamples:",
            "  paper-archive help build",
            "  paper-archive help ledger forget",
            "  paper-archive help records"
        })
final class HelpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "COMMAND|TOPIC",
            arity = "0..*",
            description = "a command, such as build, or a topic of docs, such as records")
    private List<String> names = List.of();

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.root().commandLine();
        for (String name : names) {
            CommandLine next = command.getSubcommands().get(name);
            if (next == null) {
                return topic(name, command);
            }
            command = next;
        }
        command.usage(terminal.out(), command.getColorScheme());
        return ExitCode.DONE;
    }

    private int topic(String name, CommandLine command) {
        Optional<DocsCommand.Topic> page =
                DocsCommand.TOPICS.stream()
                        .filter(topic -> names.size() == 1 && topic.name().equals(name))
                        .findFirst();
        if (page.isPresent()) {
            terminal.out().print(DocsCommand.text(page.get()));
            return ExitCode.DONE;
        }
        List<String> known = new ArrayList<>(command.getSubcommands().keySet());
        if (command == spec.root().commandLine()) {
            DocsCommand.TOPICS.forEach(topic -> known.add(topic.name()));
        }
        terminal.err().println("there is no help on \"" + String.join(" ", names) + "\"");
        terminal.err()
                .println(
                        SpellingSuggestion.nearest(name, known)
                                .map(near -> "    did you mean " + near + "?")
                                .orElse("    help lists the commands, docs the documentation"));
        return ExitCode.USAGE;
    }
}
