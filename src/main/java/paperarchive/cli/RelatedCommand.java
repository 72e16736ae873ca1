package paperarchive.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import paperarchive.crawl.RelatedLinks;
import paperarchive.paper.PaperId;
import paperarchive.problem.Counting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code related}: the papers that the page of a paper links to as related, in the terminal. */
@Command(
        name = "related",
        description = "Prints the papers of a built site that are most like one.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nExamples:",
            "  paper-archive related attention",
            "  paper-archive related --json --limit 3 attention"
        })
final class RelatedCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "the id of a paper: attention")
    private String id = "";

    @Mixin private SiteFolderOption output = new SiteFolderOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "the most papers to print (default: all, six at most)")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    RelatedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!PaperId.isValid(id)) {
            return unknown();
        }
        try {
            List<RelatedLinks.RelatedLink> papers = RelatedLinks.of(output.folder(), id);
            List<RelatedLinks.RelatedLink> some =
                    papers.subList(0, Math.max(0, Math.min(limit, papers.size())));
            if (json) {
                terminal.out()
                        .println(JsonMapper.shared().writeValueAsString(Map.of("papers", some)));
            } else {
                print(some);
            }
            return ExitCode.DONE;
        } catch (NoSuchFileException e) {
            return unknown();
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }

    private int unknown() {
        terminal.err().println("error: " + output.folder() + " has no paper \"" + id + '"');
        terminal.err().println("    search finds ids; -o names another folder");
        return ExitCode.PROBLEMS;
    }

    private void print(List<RelatedLinks.RelatedLink> papers) {
        for (RelatedLinks.RelatedLink paper : papers) {
            terminal.out().println(paper.title());
            String why = paper.why().isEmpty() ? "" : paper.why() + ", ";
            terminal.out().println("    " + why + "papers/" + paper.id() + "/");
        }
        terminal.out().println(Counting.of(papers.size(), "paper"));
    }
}
