package paperarchive;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** A template reads what it is shown, and templates beside it; it reaches nothing else. */
class TemplateSafetyTest {
    private static final String SECRET = "the secret of the house";

    @TempDir private Path folder;

    private String report(String template) throws IOException {
        SiteFolder site = new SiteFolder(folder.resolve("archive"));
        Files.createDirectories(site.path("templates"));
        Files.writeString(folder.resolve("secret.ftlh"), SECRET);
        site.writeTwoPapers().write("templates/tag.ftlh", template);
        Problems problems = new Problems();
        assertThrows(ProblemsFound.class, () -> site.build(problems));
        assertFalse(Files.exists(site.output().resolve("index.html")));
        return problems.sorted().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.lang.Object\")}",
                "<#assign x=\"freemarker.template.utility.JythonRuntime\"?new()>${x}",
                "${site?api.class}",
                "${site.class}",
                "${site.getClass()}",
                "${site.title?api.getClass()}",
                "${entries?api.get(0)}",
                "${site.title()}",
                "${\"\"?interpret.class}"
            })
    void noTemplateReachesAClass(String template) throws IOException {
        assertTrue(report(template).contains("templates/tag.ftlh:1: error: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#include \"../../secret.ftlh\">",
                "<#include \"/../../secret.ftlh\">",
                "<#include \"partials/../../../secret.ftlh\">",
                "<#import \"../../secret.ftlh\" as x>${x}",
                "<#include \"file:///etc/hostname\">",
                "<#include \"/etc/hostname\">",
                "<#include \"http://localhost/x\">"
            })
    void noTemplateIncludesAFileFromElsewhere(String template) throws IOException {
        String report = report(template);
        assertTrue(report.contains("tag.ftlh:1: error: "), report);
        assertFalse(report.contains(SECRET), report);
    }

    /** What these evaluate is FreeMarker again, under the same rules. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<@\"<#include '../../secret.ftlh'>\"?interpret />",
                "${\"'freemarker.template.utility.Execute'?new()('id')\"?eval}",
                "${'\"site\"?api'?eval}"
            })
    void whatATemplateEvaluatesReachesNoMore(String template) throws IOException {
        String report = report(template);
        assertTrue(report.contains("tag.ftlh:1: error: "), report);
        assertFalse(report.contains(SECRET), report);
    }

    @Test
    void aMacroThatCallsItselfWithoutEndIsAnError() throws IOException {
        String report = report("<#macro x><@x/></#macro><@x/>");
        assertTrue(report.contains("templates/tag.ftlh:1: error: while rendering"), report);
    }

    @Test
    void aListWithoutEndIsAnError() throws IOException {
        String report = report("<#list 1.. as x>a line and another line</#list>");
        assertTrue(report.contains("it writes more than 64 MB"), report);
    }

    @Test
    void aLinkOutOfTheTemplatesFolderIsNotFollowed() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        Path secret = Files.writeString(folder.resolve("secret.ftlh"), SECRET);
        Files.createDirectories(site.path("templates/static"));
        Files.createSymbolicLink(site.path("templates/static/secret.txt"), secret);
        Files.createSymbolicLink(site.path("templates/tag.ftlh"), secret);
        Problems problems = new Problems();

        assertThrows(ProblemsFound.class, () -> site.build(problems));

        String report = problems.sorted().toString();
        assertTrue(report.contains("static/secret.txt:1: error: this link points outside"), report);
        Files.delete(site.path("templates/static/secret.txt"));
        assertDoesNotShowTheSecret(site);
    }

    private static void assertDoesNotShowTheSecret(SiteFolder site) throws Exception {
        try {
            site.build();
        } catch (ProblemsFound refused) {
            assertFalse(Files.exists(site.output().resolve("index.html")));
            return;
        }
        assertFalse(site.page("tags/engines/index.html").contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/papers", "templates", ".", "content/../content"})
    void theSiteDoesNotLieInWhatItIsMadeFrom(String output) throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        Files.createDirectories(site.path("templates"));
        BuildOptions.Content options =
                BuildOptions.Content.of(site.path("content"), site.path("templates"));
        BuildOptions.Output target = BuildOptions.Output.to(site.path(output));
        Problems problems = new Problems();

        assertThrows(
                ProblemsFound.class,
                () ->
                        new Build(options, problems)
                                .run(target, new LedgerMode.Preview(), new SiteFolder.Silence()));

        assertTrue(problems.sorted().toString().contains("the output folder "));
    }
}
