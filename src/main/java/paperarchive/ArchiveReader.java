package paperarchive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import paperarchive.check.ArchiveChecker;
import paperarchive.check.CheckedRecord;
import paperarchive.check.PageChecker;
import paperarchive.check.QualityChecker;
import paperarchive.check.SettingsChecker;
import paperarchive.check.WordsChecker;
import paperarchive.ledger.LedgerFolder;
import paperarchive.paper.Archive;
import paperarchive.paper.Curation;
import paperarchive.paper.FreePage;
import paperarchive.paper.InterfaceWord;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.ContentReader;
import paperarchive.read.InputFolder;

/**
 * Reads the content of an archive and checks it as a whole: settings, records, free pages, the
 * ledger and words of the interface. Everything that users should fix is added to the problems.
 */
final class ArchiveReader {
    private final BuildOptions.Content options;
    private final Problems problems;
    private final Function<ContentReader, List<CheckedRecord>> records;

    /**
     * Creates a reader; nothing is read yet.
     *
     * @param records how record files are read and checked
     */
    ArchiveReader(
            BuildOptions.Content options,
            Problems problems,
            Function<ContentReader, List<CheckedRecord>> records) {
        this.options = options;
        this.problems = problems;
        this.records = records;
    }

    /**
     * Reads everything.
     *
     * @throws ProblemsFound if there are errors, or warnings that count as errors
     */
    Archive read(InputFolder content, LedgerFolder ledgerFile) throws ProblemsFound {
        ContentReader reader = new ContentReader(content, problems);
        Settings settings = settings(reader);
        Curation curation = curation(reader);
        problems.grade(curation.checks());
        QualityChecker.checkErrors(reader, curation.checks(), options.drafts(), problems);
        List<CheckedRecord> checked = records.apply(reader);
        Map<String, Location> sources = new HashMap<>();
        checked.forEach(record -> sources.putIfAbsent(record.id(), record.at()));
        Ledger ledger = ledgerFile.ledger();
        List<InterfaceWord> words =
                WordsChecker.check(
                        reader.words(), content.shown("words.yaml"), settings.language(), problems);
        List<Paper> papers = ArchiveChecker.check(checked, options.drafts(), ledger, problems);
        ArchiveChecker.checkAuthors(settings, ledger, problems);
        List<FreePage> pages =
                reader.pages().stream()
                        .flatMap(page -> PageChecker.check(page, problems).stream())
                        .toList();
        PageChecker.checkMenu(pages, problems);
        stopIfAsked();
        return new Archive(settings, papers, pages, ledger, sources, words);
    }

    private Settings settings(ContentReader reader) {
        Settings settings =
                reader.settings()
                        .map(s -> SettingsChecker.check(s, !options.baseUrl().isEmpty(), problems))
                        .orElse(Settings.DEFAULT);
        return options.baseUrl().isEmpty() ? settings : settings.withBaseUrl(options.baseUrl());
    }

    /** Returns the settings of commands for curators, such as the levels of checks. */
    static Curation curation(ContentReader reader) {
        return reader.settings().map(SettingsChecker::curation).orElse(Curation.NONE);
    }

    /** Ends the work if there are errors, or warnings that count as errors. */
    void stopIfAsked() throws ProblemsFound {
        problems.stopAtErrors();
        if (options.strict() && problems.warnings() > 0) {
            throw new ProblemsFound(problems.warnings());
        }
    }
}
