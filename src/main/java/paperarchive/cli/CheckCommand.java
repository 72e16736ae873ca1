package paperarchive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperarchive.Build;
import paperarchive.check.QualityChecker;
import paperarchive.crawl.LinkCache;
import paperarchive.crawl.OutsideLinks;
import paperarchive.crawl.RenderedSiteChecker;
import paperarchive.curation.RecordFixes;
import paperarchive.migration.LiveSite;
import paperarchive.migration.MigrationCheck;
import paperarchive.migration.PublishedUrl;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Archive;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.plan.SiteModel;
import paperarchive.problem.Counting;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.ContentReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: reports every problem of the content without writing anything. */
@Command(
        name = "check",
        description =
                "Reports every problem of the content; writes nothing, unless --fix is given.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nExamples:",
            "  paper-archive check",
            "  paper-archive check --strict --json",
            "  paper-archive check --fix --dry-run",
            "  paper-archive check --format sarif",
            "  paper-archive check --rendered",
            "  paper-archive check --external",
            "  paper-archive check --against https://papers.example.org/"
        })
final class CheckCommand implements Callable<Integer> {
    /** Half a megabyte of HTML takes seconds to load on a phone. */
    private static final int MOST_PAGE_BYTES = 500_000;

    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @CommandLine.Mixin private ContentOptions content = new ContentOptions();

    @CommandLine.Mixin private TemplatesOption templates = new TemplatesOption();

    @Option(
            names = "--against",
            paramLabel = "PLACE",
            description =
                    "compare with a live site and report URLs that this archive would break;"
                            + " a folder, a sitemap.xml, or the address of either site or sitemap")
    private String against = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, json, sarif (code scanning) or github (annotations)"
                            + " (default: ${DEFAULT-VALUE})")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--fix", description = "fix unambiguous mistakes, and print the changes")
    private boolean fix;

    @Option(names = "--dry-run", description = "with --fix: write nothing")
    private boolean dryRun;

    @Option(
            names = "--rendered",
            arity = "0..1",
            fallbackValue = "site-output",
            paramLabel = "DIR",
            description =
                    "check a built site instead, by default site-output: links, ids, alternative"
                            + " texts, feeds, size of pages")
    private @Nullable Path rendered;

    @Option(names = "--external", description = "also check the external links of the records")
    private boolean external;

    @Option(
            names = "--pause",
            paramLabel = "MILLISECONDS",
            description =
                    "with --external: the pause between requests to one host"
                            + " (default: ${DEFAULT-VALUE})")
    private int pauseMillis = 1000;

    @Option(
            names = "--cache",
            paramLabel = "FILE",
            description =
                    "with --external: the cache of working links, kept for a week"
                            + " (default: ${DEFAULT-VALUE})")
    private Path linkCache =
            Path.of(System.getProperty("user.home", "."), ".cache", "paper-archive", "links.tsv");

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (dryRun && !fix) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--dry-run needs --fix: check writes nothing without it");
        }
        Problems problems = new Problems();
        try {
            templates.check(problems);
            Build build = new Build(content.of(templates.folder()), problems);
            if (!against.isEmpty()) {
                return compare(build, problems);
            }
            if (rendered != null) {
                return crawl(rendered, build);
            }
            if (fix) {
                repair(problems);
            }
            build.checkTemplates();
            String papers = papers(build);
            new QualityChecker(content.drafts, Today.inUtc(), problems)
                    .check(new ContentReader(content.folder(), new Problems()));
            if (external) {
                askOutside(build, problems);
            }
            report(problems, papers);
            return isWrong(problems) ? ExitCode.FOUND : ExitCode.DONE;
        } catch (ProblemsFound e) {
            report(problems, "");
            return ExitCode.FOUND;
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }

    /** Returns the number of papers for the last line; empty if the content has errors. */
    private static String papers(Build build) {
        try {
            return Counting.of(build.archive().papers().size(), "paper") + ", ";
        } catch (ProblemsFound e) {
            return "";
        }
    }

    private int crawl(Path site, Build build) throws IOException, ProblemsFound {
        if (!Files.isDirectory(site)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "there is no built site in " + site + ": run build first");
        }
        String base = build.archive().settings().baseUrl();
        Problems found = new Problems();
        found.grade(build.checkLevels());
        int pages = new RenderedSiteChecker(site, base, MOST_PAGE_BYTES, found).check();
        report(found, Counting.of(pages, "page") + ", ");
        return isWrong(found) ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void askOutside(Build build, Problems problems) throws IOException, ProblemsFound {
        Archive archive = build.archive();
        Map<String, Location> links = new TreeMap<>();
        for (Paper paper : archive.papers()) {
            paper.links().stream()
                    .map(Link::address)
                    .filter(address -> address.startsWith("http"))
                    .forEach(address -> links.putIfAbsent(address, archive.sourceOf(paper)));
        }
        LinkCache cache = LinkCache.read(linkCache, Today.inUtc());
        OutsideLinks.Outcome outcome =
                new OutsideLinks(cache, Duration.ofMillis(pauseMillis), problems).check(links);
        terminal.err()
                .println(
                        Counting.of(outcome.links(), "link")
                                + " to other sites: "
                                + Counting.grouped(outcome.broken())
                                + " broken, "
                                + Counting.grouped(outcome.uncertain())
                                + " could not be decided");
    }

    private boolean isWrong(Problems problems) {
        return problems.errors() > 0 || (content.strict && problems.warnings() > 0);
    }

    private void repair(Problems problems) throws IOException {
        List<String> changes = new RecordFixes(content.folder(), problems).run(dryRun);
        changes.forEach(terminal.err()::println);
        long records = changes.stream().filter(line -> line.startsWith("~ ")).count();
        terminal.err()
                .println((dryRun ? "would repair " : "repaired ") + Counting.of(records, "record"));
    }

    private int compare(Build build, Problems problems) throws IOException, ProblemsFound {
        SiteModel site = build.site();
        OutputPlan plan = build.plan(site);
        List<PublishedUrl> live = LiveSite.addresses(against, site.settings().baseUrl());
        MigrationCheck.check(live, plan, problems);
        report(problems, Counting.of(live.size(), "page") + " compared, ");
        return isWrong(problems) ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void report(Problems problems, String papers) {
        ReportFormat chosen = content.json ? ReportFormat.JSON : format;
        if (chosen != ReportFormat.TEXT) {
            terminal.out().println(chosen.report(problems));
            return;
        }
        terminal.print(problems, !content.quiet || content.strict, terminal.out());
        terminal.out().println(papers + ProblemReport.count(problems));
    }
}
