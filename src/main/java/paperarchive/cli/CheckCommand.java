package paperarchive.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import paperarchive.Build;
import paperarchive.migration.LiveSite;
import paperarchive.migration.MigrationCheck;
import paperarchive.migration.PublishedUrl;
import paperarchive.output.OutputPlan;
import paperarchive.plan.SiteModel;
import paperarchive.problem.Counting;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: every problem of the content, and nothing written. */
@Command(
        name = "check",
        description = "Reports every problem of the content, and writes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nExamples:",
            "  paper-archive check",
            "  paper-archive check --strict --json",
            "  paper-archive check --against https://papers.example.org/"
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @CommandLine.Mixin private ContentOptions content = new ContentOptions();

    @Option(
            names = {"-t", "--templates"},
            paramLabel = "DIR",
            description = "templates of your own, for --against (default: ${DEFAULT-VALUE})")
    private Path templates = Path.of("templates");

    @Option(
            names = "--against",
            paramLabel = "PLACE",
            description =
                    "a site that is live: report its addresses that this archive would not answer;"
                            + " a folder, a sitemap.xml, or the address of either site or sitemap")
    private String against = "";

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        try {
            TemplateFolder.check(templates, ContentOptions.names("-t", spec), problems);
            Build build = new Build(content.of(templates), problems);
            if (!against.isEmpty()) {
                return compare(build, problems);
            }
            build.checkTemplates();
            int papers = build.archive().papers().size();
            report(problems, Counting.of(papers, "paper") + ", ");
            return ExitCode.DONE;
        } catch (ProblemsFound e) {
            report(problems, "");
            return ExitCode.FOUND;
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }

    private int compare(Build build, Problems problems) throws IOException, ProblemsFound {
        SiteModel site = build.site();
        OutputPlan plan = build.plan(site);
        List<PublishedUrl> live = LiveSite.addresses(against, site.settings().baseUrl());
        MigrationCheck.check(live, plan, problems);
        boolean wrong = problems.errors() > 0 || (content.strict && problems.warnings() > 0);
        report(problems, Counting.of(live.size(), "page") + " compared, ");
        return wrong ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void report(Problems problems, String papers) {
        if (content.json) {
            terminal.out().println(Report.json(problems));
            return;
        }
        terminal.print(problems, !content.quiet || content.strict, terminal.out());
        terminal.out().println(papers + Report.count(problems));
    }
}
