package paperarchive.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import paperarchive.ledger.LedgerFolder;
import paperarchive.paper.Ledger;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.InputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ledger}: lists, forgets or joins the published addresses of an archive. */
@Command(
        name = "ledger",
        description = "Lists the published addresses, or forgets some that were never online.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        footer = {
            "%nExamples:",
            "  paper-archive ledger list papers/",
            "  paper-archive ledger forget papers/wrong-id/",
            "  paper-archive ledger compact"
        })
final class LedgerCommand {
    private static final List<String> WHOLE = List.of("authors/", "tags/", "venues/");

    private final Terminal terminal;

    LedgerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "list",
            footer = {
                "%nExamples:",
                "  paper-archive ledger list",
                "  paper-archive ledger list papers/ tags/nlp"
            },
            mixinStandardHelpOptions = true,
            description = "Prints the published addresses, one a line.")
    int list(
            @Mixin ContentFolderOption content,
            @Parameters(
                            arity = "0..*",
                            paramLabel = "START",
                            description = "only addresses with this prefix: papers/, tags/nlp")
                    List<String> starts) {
        List<String> wanted = starts == null ? List.of("") : starts;
        return with(
                content.folder(),
                (ledger, problems) -> {
                    List<Ledger.Entry> entries = ledger.ledger().entries();
                    problems.stopAtErrors();
                    entries.stream()
                            .filter(e -> wanted.stream().anyMatch(e.address()::startsWith))
                            .forEach(e -> terminal.out().print(e + "\n"));
                });
    }

    @Command(
            name = "forget",
            footer = {
                "%nExamples:",
                "  paper-archive ledger forget papers/wrong-id/",
                "  paper-archive ledger forget --content archive authors/"
            },
            mixinStandardHelpOptions = true,
            description = {
                "Removes addresses from the ledger that were never online.",
                "An address that was online may have been cited: add an alias instead."
            })
    int forget(
            @Mixin ContentFolderOption content,
            @Parameters(
                            arity = "1..*",
                            paramLabel = "ADDRESS",
                            description =
                                    "papers/wrong-id/, tags/nlp/; or authors/, tags/ or venues/ for"
                                            + " all of a kind")
                    List<String> addresses) {
        return with(
                content.folder(),
                (ledger, problems) -> {
                    Set<String> named = new LinkedHashSet<>();
                    addresses.forEach(address -> named.addAll(named(address, ledger, problems)));
                    problems.stopAtErrors();
                    ledger.forget(named::contains);
                    named.forEach(address -> terminal.out().print("forgot " + address + "\n"));
                });
    }

    private static List<String> named(String address, LedgerFolder ledger, Problems problems) {
        String plain = address.startsWith("/") ? address.substring(1) : address;
        String full = (plain.endsWith("/") ? plain : plain + "/").toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (Ledger.Entry entry : ledger.ledger().entries()) {
            boolean whole = WHOLE.contains(full) && entry.address().startsWith(full);
            if (whole || entry.address().equals(full)) {
                found.add(entry.address());
            }
        }
        if (found.isEmpty()) {
            problems.error(
                    Location.of(ledger.ledger().file()),
                    "the ledger does not list " + full,
                    "run paper-archive ledger list to see its addresses");
        }
        return found;
    }

    @Command(
            name = "compact",
            footer = {"%nExamples:", "  paper-archive ledger compact"},
            mixinStandardHelpOptions = true,
            description = "Joins the files of the ledger into one.")
    int compact(@Mixin ContentFolderOption content) {
        return with(
                content.folder(),
                (ledger, problems) -> {
                    int before = ledger.size();
                    ledger.compact();
                    terminal.out().print("joined " + before + " files\n");
                });
    }

    /** The action of a subcommand on a ledger. */
    private interface Action {
        void run(LedgerFolder ledger, Problems problems) throws IOException, ProblemsFound;
    }

    private int with(Path content, Action action) {
        Problems problems = new Problems();
        try {
            InputFolder folder = InputFolder.of(content, InputFolder.Kind.CONTENT, problems);
            if (folder.root().isEmpty()) {
                problems.error(
                        Location.of(content.toString()),
                        "there is no such folder",
                        "name the folder of your records with --content");
            }
            problems.stopAtErrors();
            action.run(LedgerFolder.of(folder, problems), problems);
            terminal.log(problems, true);
            return ExitCode.DONE;
        } catch (ProblemsFound e) {
            terminal.log(problems, true);
            return ExitCode.PROBLEMS;
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }
}
