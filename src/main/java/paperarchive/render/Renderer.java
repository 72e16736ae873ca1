package paperarchive.render;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.cite.CitationKeys;
import paperarchive.plan.HostPage;
import paperarchive.plan.Page;
import paperarchive.plan.PaperPage;
import paperarchive.plan.SitePlan;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;

/** Turns pages of one plan into bytes. Safe to use from many threads. */
public final class Renderer {
    private static final String NO_END =
            "look for a list or a macro in it, or in what it imports, with no end";

    private static final String COPY = "copy the file here, or remove the link";

    private final Theme theme;
    private final PageViews views;
    private final Fingerprints fingerprints;
    private final Map<String, Template> templates = new HashMap<>();
    private final Map<String, Optional<String>> looks = new HashMap<>();
    private final ThreadLocal<PageWriter> writers = ThreadLocal.withInitial(PageWriter::new);

    private Renderer(Theme theme, SitePlan plan) {
        this.theme = theme;
        CitationKeys keys = CitationKeys.of(plan.catalogue().all(), Map.of());
        this.views = new PageViews(plan, templates, keys);
        this.fingerprints = new Fingerprints(plan, keys);
    }

    /** A renderer whose templates are all read; those that cannot be are problems. */
    public static Renderer of(SitePlan plan, Theme theme, Problems problems) throws IOException {
        Renderer renderer = new Renderer(theme, plan);
        for (String name : PageViews.FRAGMENTS) {
            renderer.read(name, problems);
        }
        for (Page page : plan.pages()) {
            if (!(page instanceof HostPage.Asset) && !renderer.looks.containsKey(page.template())) {
                renderer.read(page.template(), problems);
            }
        }
        return renderer;
    }

    private void read(String name, Problems problems) throws IOException {
        theme.template(name, problems).ifPresent(read -> templates.put(name, read));
        List<String> asked = new ArrayList<>(PageViews.FRAGMENTS);
        asked.add(name);
        looks.put(name, Look.of(asked, theme::source).map(fingerprints::text));
    }

    /**
     * What decides every byte of the page, in 32 hexadecimal digits: pages of one fingerprint are
     * one page, in any build of this program. Empty for a page that is to be made anew each time.
     */
    public Optional<String> fingerprint(Page page) {
        return looks.getOrDefault(page.template(), Optional.empty())
                .flatMap(look -> fingerprints.of(page, look));
    }

    /**
     * The bytes of a page, UTF-8 where it is text.
     *
     * @throws RenderFailure where a template or a text asks for what is not there
     */
    public byte[] render(Page page) throws IOException {
        if (page instanceof HostPage.Asset asset) {
            return theme.asset(asset.name());
        }
        Template template = templates.get(page.template());
        if (template == null) {
            throw new IllegalStateException("template not read: " + page.template());
        }
        PageWriter out = writers.get().cleared();
        try {
            template.createProcessingEnvironment(page.match(views), out).process();
        } catch (TemplateException e) {
            throw failure(page, e);
        } catch (Fragments.FragmentFailure e) {
            throw failure(page, e.failure());
        } catch (PageWriter.EndlessPage e) {
            throw refused(page, String.valueOf(e.getMessage()), NO_END, e);
        } catch (StackOverflowError e) {
            throw refused(page, "its macros call each other without end", NO_END, e);
        } catch (SecurityException e) {
            throw refused(page, "it includes a link out of the templates folder", COPY, e);
        }
        return out.page();
    }

    private RenderFailure refused(Page page, String what, String hint, Throwable cause) {
        Problem problem =
                theme.problem(
                        page.template(), 1, "while rendering " + nameOf(page) + ": " + what, hint);
        return new RenderFailure(problem, cause);
    }

    /**
     * What people should mend in the record that a page shows: that of a paper's own page, so that
     * nothing is said once for each list. Always the same for the same page; nothing is said before
     * this is asked.
     */
    public List<PaperWarning> warnings(Page page) {
        return page instanceof PaperPage.OfPaper paper ? views.warnings(paper) : List.of();
    }

    private RenderFailure failure(Page page, TemplateException e) {
        String blamed = e.getBlamedExpressionString();
        int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
        String what = Theme.firstLine(e.getMessageWithoutStackTop());
        Problem problem =
                theme.problem(
                        e.getTemplateSourceName(),
                        line,
                        "while rendering " + nameOf(page) + ": " + what,
                        blamed == null
                                ? "src/docs/templates.md lists what a template sees"
                                : "the trouble is in "
                                        + blamed
                                        + "; src/docs/templates.md lists what a template sees");
        return new RenderFailure(problem, e);
    }

    private static String nameOf(Page page) {
        String address = page.path().address().isEmpty() ? "/" : page.path().address();
        return page instanceof PaperPage.OfPaper paper
                ? address + " (paper \"" + paper.paper().id() + "\")"
                : address;
    }
}
