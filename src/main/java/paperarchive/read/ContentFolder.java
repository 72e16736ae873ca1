package paperarchive.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import paperarchive.paper.Ledger;
import paperarchive.problem.Check;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/** Lists the files of a content folder by kind, and warns about files that are not read. */
final class ContentFolder {
    private static final String SETTINGS = "site.yaml";
    private static final String WORDS = "words.yaml";
    private static final String RECORDS = "papers";
    private static final String PAGES = "pages";
    private static final String FILES = "files";

    private final InputFolder folder;
    private final Problems problems;

    ContentFolder(InputFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Returns the name of the folder in messages. */
    String shown() {
        return folder.shown("");
    }

    /** Returns the settings file, where there is one. */
    Optional<InputFile> settings() {
        if (folder.root().isEmpty()) {
            problems.error(
                    at(""),
                    "there is no such folder: " + folder.absolute(),
                    "name the folder of your records with --content");
            return Optional.empty();
        }
        warnOfStrangers();
        Optional<InputFile> settings = folder.file(SETTINGS);
        if (folder.folders().contains(SETTINGS)) {
            problems.error(at(SETTINGS), "this is a folder", "put a file of settings in its place");
        } else if (settings.isEmpty() && !folder.isRefused(SETTINGS)) {
            problems.warning(
                    Check.NO_SETTINGS,
                    at(SETTINGS),
                    "there are no settings",
                    "write this file; its first line could be: title: My archive");
        }
        return settings;
    }

    /** Returns the file of words, where there is one. */
    Optional<InputFile> words() {
        return folder.file(WORDS);
    }

    /** Returns the record files below {@code papers/}, sorted by name. */
    List<InputFile> records() {
        return files(
                RECORDS, RecordFormat::isRecord, "a record file ends in " + RecordFormat.ENDINGS);
    }

    /** Returns the Markdown files in {@code pages/}, sorted by name. */
    List<InputFile> pages() {
        List<InputFile> pages = new ArrayList<>();
        for (InputFile page :
                files(PAGES, name -> name.endsWith(".md"), "a free page ends in .md")) {
            if (page.name().lastIndexOf('/') == PAGES.length()) {
                pages.add(page);
            } else {
                problems.error(
                        Location.of(page.shown()),
                        "put free pages directly into pages/",
                        "move the file there: a page has an address of one name");
            }
        }
        return pages;
    }

    private List<InputFile> files(String below, Predicate<String> wanted, String hint) {
        List<InputFile> files = new ArrayList<>();
        for (InputFile file : folder.below(below)) {
            if (wanted.test(file.name().substring(file.name().lastIndexOf('/') + 1))) {
                files.add(file);
            } else {
                problems.warning(
                        Check.LEFT_OUT_FILE,
                        Location.of(file.shown()),
                        "this file is not used",
                        UnusedFileAdvice.advice(
                                file.name().substring(file.name().lastIndexOf('/') + 1), hint));
            }
        }
        return files;
    }

    private void warnOfStrangers() {
        List<String> strangers = new ArrayList<>();
        folder.folders().stream().filter(ContentFolder::isStrangeFolder).forEach(strangers::add);
        folder.files().stream()
                .map(InputFile::name)
                .filter(ContentFolder::isStrangeFile)
                .forEach(strangers::add);
        folder.below(Ledger.NAME).stream()
                .filter(file -> !isLedgerFile(file.name()))
                .map(InputFile::name)
                .forEach(strangers::add);
        for (String name : strangers) {
            problems.warning(
                    Check.LEFT_OUT_FILE,
                    at(name),
                    "this is not used",
                    UnusedFileAdvice.adviceAtTop(
                            name,
                            "the content folder has site.yaml, words.yaml, papers/, pages/, files/"
                                    + " and addresses/"));
        }
    }

    private static boolean isStrangeFolder(String name) {
        return isAtTop(name)
                && !name.equals(RECORDS)
                && !name.equals(PAGES)
                && !name.equals(FILES)
                && !name.equals(SETTINGS)
                && !name.equals(Ledger.NAME)
                && !name.equals(Ledger.FORMER_NAME)
                && !name.startsWith("README");
    }

    private static boolean isStrangeFile(String name) {
        return isAtTop(name)
                && !name.equals(SETTINGS)
                && !name.equals(WORDS)
                && !name.equals(Ledger.NAME)
                && !name.equals(Ledger.FORMER_NAME);
    }

    private static boolean isLedgerFile(String name) {
        return name.endsWith(".tsv") && name.indexOf('/') == name.lastIndexOf('/');
    }

    private static boolean isAtTop(String name) {
        return name.indexOf('/') < 0;
    }

    private Location at(String name) {
        return Location.of(folder.shown(name));
    }
}
