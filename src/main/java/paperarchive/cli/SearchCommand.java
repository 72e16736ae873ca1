package paperarchive.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import paperarchive.problem.Counting;
import paperarchive.search.SearchEngine;
import paperarchive.search.SearchResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code search}: searches a built site, like its search page, in the terminal. */
@Command(
        name = "search",
        description = "Searches a built site, as its search page does.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nExamples:",
            "  paper-archive search weight sharing",
            "  paper-archive search --json 'author:\"Ada Lovelace\" year:2020..2023'"
        })
final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "words and operators; run docs search to see them")
    private List<String> query = new ArrayList<>();

    @Mixin private SiteFolderOption output = new SiteFolderOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "the most papers to print (default: ${DEFAULT-VALUE})")
    private int limit = 10;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            // The space ends the last word, so it is not a prefix.
            String words = String.join(" ", query) + " ";
            SearchResults results =
                    SearchEngine.open(output.folder())
                            .search(words, Math.max(1, Math.min(limit, 10_000)));
            if (json) {
                terminal.out().println(JsonMapper.shared().writeValueAsString(results));
            } else {
                print(results);
            }
            return results.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
        } catch (NoSuchFileException e) {
            terminal.err().println("error: there is no search index in " + output.folder());
            terminal.err().println("    run build first, or name the folder of the site with -o");
            return ExitCode.PROBLEMS;
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }

    private void print(SearchResults results) {
        for (SearchResults.Correction correction : results.corrections()) {
            terminal.err()
                    .println(
                            "No paper has \""
                                    + correction.word()
                                    + "\"; these have \""
                                    + correction.meant()
                                    + "\".");
        }
        if (results.partial()) {
            terminal.err().println("No paper has all words; these have most of them.");
        }
        if (!results.unreadable().isEmpty()) {
            terminal.err()
                    .println(
                            "error: part of the index is missing or damaged: "
                                    + Counting.of(results.unreadable().size(), "file"));
            terminal.err().println("    run build --full");
        }
        for (SearchResults.Hit hit : results.papers()) {
            terminal.out().println(hit.title());
            String by = hit.by().isEmpty() ? "" : hit.by() + ", ";
            String date = hit.date().isEmpty() ? "" : hit.date() + ", ";
            terminal.out().println("    " + by + date + "papers/" + hit.id() + "/");
        }
        terminal.out().println(Counting.of(results.total(), "paper"));
    }
}
