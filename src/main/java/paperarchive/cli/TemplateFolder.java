package paperarchive.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paperarchive.check.Spelling;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.template.Theme;

/**
 * The folder of an archive's own templates, looked through for names that have no effect: {@code
 * papers.ftlh} replaces nothing, and nothing would say so.
 */
final class TemplateFolder {
    /** The built-in templates that a file of the same name replaces; a test compares the list. */
    static final List<String> BUILT_IN =
            List.of(
                    "404.ftlh",
                    "archive.ftlh",
                    "author.ftlh",
                    "authors.ftlh",
                    "cname.ftl",
                    "dated.ftlh",
                    "home.ftlh",
                    "nojekyll.ftl",
                    "page.ftlh",
                    "paper.ftlh",
                    "partials/brief.ftlh",
                    "partials/calendar.ftlh",
                    "partials/drawing.ftlh",
                    "partials/footer.ftlh",
                    "partials/header.ftlh",
                    "partials/index.ftlh",
                    "partials/layout.ftlh",
                    "partials/listing.ftlh",
                    "partials/status.ftlh",
                    "reading-list.ftlh",
                    "redirect.ftlh",
                    "removed.ftlh",
                    "robots.ftl",
                    "sitemap-index.ftlx",
                    "sitemap.ftlx",
                    "stats.ftlh",
                    "tag.ftlh",
                    "tags.ftlh",
                    "trending.ftlh",
                    "undated.ftlh",
                    "venue.ftlh",
                    "venues.ftlh");

    private static final String STATIC = "static/";
    private static final String HINT =
            "the documentation of templates lists the names; files for the site go into " + STATIC;

    private final Path folder;
    private final String shown;

    private TemplateFolder(Path folder) {
        this.folder = folder;
        this.shown = folder.toString().replace('\\', '/');
    }

    /**
     * Reports what would be left out without a word.
     *
     * @param named whether the command line names the folder, which then should exist
     */
    static void check(Path folder, boolean named, Problems problems) throws IOException {
        TemplateFolder templates = new TemplateFolder(folder);
        if (Files.isDirectory(folder)) {
            templates.warnOfUnused(problems);
        } else if (named) {
            problems.warning(
                    Location.of(templates.shown),
                    "there is no such folder: " + folder.toAbsolutePath().normalize(),
                    "only built-in templates are used; name your folder with --templates");
        }
    }

    private void warnOfUnused(Problems problems) throws IOException {
        List<String> unknown = files().stream().filter(name -> !BUILT_IN.contains(name)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        StringBuilder sources = new StringBuilder();
        for (String name : files()) {
            sources.append(
                    new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8));
        }
        for (String name : unknown) {
            if (sources.indexOf(simple(name)) < 0) {
                problems.warning(
                        Location.of(shown + "/" + name),
                        "no page uses this file: it replaces no built-in template",
                        Spelling.nearest(name, BUILT_IN)
                                .or(() -> elsewhere(name))
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse(HINT));
            }
        }
    }

    /** The names of all files but those of static/ and hidden ones, sorted. */
    private List<String> files() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(STATIC))
                    .filter(name -> !name.startsWith(".") && !name.contains("/."))
                    .filter(name -> !simple(name).startsWith("README"))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    /** The built-in template, or static file, of this simple name in another folder. */
    private static Optional<String> elsewhere(String name) {
        String simple = simple(name);
        return Stream.concat(BUILT_IN.stream(), Theme.BUILT_IN.stream().map(file -> STATIC + file))
                .filter(known -> simple(known).equals(simple))
                .findFirst();
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
