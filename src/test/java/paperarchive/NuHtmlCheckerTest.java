package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nu.validator.validation.SimpleDocumentValidator;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import paperarchive.ledger.LedgerMode;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputPlan;
import paperarchive.problem.Problems;

/**
 * The Nu HTML checker, which knows the HTML standard in full, finds no error on any kind of page.
 *
 * <p>{@code -Dnu.site=DIR} lets {@link #theDemoHasNoErrorOnAnyKindOfPage} look at every page of a
 * site that is built already, as one of some thousand papers, instead of some pages of each kind of
 * the demo.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NuHtmlCheckerTest {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final SimpleDocumentValidator checker = new SimpleDocumentValidator();

    @BeforeAll
    void learnTheStandard() throws Exception {
        checker.setUpMainSchema(SCHEMA, new Errors("schema", new ArrayList<>()));
        // It turns on all logging there is.
        Logger.getRootLogger().setLevel(Level.OFF);
    }

    private List<String> errors(String path, String html) throws Exception {
        List<String> found = new ArrayList<>();
        checker.setUpValidatorAndParsers(new Errors(path, found), false, false);
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        InputSource source = new InputSource(new ByteArrayInputStream(bytes));
        source.setEncoding("UTF-8");
        source.setSystemId("https://example.org/" + path.replaceAll("[^\\w./-]", "_"));
        checker.checkHtmlInputSource(source);
        return found;
    }

    private record Errors(String path, List<String> found) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // A matter of taste, as a section without a heading.
        }

        @Override
        public void error(SAXParseException e) {
            found.add(path + ":" + e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }

    @Test
    void theCheckerIsNotBlind() throws Exception {
        String page =
                "<!DOCTYPE html>\n<html lang=en><title>A</title>\n<p><img src=a.png><p id=a id=b>";
        List<String> found = errors("a.html", page);
        assertEquals(2, found.size(), found::toString);
        assertTrue(found.get(0).startsWith("a.html:3: "), found::toString);
    }

    @Test
    void theDemoHasNoErrorOnAnyKindOfPage(@TempDir Path folder) throws Exception {
        String built = System.getProperty("nu.site", "");
        Map<String, String> pages =
                built.isEmpty() ? someOfTheDemo(folder) : all(SiteFolder.tree(Path.of(built)));
        assertTrue(pages.size() > 12, () -> "only " + pages.keySet());
        assertNoErrors(pages);
    }

    @Test
    void madeUpPapersOfAllSortsHaveNoError(@TempDir Path folder) throws Exception {
        SiteFolder site = new SiteFolder(folder);
        new MadeUpArchive(46).writeInto(site, "https://example.org/repo/");
        assertNoErrors(someOf(options(site.path("content")), site.output()));
    }

    private void assertNoErrors(Map<String, String> pages) throws Exception {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            found.addAll(errors(page.getKey(), page.getValue()));
        }
        assertEquals(List.of(), found.subList(0, Math.min(20, found.size())));
    }

    private static BuildOptions.Content options(Path content) {
        return BuildOptions.Content.of(content, Path.of("templates"));
    }

    private static Map<String, String> someOfTheDemo(Path folder) throws Exception {
        return someOf(options(Path.of("content")), folder);
    }

    /** Of each template every page that uses a tag or class which none before it did. */
    private static Map<String, String> someOf(BuildOptions.Content options, Path output)
            throws Exception {
        new Build(options, new Problems())
                .run(
                        BuildOptions.Output.to(output),
                        new LedgerMode.Preview(),
                        new SiteFolder.Silence());
        OutputPlan plan = new Build(options, new Problems()).plan();
        Map<String, String> all = all(SiteFolder.tree(output));
        Map<String, Set<String>> kinds = new TreeMap<>();
        for (OutputFile page : plan.files()) {
            String html = all.getOrDefault(page.path().value(), "");
            // The tags and classes a page uses: a page that uses others is of another sort.
            Set<String> sort = new HashSet<>(List.of(html.split("[^<\\w=\"-]+")));
            sort.removeIf(word -> !word.startsWith("<") && !word.startsWith("class="));
            Set<String> known = kinds.computeIfAbsent(page.kind(), t -> new HashSet<>());
            boolean wanted = known.addAll(sort);
            if (!wanted) {
                all.remove(page.path().value());
            }
        }
        return all;
    }

    private static Map<String, String> all(Map<String, String> tree) {
        Map<String, String> pages = new TreeMap<>();
        tree.forEach(
                (path, bytes) -> {
                    if (path.endsWith(".html")) {
                        byte[] utf8 = bytes.getBytes(StandardCharsets.ISO_8859_1);
                        pages.put(path, new String(utf8, StandardCharsets.UTF_8));
                    }
                });
        return pages;
    }
}
