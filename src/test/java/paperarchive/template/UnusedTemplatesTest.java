package paperarchive.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.read.InputFolder;

/** A name in the templates folder that has no effect is said to have none. */
class UnusedTemplatesTest {
    @TempDir private Path folder;

    private final Problems problems = new Problems();

    private String report() {
        Path templates = folder.resolve("templates");
        UnusedTemplates.report(
                InputFolder.of(templates, InputFolder.Kind.TEMPLATES, problems), problems);
        StringBuilder report = new StringBuilder();
        for (Problem problem : problems.sorted()) {
            report.append(problem).append('\n');
        }
        return report.toString().replace(templates.toString().replace('\\', '/'), "templates");
    }

    @Test
    void theNamesAreThoseOfTheBuiltInTemplates() throws IOException {
        Path builtIn = Path.of("templates");
        try (Stream<Path> files = Files.walk(builtIn)) {
            assertEquals(
                    files.filter(Files::isRegularFile)
                            .map(file -> builtIn.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.startsWith("static/"))
                            .sorted()
                            .toList(),
                    UnusedTemplates.BUILT_IN);
        }
    }

    @Test
    void aNameThatReplacesNothingIsAWarningWithTheRightOne() throws IOException {
        new SiteFolder(folder)
                .write("templates/papers.ftlh", "x")
                .write("templates/partial/layout.ftlh", "x")
                .write("templates/style.css", "x")
                .write("templates/mine.html", "x");
        assertEquals(
                """
                templates/mine.html:1: warning: no page uses this file: it replaces no built-in template
                    run paper-archive docs templates for the names; files for the site go into static/
                templates/papers.ftlh:1: warning: no page uses this file: it replaces no built-in template
                    did you mean "paper.ftlh"?
                templates/partial/layout.ftlh:1: warning: no page uses this file: it replaces no built-in template
                    did you mean "partials/layout.ftlh"?
                templates/style.css:1: warning: no page uses this file: it replaces no built-in template
                    did you mean "static/style.css"?
                """,
                report());
    }

    @Test
    void whatReplacesOrIsIncludedOrPublishedIsFine() throws IOException {
        new SiteFolder(folder)
                .write("templates/paper.ftlh", "<#include \"parts/more.ftlh\">")
                .write("templates/parts/more.ftlh", "x")
                .write("templates/static/fonts/a.woff2", "x")
                .write("templates/README.md", "x")
                .write("templates/.hidden/x.ftlh", "x");
        assertEquals("", report());
    }

    @Test
    void aMissingFolderHasNoUnusedFiles() {
        assertEquals("", report());
    }
}
