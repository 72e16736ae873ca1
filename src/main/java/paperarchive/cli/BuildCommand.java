package paperarchive.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.ledger.LedgerMode;
import paperarchive.plan.Shard;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.publish.Publisher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code build}: builds the site from the content. */
@Command(
        name = "build",
        description = "Builds the site.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nExamples:",
            "  paper-archive build",
            "  paper-archive build --drafts --output preview",
            "  paper-archive build --publish --strict --base-url https://papers.example.org/"
        })
final class BuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @CommandLine.Mixin private ContentOptions content = new ContentOptions();

    @CommandLine.Mixin private TemplatesOption templates = new TemplatesOption();

    @CommandLine.Mixin private SiteFolderOption output = new SiteFolderOption();

    @CommandLine.Mixin private BaseUrlOption baseUrl = new BaseUrlOption();

    @Option(names = "--full", description = "rebuild and rewrite every file")
    private boolean full;

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = "build shard K of N; the merged output folders are the site")
    private String shard = Shard.WHOLE.toString();

    @Option(
            names = "--publish",
            description = "the site will be deployed: record its new addresses in addresses/")
    private boolean publish;

    @Option(names = "--frozen", description = "fail if addresses/ lacks an address of the site")
    private boolean frozen;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            converter = Today.Converter.class,
            description =
                    "with --publish: the day recorded for new addresses"
                            + " (default: SOURCE_DATE_EPOCH, else today)")
    private @Nullable LocalDate today;

    @Option(names = "--dry-run", description = "print every file of the site, and write nothing")
    private boolean dryRun;

    @Option(
            names = {"-v", "--verbose"},
            description = "print each stage of the build")
    private boolean verbose;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        checkPublish();
        long start = System.nanoTime();
        Problems problems = new Problems();
        Shard part = part();
        Build build =
                new Build(
                        content.of(templates.folder()).withBaseUrl(baseUrl.normalized()), problems);
        Summary summary = new Summary(output.folder(), start);
        try {
            templates.check(problems);
            if (dryRun) {
                terminal.out().print(build.plan().part(part).outline());
                terminal.log(problems, !content.quiet);
                return ExitCode.DONE;
            }
            Publisher.Outcome outcome =
                    build.run(
                            BuildOptions.Output.to(output.folder()).withFull(full).withShard(part),
                            ledgerMode(part),
                            new Watching(terminal, verbose, content.quiet, start));
            terminal.endProgress();
            terminal.log(problems, !content.quiet);
            summary.print(outcome, problems, content, terminal);
            return ExitCode.DONE;
        } catch (ProblemsFound e) {
            terminal.endProgress();
            terminal.log(problems, !content.quiet || content.strict);
            summary.printFailure(problems, content, terminal);
            return ExitCode.PROBLEMS;
        } catch (IOException e) {
            terminal.endProgress();
            return terminal.refused(e);
        }
    }

    /** Only the first shard writes the ledger, because every shard knows the whole plan. */
    private LedgerMode ledgerMode(Shard part) {
        if (content.drafts) {
            return new LedgerMode.Preview();
        }
        if (frozen) {
            return new LedgerMode.Frozen();
        }
        boolean first = part.number() == 1;
        if (!publish) {
            return first ? new LedgerMode.Local() : new LedgerMode.Preview();
        }
        LocalDate day = today == null ? Today.inUtc() : today;
        return first ? new LedgerMode.Recording(day) : new LedgerMode.Part(day);
    }

    private void checkPublish() {
        if (publish && (content.drafts || frozen || dryRun)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--publish cannot be used with --drafts, --frozen or --dry-run");
        }
    }

    private Shard part() {
        return Shard.parse(shard)
                .orElseThrow(
                        () ->
                                new CommandLine.ParameterException(
                                        spec.commandLine(),
                                        "--shard is not a part such as 2/4: " + shard));
    }

    /** Shows the progress of the build. */
    private record Watching(Terminal terminal, boolean verbose, boolean quiet, long start)
            implements Build.Progress {
        @Override
        public void stage(String name) {
            if (verbose) {
                terminal.err().println(Summary.seconds(start) + " s: " + name);
            }
        }

        @Override
        public void note(String text) {
            if (!quiet) {
                terminal.err().println(text);
            }
        }

        @Override
        public void rendered(int pages) {
            terminal.progress(pages);
        }
    }
}
