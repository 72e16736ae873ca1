package paperarchive.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.check.SpellingSuggestion;
import paperarchive.problem.ReportText;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A usage error and how to fix it, in two lines.
 *
 * @param wrong {@code there is no command "biuld"}
 * @param advice {@code did you mean build? paper-archive --help lists the commands}
 */
record UsageError(String wrong, String advice) {
    /** Returns the message for an error of the command-line parser. */
    static UsageError of(CommandLine.ParameterException found) {
        CommandSpec command = found.getCommandLine().getCommandSpec();
        String help =
                command.qualifiedName()
                        + " --help lists the "
                        + (command.subcommands().isEmpty() ? "options" : "commands");
        if (found instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            return new UsageError(
                    unknown(word, command),
                    suggestion(word, command).map(near -> "did you mean " + near + "? ").orElse("")
                            + help);
        }
        if (found instanceof CommandLine.MissingParameterException missing) {
            return new UsageError(missing(missing), help);
        }
        return new UsageError(invalid(found), help);
    }

    /** {@code --port: "abc" is not a whole number}. */
    private static String invalid(CommandLine.ParameterException found) {
        String message = ReportText.line(String.valueOf(found.getMessage()));
        ArgSpec argument = found.getArgSpec();
        if (argument == null || !message.startsWith("Invalid value for ")) {
            return message;
        }
        String name =
                argument instanceof OptionSpec option
                        ? option.longestName()
                        : argument.paramLabel();
        if (argument.type() == int.class) {
            return name
                    + ": \""
                    + ReportText.line(String.valueOf(found.getValue()))
                    + "\" is not a whole number";
        }
        return name + ": " + message.substring(message.indexOf(": ") + 2);
    }

    private static String unknown(String word, CommandSpec command) {
        String shown = ReportText.line(word);
        if (word.startsWith("-")) {
            return "there is no option " + shown.replaceFirst("=.*", "");
        }
        return command.subcommands().isEmpty()
                ? command.name() + " cannot use \"" + shown + "\""
                : "there is no command \"" + shown + "\"";
    }

    private static Optional<String> suggestion(String word, CommandSpec command) {
        Map<String, String> known = new HashMap<>();
        if (!word.startsWith("-")) {
            command.subcommands().keySet().forEach(name -> known.put(name, name));
        }
        command.optionsMap().keySet().forEach(name -> known.put(bare(name), name));
        return SpellingSuggestion.nearest(bare(word), known.keySet()).map(known::get);
    }

    /** {@code search needs QUERY}, {@code --port needs N}. */
    private static String missing(CommandLine.MissingParameterException missing) {
        List<String> labels = new ArrayList<>();
        String needing = missing.getCommandLine().getCommandSpec().name();
        for (ArgSpec argument : missing.getMissing()) {
            if (argument instanceof OptionSpec option && !option.required()) {
                needing = option.longestName();
                labels.add(option.paramLabel());
            } else if (argument instanceof OptionSpec option) {
                labels.add(option.longestName() + " " + option.paramLabel());
            } else {
                labels.add(argument.paramLabel());
            }
        }
        return labels.isEmpty()
                ? ReportText.line(String.valueOf(missing.getMessage()))
                : needing + " needs " + String.join(" and ", labels);
    }

    /** {@code title} for {@code --title=A}. */
    private static String bare(String option) {
        return option.replaceFirst("^-+", "").replaceFirst("=.*", "");
    }
}
