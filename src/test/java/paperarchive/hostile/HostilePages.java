package paperarchive.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Archive;
import paperarchive.plan.HostPage;
import paperarchive.plan.Page;
import paperarchive.plan.SitePlan;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Problems;
import paperarchive.read.InputFolder;
import paperarchive.render.RenderFailure;
import paperarchive.render.Renderer;
import paperarchive.render.Theme;

/** The text of every page of a small archive, in memory, with the built-in templates. */
final class HostilePages {
    private final Theme theme;

    HostilePages() {
        Path none = Path.of("no-templates-of-its-own");
        theme = Theme.of(InputFolder.of(none, InputFolder.Kind.TEMPLATES, new Problems()));
    }

    /** The pages by their path; empty where a text is reported as a problem of its author. */
    Map<String, String> of(Archive archive) {
        SitePlan plan = SitePlanner.plan(archive, List.of());
        Problems problems = new Problems();
        Map<String, String> pages = new LinkedHashMap<>();
        try {
            Renderer renderer = Renderer.of(plan, theme, problems);
            for (Page page : plan.pages()) {
                if (!(page instanceof HostPage.Asset)) {
                    byte[] bytes = renderer.render(page);
                    pages.put(page.path().value(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        } catch (RenderFailure e) {
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
