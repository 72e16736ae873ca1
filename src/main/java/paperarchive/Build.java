package paperarchive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.check.ArchiveChecker;
import paperarchive.check.Checked;
import paperarchive.check.PageChecker;
import paperarchive.check.RecordChecker;
import paperarchive.check.SettingsChecker;
import paperarchive.output.Generator;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Archive;
import paperarchive.paper.FreePage;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.Shard;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.publish.LastBuild;
import paperarchive.publish.Published;
import paperarchive.publish.Publisher;
import paperarchive.read.ContentReader;
import paperarchive.template.Theme;

/** A build from start to end: read, check, plan, render, publish. */
public final class Build {
    /**
     * What a build is asked to do.
     *
     * @param baseUrl where the site will stand; empty leaves it to the settings
     * @param drafts whether drafts are shown
     * @param full whether every file is written anew
     * @param strict whether a warning stops the build as an error does
     * @param shard the part of the site to build
     * @param newAddresses what becomes of addresses that the ledger does not hold
     */
    public record Order(
            Path content,
            Path templates,
            Path output,
            String baseUrl,
            boolean drafts,
            boolean full,
            boolean strict,
            Shard shard,
            NewAddresses newAddresses) {
        /** An order that leaves the ledger as it is. */
        public Order(
                Path content,
                Path templates,
                Path output,
                String baseUrl,
                boolean drafts,
                boolean full,
                boolean strict,
                Shard shard) {
            this(
                    content,
                    templates,
                    output,
                    baseUrl,
                    drafts,
                    full,
                    strict,
                    shard,
                    new NewAddresses.Passed());
        }
    }

    /** Whoever wants to know how far a build is. */
    public interface Progress {
        /** A stage begins: {@code plan}. */
        void stage(String name);

        /** Something people should know that is no problem of theirs. */
        void note(String text);

        /** So many pages are rendered; told from any thread. */
        void rendered(int pages);
    }

    private final Order order;
    private final Problems problems;

    public Build(Order order, Problems problems) {
        this.order = order;
        this.problems = problems;
    }

    /**
     * Builds the whole site.
     *
     * @throws ProblemsFound where people have something to mend; then the output is as it was
     */
    public Publisher.Outcome run(Progress progress) throws IOException, ProblemsFound {
        Folders.check(order, problems);
        problems.stopAtErrors();
        try (Publisher publisher = Publisher.into(order.output(), order.full(), problems)) {
            progress.stage("look for changes");
            Inputs inputs = Inputs.of(order);
            Optional<LastBuild> last =
                    order.full() ? Optional.empty() : lastBuild(publisher, progress);
            Optional<Publisher.Outcome> unchanged =
                    last.flatMap(build -> same(build, inputs.fingerprint(), publisher));
            return unchanged.isPresent()
                    ? unchanged.get()
                    : all(publisher, inputs, last.filter(inputs::sameProgram), progress);
        }
    }

    private static Optional<LastBuild> lastBuild(Publisher publisher, Progress progress) {
        Optional<LastBuild> last = publisher.lastBuild();
        if (last.isEmpty() && publisher.hasSite()) {
            progress.note(
                    "The state of the last build is damaged, or of another version, user or machine:"
                            + " everything is built.");
        }
        return last;
    }

    /** What the last build found, where a new one would find the same; with nothing done. */
    private Optional<Publisher.Outcome> same(LastBuild last, String inputs, Publisher publisher) {
        return Optional.of(last)
                .filter(build -> build.origin().inputs().equals(inputs))
                .filter(build -> !order.strict() || build.warnings().isEmpty())
                .filter(publisher::standsAsLeft)
                .map(
                        build -> {
                            build.warnings().forEach(problems::add);
                            return new Publisher.Outcome(build, Published.nothing(build));
                        });
    }

    private Publisher.Outcome all(
            Publisher publisher, Inputs inputs, Optional<LastBuild> last, Progress progress)
            throws IOException, ProblemsFound {
        progress.stage("read and check");
        Archive archive = archive();
        progress.stage("plan");
        SiteModel site = SitePlanner.plan(archive);
        List<OutputFile> files = plan(site).files();
        LedgerKeeper ledger = LedgerKeeper.of(order, site, archive.ledger());
        ledger.reportNew(problems);
        stopIfAsked();
        progress.stage("render and publish");
        LastBuild.Origin origin = origin(inputs, ledger, archive);
        Publisher.Outcome outcome =
                publisher.publish(files, origin, last, this::warn, progress::rendered);
        ledger.record(progress);
        return outcome;
    }

    private static LastBuild.Origin origin(Inputs inputs, LedgerKeeper ledger, Archive archive) {
        return new LastBuild.Origin(
                inputs.program(), ledger.inputsAfter(inputs), archive.papers().size());
    }

    /** The plan of the site, with nothing rendered or written. */
    public OutputPlan plan() throws IOException, ProblemsFound {
        return plan(site());
    }

    /** The archive as the site shows it. */
    public SiteModel site() throws IOException, ProblemsFound {
        return SitePlanner.plan(archive());
    }

    /** Every file that the generators contribute for a site. */
    public OutputPlan plan(SiteModel site) throws IOException, ProblemsFound {
        List<Generator> generators = Generators.of(Theme.of(order.templates()), problems);
        OutputPlan plan = OutputPlan.of(site, generators, problems);
        problems.stopAtErrors();
        return plan.part(order.shard());
    }

    /** The content read and checked. */
    public Archive archive() throws IOException, ProblemsFound {
        ContentReader reader = new ContentReader(order.content(), problems);
        Settings settings = settings(reader);
        RecordChecker checker = new RecordChecker(problems);
        List<Checked> records = reader.records(checker::check);
        Map<String, Location> sources = new HashMap<>();
        records.forEach(record -> sources.putIfAbsent(record.id(), record.at()));
        Ledger ledger = reader.ledger();
        List<Paper> papers = ArchiveChecker.check(records, order.drafts(), ledger, problems);
        ArchiveChecker.checkAuthors(settings, ledger, problems);
        List<FreePage> pages =
                reader.pages().stream()
                        .flatMap(page -> PageChecker.check(page, problems).stream())
                        .toList();
        PageChecker.checkMenu(pages, problems);
        stopIfAsked();
        return new Archive(settings, papers, pages, ledger, sources);
    }

    private Settings settings(ContentReader reader) throws IOException {
        Settings settings =
                reader.settings()
                        .map(s -> SettingsChecker.check(s, !order.baseUrl().isEmpty(), problems))
                        .orElse(Settings.DEFAULT);
        return order.baseUrl().isEmpty() ? settings : settings.withBaseUrl(order.baseUrl());
    }

    /** Where warnings stop the build they stop it before the site changes, as errors do. */
    private void warn(Problem warning) {
        problems.add(
                order.strict()
                        ? Problem.error(warning.at(), warning.message(), warning.hint())
                        : warning);
    }

    private void stopIfAsked() throws ProblemsFound {
        problems.stopAtErrors();
        if (order.strict() && problems.warnings() > 0) {
            throw new ProblemsFound(problems.warnings());
        }
    }
}
