package paperarchive.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import paperarchive.paper.Ledger;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/** The files of a content folder, by what they hold; what holds nothing we know is said so. */
final class ContentFolder {
    /** A file, and the name people know it by: {@code content/papers/a.json}. */
    record Found(Path path, String shown) {}

    private final Path folder;
    private final String shown;
    private final Problems problems;

    ContentFolder(Path folder, Problems problems) {
        this.folder = folder;
        this.shown = folder.toString().replace('\\', '/');
        this.problems = problems;
    }

    /** The name people know the folder by. */
    String shown() {
        return shown;
    }

    /** The settings file, where there is one. */
    Optional<Found> settings() throws IOException {
        if (!Files.isDirectory(folder)) {
            problems.error(
                    Location.of(shown),
                    "there is no such folder: " + folder.toAbsolutePath().normalize(),
                    "name the folder of your records with --content");
            return Optional.empty();
        }
        warnOfStrangers();
        Path file = folder.resolve("site.yaml");
        if (!Files.isRegularFile(file)) {
            problems.warning(
                    Location.of(shown + "/site.yaml"),
                    "there are no settings",
                    "write this file; its first line could be: title: My archive");
            return Optional.empty();
        }
        return Optional.of(found(file));
    }

    /** The addresses published so far, where there are any. */
    Found ledger() {
        return found(folder.resolve(Ledger.NAME));
    }

    /** The record files below {@code papers/}, sorted by name. */
    List<Found> records() throws IOException {
        return files(
                "papers", RecordFormat::isRecord, "a record file ends in " + RecordFormat.ENDINGS);
    }

    /** The Markdown files in {@code pages/}, sorted by name. */
    List<Found> pages() throws IOException {
        List<Found> pages = files("pages", name -> name.endsWith(".md"), "a free page ends in .md");
        Path root = folder.resolve("pages");
        for (Found page : pages) {
            if (!root.equals(page.path().getParent())) {
                problems.error(
                        Location.of(page.shown()),
                        "a free page stands directly in pages/",
                        "move the file there: a page has an address of one name");
            }
        }
        return pages.stream().filter(page -> root.equals(page.path().getParent())).toList();
    }

    private List<Found> files(String below, Predicate<String> wanted, String hint)
            throws IOException {
        Path root = folder.resolve(below);
        List<Found> files = new ArrayList<>();
        if (Files.isDirectory(root)) {
            Files.walkFileTree(root, new Collector(wanted, hint, files));
        }
        files.sort(Comparator.comparing(Found::shown));
        return files;
    }

    /** Walks a folder; links to files are followed, links to folders are errors. */
    private final class Collector extends SimpleFileVisitor<Path> {
        private final Predicate<String> wanted;
        private final String hint;
        private final List<Found> files;

        Collector(Predicate<String> wanted, String hint, List<Found> files) {
            this.wanted = wanted;
            this.hint = hint;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                throws IOException {
            boolean link = attributes.isSymbolicLink();
            if (!isHidden(path) && !isReadme(path) && !(link && isWrongLink(path))) {
                take(path, link ? Files.isRegularFile(path) : attributes.isRegularFile());
            }
            return FileVisitResult.CONTINUE;
        }

        private void take(Path path, boolean regular) {
            if (regular && wanted.test(path.getFileName().toString())) {
                files.add(found(path));
            } else {
                problems.warning(
                        Location.of(found(path).shown()),
                        "this file is left out",
                        LeftOutFile.advice(path.getFileName().toString(), hint));
            }
        }
    }

    private boolean isWrongLink(Path link) throws IOException {
        boolean out = !Files.exists(link) || !link.toRealPath().startsWith(folder.toRealPath());
        boolean wrong = out || Files.isDirectory(link);
        if (wrong) {
            problems.error(
                    Location.of(found(link).shown()),
                    out
                            ? "this link leads out of the content folder"
                            : "this link leads to a folder",
                    out
                            ? "copy the file here, or remove the link"
                            : "remove the link: only links to files are followed");
        }
        return wrong;
    }

    private void warnOfStrangers() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path path : entries) {
                if (!isHidden(path) && !isReadme(path) && !isKnown(path)) {
                    problems.warning(
                            Location.of(found(path).shown()),
                            "this is left out",
                            LeftOutFile.adviceAtTop(
                                    path.getFileName().toString(),
                                    "content holds site.yaml, addresses.tsv, papers/ and pages/"));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isKnown(Path path) {
        String name = path.getFileName().toString();
        return name.equals("site.yaml")
                || name.equals(Ledger.NAME)
                || (Files.isDirectory(path) && (name.equals("papers") || name.equals("pages")));
    }

    private static boolean isReadme(Path path) {
        return path.getFileName().toString().startsWith("README");
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private Found found(Path path) {
        String below = folder.relativize(path).toString().replace('\\', '/');
        return new Found(path, shown + "/" + below);
    }
}
