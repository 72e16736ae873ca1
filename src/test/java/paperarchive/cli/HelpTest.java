package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Help, manual pages and completion of every command. */
class HelpTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir private Path folder;

    private static CommandLine commands() {
        PrintStream none = new PrintStream(OutputStream.nullOutputStream(), true);
        return new CommandLineTool(none, none, false).commands();
    }

    /** Every command with the words that name it: {@code ledger forget}. */
    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(""));
        collect(commands(), "", names);
        return names;
    }

    private static void collect(CommandLine command, String before, List<String> names) {
        command.getSubcommands()
                .forEach(
                        (name, line) -> {
                            names.add((before + " " + name).strip());
                            collect(line, (before + " " + name).strip(), names);
                        });
    }

    private static CommandLineRun help(String name) {
        List<String> words = words(name);
        words.add("--help");
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandShowsExamplesThatAreRight(String name) {
        CommandLineRun run = help(name);
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.out().contains("Examples:"), run::out);
        String start = "  paper-archive " + name;
        List<String> examples =
                run.lines().stream()
                        .filter(line -> line.startsWith(start.stripTrailing()))
                        .toList();
        assertFalse(examples.isEmpty(), run::out);
        for (String example : examples) {
            List<String> words = words(example.replaceFirst("^  paper-archive", ""));
            assertDoesNotThrow(
                    () -> commands().parseArgs(words.toArray(String[]::new)), () -> example);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandOfTheFirstLevelHasAManualPage(String name) throws Exception {
        List<String> words = new ArrayList<>(List.of("man"));
        words.addAll(words(name).subList(0, Math.min(1, words(name).size())));
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.out().startsWith(".TH \"PAPER-ARCHIVE"), run::out);
        for (String part : List.of("NAME", "SYNOPSIS", "OPTIONS", "EXAMPLES", "EXIT STATUS")) {
            assertTrue(run.out().contains(".SH \"" + part), () -> part + "\n" + run.out());
        }
        assertFalse(run.out().contains("DEFAULT-VALUE"), run::out);
        Path page = Files.writeString(folder.resolve("page.1"), run.out());
        assumeTrue(isThere("groff"), "groff is not installed");
        assertEquals("", run("groff", "-man", "-Tutf8", "-ww", "-z", page.toString()));
    }

    @Test
    void anUnknownManualPageIsWrongUsage() {
        assertEquals(ExitCode.USAGE, CommandLineRun.of("man", "nosuch").code());
    }

    @ParameterizedTest
    @CsvSource({
        "bui, build",
        "led, ledger",
        "build --pub, --publish",
        "build --fro, --frozen",
        "ledger for, forget"
    })
    void bashCompletesCommandsAndOptions(String typed, String expected) throws Exception {
        assumeTrue(isThere("bash"), "bash is not installed");
        Path script = folder.resolve("completion");
        Files.writeString(script, CommandLineRun.of("completion").out());
        String words = "paper-archive " + typed;
        int last = words.split(" ").length - 1;
        String completed =
                run(
                        "bash",
                        "-c",
                        ("source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s';"
                                        + " _complete_paper-archive; printf '%%s\n' \"${COMPREPLY[@]}\"")
                                .formatted(script, words, last, words));
        assertTrue(completed.lines().toList().contains(expected), completed);
    }

    private static boolean isThere(String program) {
        return List.of("/usr/bin/", "/bin/").stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place + program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "run", ".log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return Files.readString(log);
    }

    @ParameterizedTest
    @CsvSource({
        "biuld, did you mean build?",
        "build --publsh, did you mean --publish?",
        "ledger forgt papers/a/, did you mean forget?",
        "init --titel=A x, did you mean --title?",
        "check --aginst=x, did you mean --against?"
    })
    void aMistypedWordIsNamedWithASuggestion(String typed, String suggestion) {
        CommandLineRun run = CommandLineRun.of(typed.split(" "));
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains(suggestion), run::err);
    }

    @ParameterizedTest
    @CsvSource({
        "build --today=soon",
        "build --shard=9/2",
        "build --base-url=nowhere",
        "build --content",
        "ledger",
        "ledger forget",
        "init",
        "man a b"
    })
    void aBadValueIsSaidInOneLineAndOneOfHelp(String typed) {
        CommandLineRun run = CommandLineRun.of(typed.split(" "));
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals(2, run.err().lines().count(), run::err);
        assertFalse(run.err().contains("\tat "), run::err);
    }
}
