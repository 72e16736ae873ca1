package paperarchive;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.check.ArchiveChecker;
import paperarchive.check.Checked;
import paperarchive.check.PageChecker;
import paperarchive.check.RecordChecker;
import paperarchive.check.SettingsChecker;
import paperarchive.ledger.LedgerFile;
import paperarchive.ledger.LedgerMode;
import paperarchive.ledger.LedgerUpdate;
import paperarchive.paper.Archive;
import paperarchive.paper.FreePage;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.PublishedAnswers;
import paperarchive.plan.Shard;
import paperarchive.plan.SitePlan;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.publish.LastBuild;
import paperarchive.publish.Published;
import paperarchive.publish.Publisher;
import paperarchive.read.ContentReader;
import paperarchive.read.InputFolder;
import paperarchive.render.PaperWarning;
import paperarchive.render.Renderer;
import paperarchive.render.Theme;

/** A build from start to end: read, check, plan, render, publish. */
public final class Build {
    /** Whoever wants to know how far a build is. */
    public interface Progress {
        /** A stage begins: {@code plan}. */
        void stage(String name);

        /** Something people should know that is no problem of theirs. */
        void note(String text);

        /** So many pages are rendered; told from any thread. */
        void rendered(int pages);
    }

    private final BuildOptions.Content options;
    private final Problems problems;
    private final Map<String, Location> places = new HashMap<>();

    /** A build of some content; what is wrong with it is added to the problems. */
    public Build(BuildOptions.Content options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /**
     * Builds the site.
     *
     * @param ledger how to treat addresses that the ledger lacks
     * @throws ProblemsFound where people have something to mend; then the output is as it was
     */
    public Publisher.Outcome run(BuildOptions.Output output, LedgerMode ledger, Progress progress)
            throws IOException, ProblemsFound {
        OutputFolderGuard.check(output.folder(), options, problems);
        problems.stopAtErrors();
        try (Publisher publisher = Publisher.into(output.folder(), output.full(), problems)) {
            progress.stage("look for changes");
            Inputs inputs = Inputs.of(options, output.shard(), ledger, problems);
            Optional<LastBuild> last =
                    output.full() ? Optional.empty() : lastBuild(publisher, progress);
            Optional<Publisher.Outcome> unchanged =
                    last.flatMap(build -> same(build, inputs, publisher));
            return unchanged.isPresent()
                    ? unchanged.get()
                    : all(publisher, output.shard(), ledger, inputs, last, progress);
        }
    }

    private static Optional<LastBuild> lastBuild(Publisher publisher, Progress progress)
            throws IOException {
        Optional<LastBuild> last = publisher.lastBuild();
        if (last.isEmpty() && publisher.hasSite()) {
            progress.note("The last build left no word that can be read: everything is built.");
        }
        return last;
    }

    /** What the last build found, where a new one would find the same; with nothing done. */
    private Optional<Publisher.Outcome> same(LastBuild last, Inputs inputs, Publisher publisher) {
        return Optional.of(last)
                .filter(build -> build.origin().inputs().equals(inputs.fingerprint()))
                .filter(build -> problems.errors() == 0)
                .filter(build -> !options.strict() || build.warnings().isEmpty())
                .filter(publisher::standsAsLeft)
                .map(
                        build -> {
                            build.warnings().forEach(problems::add);
                            return new Publisher.Outcome(build, Published.nothing(build));
                        });
    }

    private Publisher.Outcome all(
            Publisher publisher,
            Shard shard,
            LedgerMode mode,
            Inputs inputs,
            Optional<LastBuild> last,
            Progress progress)
            throws IOException, ProblemsFound {
        progress.stage("read and check");
        Archive archive = archive(inputs.content(), inputs.ledger());
        progress.stage("plan");
        Theme theme = Theme.of(inputs.templates());
        List<String> assets = theme.assets(problems);
        problems.stopAtErrors();
        SitePlan plan = SitePlanner.plan(archive, assets);
        LedgerUpdate ledger = LedgerUpdate.of(inputs.ledger(), PublishedAnswers.of(plan), mode);
        ledger.reportNew(problems);
        Renderer renderer = Renderer.of(plan, theme, problems);
        stopIfAsked();
        progress.stage("render and publish");
        Publisher.Outcome outcome =
                publisher.publish(
                        shard.of(plan),
                        renderer,
                        () -> origin(inputs, ledger, archive.papers().size()),
                        last.filter(inputs::sameProgram),
                        this::warn,
                        progress::rendered);
        ledger.note().ifPresent(progress::note);
        return outcome;
    }

    /**
     * What a site is made from, once that is known to be what was read, and the ledger holds it.
     */
    private LastBuild.Origin origin(Inputs inputs, LedgerUpdate ledger, int papers)
            throws IOException, ProblemsFound {
        inputs.fingerprint();
        problems.stopAtErrors();
        return new LastBuild.Origin(inputs.program(), inputs.with(ledger.settle()), papers);
    }

    /** The plan of the whole site, with nothing rendered or written. */
    public SitePlan plan() throws ProblemsFound {
        Archive archive = archive();
        InputFolder templates =
                InputFolder.of(options.templates(), InputFolder.Kind.TEMPLATES, problems);
        List<String> assets = Theme.of(templates).assets(problems);
        problems.stopAtErrors();
        return SitePlanner.plan(archive, assets);
    }

    /** The content read and checked. */
    public Archive archive() throws ProblemsFound {
        InputFolder content = InputFolder.of(options.folder(), InputFolder.Kind.CONTENT, problems);
        return archive(content, LedgerFile.of(content, problems));
    }

    private Archive archive(InputFolder content, LedgerFile ledgerFile) throws ProblemsFound {
        ContentReader reader = new ContentReader(content, problems);
        Settings settings = settings(reader);
        RecordChecker checker = new RecordChecker(problems);
        List<Checked> records = reader.records(checker::check);
        records.forEach(record -> places.putIfAbsent(record.id(), record.at()));
        Ledger ledger = ledgerFile.ledger();
        List<Paper> papers = ArchiveChecker.check(records, options.drafts(), ledger, problems);
        ArchiveChecker.checkAuthors(settings, ledger, problems);
        List<FreePage> pages =
                reader.pages().stream()
                        .flatMap(page -> PageChecker.check(page, problems).stream())
                        .toList();
        stopIfAsked();
        return new Archive(settings, papers, pages, ledger);
    }

    private Settings settings(ContentReader reader) {
        Settings settings =
                reader.settings()
                        .map(s -> SettingsChecker.check(s, !options.baseUrl().isEmpty(), problems))
                        .orElse(Settings.DEFAULT);
        return options.baseUrl().isEmpty() ? settings : settings.withBaseUrl(options.baseUrl());
    }

    /** Where warnings stop the build they stop it before the site changes, as errors do. */
    private void warn(PaperWarning warning) {
        Location at = places.getOrDefault(warning.paper().value(), Location.of("content"));
        problems.add(
                options.strict()
                        ? Problem.error(at, warning.message(), warning.hint())
                        : Problem.warning(at, warning.message(), warning.hint()));
    }

    private void stopIfAsked() throws ProblemsFound {
        problems.stopAtErrors();
        if (options.strict() && problems.warnings() > 0) {
            throw new ProblemsFound(problems.warnings());
        }
    }
}
