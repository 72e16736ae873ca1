package paperarchive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import paperarchive.check.CheckedRecord;
import paperarchive.check.FutureDays;
import paperarchive.check.RecordChecker;
import paperarchive.ledger.LedgerFolder;
import paperarchive.ledger.LedgerMode;
import paperarchive.ledger.LedgerUpdate;
import paperarchive.output.Generator;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Archive;
import paperarchive.plan.PublishedAnswers;
import paperarchive.plan.Shard;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.CheckLevel;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.problem.Severity;
import paperarchive.publish.LastBuild;
import paperarchive.publish.PublishResult;
import paperarchive.publish.Publisher;
import paperarchive.publish.UserCache;
import paperarchive.read.ContentReader;
import paperarchive.read.InputFolder;
import paperarchive.read.InputHasher;
import paperarchive.read.RecordMemory;
import paperarchive.search.SearchData;
import paperarchive.template.Theme;
import paperarchive.template.ThemeLoading;
import paperarchive.template.UnusedTemplates;
import paperarchive.text.FormulaBudget;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Run;
import paperarchive.words.Words;

/** A build from start to end: read, check, plan, render, publish. */
public final class Build {
    /** Receives progress events of a build. */
    public interface Progress {
        /** Called when a stage begins: {@code plan}. */
        void stage(String name);

        /** Called with a message for the user that is not a problem. */
        void note(String text);

        /** Called with the number of pages rendered so far; may be called from any thread. */
        void rendered(int pages);
    }

    private final BuildOptions.Content options;
    private final Problems problems;
    private final ArchiveReader reader;
    private Optional<InputFolder> content = Optional.empty();

    /** A build of some content. Problems found are added to {@code problems}. */
    public Build(BuildOptions.Content options, Problems problems) {
        this(options, problems, reader -> reader.records(new RecordChecker(problems)::check));
    }

    private Build(
            BuildOptions.Content options,
            Problems problems,
            Function<ContentReader, List<CheckedRecord>> records) {
        this.options = options;
        this.problems = problems;
        this.reader = new ArchiveReader(options, problems, records);
    }

    /** A build that parses only the record files that changed since the last one with a memory. */
    public static Build again(
            BuildOptions.Content options, Problems problems, RecordMemory<CheckedRecord> memory) {
        return new Build(options, problems, reader -> reader.records(memory));
    }

    /** Returns a memory for {@link #again}. */
    public static RecordMemory<CheckedRecord> memory() {
        return new RecordMemory<>((record, found) -> new RecordChecker(found).check(record));
    }

