package paperarchive.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paperarchive.check.SpellingSuggestion;
import paperarchive.problem.Check;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.read.InputFailure;
import paperarchive.read.InputFile;
import paperarchive.read.InputFolder;

/**
 * Warns about files in a templates folder that neither replace a built-in template nor are used by
 * one.
 */
public final class UnusedTemplates {
    /** The built-in templates that a file of the same name replaces; a test compares the list. */
    static final List<String> BUILT_IN =
            List.of(
                    "404.ftlh",
                    "archive.ftlh",
                    "author.ftlh",
                    "authors.ftlh",
                    "cname.ftl",
                    "dated.ftlh",
                    "feed.ftlx",
                    "home.ftlh",
                    "mail/digest.ftl",
                    "mail/digest.ftlh",
                    "nojekyll.ftl",
                    "opensearch.ftlx",
                    "page.ftlh",
                    "paper.ftlh",
                    "partials/brief.ftlh",
                    "partials/calendar.ftlh",
                    "partials/drawing.ftlh",
                    "partials/footer.ftlh",
                    "partials/head.ftlh",
                    "partials/header.ftlh",
                    "partials/index.ftlh",
                    "partials/layout.ftlh",
                    "partials/listing.ftlh",
                    "partials/status.ftlh",
                    "reading-list.ftlh",
                    "redirect.ftlh",
                    "removed.ftlh",
                    "robots.ftl",
                    "search.ftlh",
                    "sitemap-index.ftlx",
                    "sitemap.ftlx",
                    "stats.ftlh",
                    "subscribe.ftlh",
                    "tag.ftlh",
                    "tags.ftlh",
                    "trending.ftlh",
                    "undated.ftlh",
                    "venue.ftlh",
                    "venues.ftlh",
                    "year.ftlh");

    private static final String STATIC = "static/";
    private static final String HINT =
            "run paper-archive docs templates for the names; files for the site go into " + STATIC;

    private final InputFolder folder;
    private final Problems problems;

    private UnusedTemplates(InputFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Reports each unused file, with the name that was probably meant. */
    public static void report(InputFolder folder, Problems problems) {
        new UnusedTemplates(folder, problems).report();
    }

    private void report() {
        List<InputFile> files = folder.files().stream().filter(f -> isTemplate(f.name())).toList();
        List<String> unknown =
                files.stream().map(InputFile::name).filter(n -> !BUILT_IN.contains(n)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        String sources = sources(files);
        for (String name : unknown) {
            if (!sources.contains(simple(name))) {
                problems.warning(
                        Check.UNUSED_TEMPLATE,
                        Location.of(folder.shown(name)),
                        "no page uses this file: it replaces no built-in template",
                        SpellingSuggestion.nearest(name, BUILT_IN)
                                .or(() -> elsewhere(name))
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse(HINT));
            }
        }
    }

    private static boolean isTemplate(String name) {
        return !name.startsWith(STATIC) && !simple(name).startsWith("README");
    }

    private String sources(List<InputFile> files) {
        StringBuilder sources = new StringBuilder();
        for (InputFile file : files) {
            try {
                sources.append(new String(folder.bytes(file), StandardCharsets.UTF_8));
            } catch (InputFailure e) {
                // It is reported.
            }
        }
        return sources.toString();
    }

    /** Returns the built-in template, or static file, of this simple name in another folder. */
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
