package paperarchive.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command in groff_man(7) format. It contains no date, so its bytes are
 * reproducible.
 */
final class ManualPage {
    private final StringBuilder out = new StringBuilder();

    private ManualPage() {}

    /** Returns the page of a command and of its subcommands. */
    static String of(CommandSpec command, String version) {
        ManualPage page = new ManualPage();
        String name = command.qualifiedName("-");
        page.line(
                ".TH \"%s\" 1 \"\" \"paper-archive %s\" \"Paper Archive\""
                        .formatted(name.toUpperCase(Locale.ROOT), version));
        page.heading("NAME");
        page.line(text(name) + " \\- " + text(description(command)));
        page.command(command);
        page.heading("EXIT STATUS");
        page.item("0", "done");
        page.item("1", "problem in the content or on the machine");
        page.item("2", "wrong usage");
        page.item("3", "check found problems");
        return page.out.toString();
    }

    private void command(CommandSpec command) {
        heading("SYNOPSIS");
        CommandLine.Help help =
                new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line(text(help.synopsis(0).strip().replaceAll("\\s+", " ")));
        options(command);
        if (!command.subcommands().isEmpty()) {
            heading("COMMANDS");
            command.subcommands()
                    .forEach((name, line) -> item(name, description(line.getCommandSpec())));
        }
        footer(command);
    }

    private void options(CommandSpec command) {
        List<OptionSpec> options = command.options().stream().filter(o -> !o.hidden()).toList();
        if (options.isEmpty() && command.positionalParameters().isEmpty()) {
            return;
        }
        heading("OPTIONS");
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            item(parameter.paramLabel(), description(parameter));
        }
        for (OptionSpec option : options) {
            String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
            item(String.join(", ", option.names()) + value, description(option));
        }
    }

    /** Adds the examples as they are typed, and the text below them. */
    private void footer(CommandSpec command) {
        String footer =
                Arrays.stream(command.usageMessage().footer())
                        .map(line -> String.format(line))
                        .collect(Collectors.joining("\n"));
        if (footer.isBlank()) {
            return;
        }
        heading("EXAMPLES AND NOTES");
        line(".nf");
        footer.strip()
                .replaceFirst("^Examples:\n", "")
                .lines()
                .map(ManualPage::text)
                .forEach(this::line);
        line(".fi");
    }

    private static String description(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    private static String description(ArgSpec argument) {
        String value = String.valueOf(argument.initialValue());
        return String.join(" ", argument.description())
                .replace(
                        "${DEFAULT-VALUE}",
                        argument.defaultValue() == null ? value : argument.defaultValue());
    }

    private void heading(String words) {
        line(".SH \"" + words + "\"");
    }

    private void item(String name, String words) {
        line(".TP");
        line("\\fB" + text(name) + "\\fR");
        line(text(words));
    }

    /** Escapes a line of text for roff. */
    private static String text(String words) {
        String escaped = words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
        return escaped.startsWith(".") ? "\\&" + escaped : escaped;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