    /**
     * Builds the site.
     *
     * @param ledger how to treat addresses that the ledger lacks
     * @throws ProblemsFound if the content has errors; the output is then unchanged
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

    private static Optional<LastBuild> lastBuild(Publisher publisher, Progress progress) {
        Optional<LastBuild> last = publisher.lastBuild();
        if (last.isEmpty() && publisher.hasSite()) {
            progress.note(
                    "The state of the last build is damaged, or of another version, user or machine:"
                            + " everything is built.");
        }
        return last;
    }

    /** Returns the outcome of the last build if nothing has changed since, without building. */
    private Optional<Publisher.Outcome> same(LastBuild last, Inputs inputs, Publisher publisher) {
        return Optional.of(last)
                .filter(build -> build.origin().inputs().equals(inputs.fingerprint()))
                .filter(build -> problems.errors() == 0)
                .filter(build -> !options.strict() || build.warnings().isEmpty())
                .filter(publisher::isUnchangedSince)
                .map(
                        build -> {
                            build.warnings().forEach(problems::add);
                            return new Publisher.Outcome(build, PublishResult.nothing(build));
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
        ThemeLoading theme = ThemeLoading.begin(inputs.templates());
        Archive archive = readBeside(theme, inputs);
        progress.stage("plan");
        SiteModel planned = SitePlanner.plan(archive);
        LedgerUpdate ledger = LedgerUpdate.of(inputs.ledger(), PublishedAnswers.of(planned), mode);
        SiteModel site = planned.withLedger(ledger.shown());
        Set<Run.Formula> exceeding = FormulaBudget.exceeding(archive.papers());
        FormulaConverter formulas = formulas(inputs.program(), exceeding);
        String maker = maker(inputs.program(), exceeding);
        List<OutputFile> files =
                plan(site, theme, inputs.content(), formulas, new SearchData(formulas))
                        .part(shard)
                        .files();
        ledger.reportNew(problems);
        if (mode instanceof LedgerMode.Recording recording) {
            FutureDays.check(archive, recording.day(), problems);
        }
        reader.stopIfAsked();
        progress.stage("render and publish");
        Publisher.Outcome outcome =
                publisher.publish(
                        files,
                        () -> origin(inputs, maker, ledger, archive.papers().size()),
                        last.filter(build -> build.origin().program().equals(maker)),
                        this::warn,
                        progress::rendered);
        formulas.save();
        ledger.note().ifPresent(progress::note);
        return outcome;
    }

    /** Reads the content; even if it has errors, nothing reads templates afterwards. */
    private Archive readBeside(ThemeLoading theme, Inputs inputs) throws ProblemsFound {
        try {
            return reader.read(inputs.content(), inputs.ledger());
        } finally {
            theme.await();
        }
    }

    /** Formulas that were slow to convert are kept for the next build of this content. */
    private FormulaConverter formulas(String program, Set<Run.Formula> exceeding) {
        Path content = options.folder().toAbsolutePath().normalize();
        return UserCache.fileFor("formulas", content.toString(), ".txt")
                .map(file -> FormulaConverter.keptIn(file, program, exceeding))
                .orElseGet(() -> new FormulaConverter(exceeding));
    }

    /**
     * If the set of formulas left unconverted changes, pages are rebuilt as if by another program.
     */
    private static String maker(String program, Set<Run.Formula> exceeding) {
        if (exceeding.isEmpty()) {
            return program;
        }
        InputHasher fingerprint = new InputHasher().add(program);
        exceeding.forEach(formula -> fingerprint.add(formula.toString()));
        return fingerprint.hex();
    }

    /** Verifies the inputs, updates the ledger, and returns the origin of the site. */
    private LastBuild.Origin origin(Inputs inputs, String maker, LedgerUpdate ledger, int papers)
            throws IOException, ProblemsFound {
        inputs.fingerprint();
        problems.stopAtErrors();
        return new LastBuild.Origin(maker, inputs.with(ledger.settle()), papers);
    }

    /** Returns the plan of the whole site, with nothing rendered or written. */
    public OutputPlan plan() throws IOException, ProblemsFound {
        return plan(site());
    }

    /** Returns the archive as the site shows it. */
    public SiteModel site() throws ProblemsFound {
        return SitePlanner.plan(archive());
    }

    /** Returns every file that the generators contribute for a site. */
    public OutputPlan plan(SiteModel site) throws IOException, ProblemsFound {
        FormulaConverter formulas = formulas(site);
        return plan(site, formulas, new SearchData(formulas));
    }

    /**
     * Every file that the generators contribute for a site.
     *
     * @param formulas of this site
     * @param search of this site, or carried over from an earlier state of it
     */
    public OutputPlan plan(SiteModel site, FormulaConverter formulas, SearchData search)
            throws IOException, ProblemsFound {
        InputFolder templates =
                InputFolder.of(options.templates(), InputFolder.Kind.TEMPLATES, problems);
        return plan(site, ThemeLoading.begin(templates), content(), formulas, search);
    }

    /** The formulas of a site, none of which is converted yet. */
    public static FormulaConverter formulas(SiteModel site) {
        return new FormulaConverter(FormulaBudget.exceeding(site.archive().papers()));
    }

    private OutputPlan plan(
            SiteModel site,
            ThemeLoading theme,
            InputFolder content,
            FormulaConverter formulas,
            SearchData search)
            throws IOException, ProblemsFound {
        UnusedTemplates.report(theme.folder(), problems);
        Theme look = theme.theme(Words.of(site.archive()));
        List<Generator> generators = Generators.of(look, content, formulas, search, problems);
        OutputPlan plan = OutputPlan.of(site, generators, problems);
        SettingsTargets.check(site.settings().look(), plan, content.shown("site.yaml"), problems);
        problems.stopAtErrors();
        return plan;
    }

    /** Reports files in the templates folder that nothing uses. */
    public void checkTemplates() {
        InputFolder templates =
                InputFolder.of(options.templates(), InputFolder.Kind.TEMPLATES, problems);
        UnusedTemplates.report(templates, problems);
    }

    /** Returns the content read and checked. */
    public Archive archive() throws ProblemsFound {
        return reader.read(content(), LedgerFolder.of(content(), problems));
    }

    /** The content folder, listed once. */
    private InputFolder content() {
        InputFolder listed =
                content.orElseGet(
                        () -> InputFolder.of(options.folder(), InputFolder.Kind.CONTENT, problems));
        content = Optional.of(listed);
        return listed;
    }

    /** Returns the levels of checks that the settings change, by name. */
    public Map<String, CheckLevel> checkLevels() {
        return ArchiveReader.curation(new ContentReader(options.folder(), new Problems())).checks();
    }

    /** Warnings that stop the build must, like errors, stop it before the site changes. */
    private void warn(Problem warning) {
        problems.add(options.strict() ? warning.with(Severity.ERROR) : warning);
    }
}
