package paperarchive.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of every command that uses templates: where the archive's own ones are. */
final class TemplatesOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = {"-t", "--templates"},
            paramLabel = "DIR",
            description = "your own templates (default: ${DEFAULT-VALUE})")
    private Path templates = Path.of("templates");

    Path folder() {
        return templates;
    }

    /** Warns if the command line names a folder that does not exist. */
    void check(Problems problems) {
        boolean named = command.commandLine().getParseResult().hasMatchedOption("-t");
        if (named && !Files.exists(templates)) {
            problems.warning(
                    Location.of(templates.toString().replace('\\', '/')),
                    "no such folder: " + templates.toAbsolutePath().normalize(),
                    "only built-in templates are used; name your folder with --templates");
        }
    }
}
