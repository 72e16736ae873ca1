package paperarchive.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** The settings file, where there is one. */
    Optional<Found> settings() throws IOException {
        if (!Files.isDirectory(folder)) {
            problems.error(
                    Location.of(shown),
                    "there is no such folder",
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

    /** The record files below {@code papers/}, sorted by name. */
    List<Found> records() throws IOException {
        return files(
                "papers", RecordFormat::isRecord, "a record file ends in " + RecordFormat.ENDINGS);
    }

    /** The Markdown files below {@code pages/}, sorted by name. */
    List<Found> pages() throws IOException {
        return files("pages", name -> name.endsWith(".md"), "a free page ends in .md");
    }

    private List<Found> files(String below, Predicate<String> wanted, String hint)
            throws IOException {
        Path root = folder.resolve(below);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Found> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : (Iterable<Path>) walk.filter(p -> !isHidden(root, p))::iterator) {
                if (Files.isSymbolicLink(path) && leadsOut(path)) {
                    problems.error(
                            Location.of(found(path).shown()),
                            "this link leads out of the content folder",
                            "copy the file here, or remove the link");
                } else if (Files.isRegularFile(path)
                        && wanted.test(path.getFileName().toString())) {
                    files.add(found(path));
                } else if (!Files.isDirectory(path) && !isReadme(path)) {
                    problems.warning(
                            Location.of(found(path).shown()), "this file is left out", hint);
                }
            }
        }
        files.sort(Comparator.comparing(Found::shown));
        return files;
    }

    private void warnOfStrangers() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(path -> !isHidden(folder, path) && !isReadme(path))
                    .filter(path -> !isKnown(path))
                    .forEach(
                            path ->
                                    problems.warning(
                                            Location.of(found(path).shown()),
                                            "this is left out",
                                            "content holds site.yaml, papers/ and pages/"));
        }
    }

    private static boolean isKnown(Path path) {
        String name = path.getFileName().toString();
        return name.equals("site.yaml")
                || (Files.isDirectory(path) && (name.equals("papers") || name.equals("pages")));
    }

    private static boolean isReadme(Path path) {
        return path.getFileName().toString().startsWith("README");
    }

    private static boolean isHidden(Path root, Path path) {
        for (Path name : root.relativize(path)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsOut(Path link) throws IOException {
        return !Files.exists(link) || !link.toRealPath().startsWith(folder.toRealPath());
    }

    private Found found(Path path) {
        String below = folder.relativize(path).toString().replace('\\', '/');
        return new Found(path, shown + "/" + below);
    }
}
