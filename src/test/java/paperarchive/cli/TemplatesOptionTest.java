package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problems;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A templates folder may be missing, but not one that the command line names. */
class TemplatesOptionTest {
    @TempDir private Path folder;

    @Command(name = "any")
    private static final class AnyCommand {
        @Mixin private TemplatesOption templates = new TemplatesOption();
    }

    private static String report(String... arguments) {
        AnyCommand command = new AnyCommand();
        new CommandLine(command).parseArgs(arguments);
        Problems problems = new Problems();
        command.templates.check(problems);
        return problems.sorted().toString();
    }

    @Test
    void onlyAFolderThatTheCommandLineNamesHasToExist() {
        assertEquals("[]", report());
        assertEquals("[]", report("-t", folder.toString()));
        Path typo = folder.resolve("typo");
        for (String option : new String[] {"-t", "--templates"}) {
            String report = report(option, typo.toString());
            assertTrue(report.contains("no such folder: " + typo), report);
        }
    }
}
