package paperarchive.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperarchive.importer.NewPaper;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new 1706.03762}: creates a record file for one paper. */
@Command(
        name = "new",
        description = "Writes a record file for a paper and prints its path.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nAn arXiv id is looked up at arXiv, a DOI at Crossref. Otherwise, and with",
            "--offline, the record is a draft with comments for you to complete.",
            "%nExamples:",
            "  paper-archive new 1706.03762",
            "  paper-archive new --id attention --tag NLP arxiv:1706.03762",
            "  paper-archive new 10.1000/182 --listed 2026-11-25",
            "  paper-archive new attention --title \"Attention Is All You Need\"",
            "%nExit codes: 0 written, 1 not written, 2 wrong usage.",
            "More: paper-archive docs importing"
        })
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "ID|ARXIV-ID|DOI",
            description = "an arXiv id, a DOI, the URL of one, or the id of the new record")
    private String name = "";

    @Mixin private ContentFolderOption content = new ContentFolderOption();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "the id of the record (default: made from the arXiv id or DOI)")
    private String id = "";

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "the title, if it is not looked up")
    private String title = "";

    @Option(
            names = "--listed",
            paramLabel = "DAY",
            converter = Today.Converter.class,
            description = "the day on which the archive lists the paper")
    private @Nullable LocalDate listed;

    @Option(names = "--tag", paramLabel = "TAG", description = "a tag; may be repeated")
    private List<String> tags = List.of();

    @Option(names = "--offline", description = "ask no service: write a record to complete")
    private boolean offline;

    @Mixin private ServiceOptions services = new ServiceOptions();

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        NewPaper.Order order =
                new NewPaper.Order(
                        content.folder(),
                        name,
                        id,
                        title,
                        listed == null ? "" : listed.toString(),
                        tags,
                        offline,
                        services.service());
        return terminal.reporting(
                problems,
                () -> {
                    Location place = new NewPaper(order, services.client(), problems).add();
                    terminal.log(problems, true);
                    terminal.out().println(place.file());
                    return ExitCode.DONE;
                });
    }
}
