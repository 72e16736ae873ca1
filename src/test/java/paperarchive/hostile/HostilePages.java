package paperarchive.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperarchive.host.HostFiles;
import paperarchive.html.HtmlPages;
import paperarchive.output.Generator;
import paperarchive.output.OutputFailure;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Archive;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Problems;
import paperarchive.read.InputFolder;
import paperarchive.template.Templates;
import paperarchive.template.Theme;
import paperarchive.text.FormulaConverter;
import paperarchive.words.Words;

/** The text of every page of a small archive, in memory, with the built-in templates. */
final class HostilePages {
    private final Theme theme;

    HostilePages() {
        Path none = Path.of("no-templates-of-its-own");
        theme =
                Theme.of(
                        InputFolder.of(none, InputFolder.Kind.TEMPLATES, new Problems()),
                        Words.ENGLISH);
    }

    /** The pages by their path; empty where a text is reported as a problem of its author. */
    Map<String, String> of(Archive archive) {
        SiteModel site = SitePlanner.plan(archive);
        Problems problems = new Problems();
        Templates templates = new Templates(theme, problems);
        List<Generator> generators =
                List.of(new HtmlPages(templates, new FormulaConverter()), new HostFiles(templates));
        Map<String, String> pages = new LinkedHashMap<>();
        try {
            for (OutputFile file : OutputPlan.of(site, generators, problems).files()) {
                String text = new String(file.bytes(), StandardCharsets.UTF_8);
                pages.put(file.path().value(), text);
            }
        } catch (OutputFailure e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (problems.errors() > 0) {
            throw new AssertionError("built-in templates: " + problems.sorted());
        }
        return pages;
    }
}
