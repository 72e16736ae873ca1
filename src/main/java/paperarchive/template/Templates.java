package paperarchive.template;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import paperarchive.output.OutputFailure;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.read.InputFailure;
import paperarchive.words.Words;

/**
 * The templates of one build. Each is read once, while the site is planned, in one thread; any
 * thread may then render.
 */
public final class Templates {
    private static final String NO_END =
            "look for a list or a macro in it, or in what it imports, with no end";

    private static final String COPY = "copy the file here, or remove the link";
    private static final String SEE =
            "run paper-archive docs templates for the variables of each template";

    private final Theme theme;
    private final Problems problems;
    private final RecordAccessors accessors = new RecordAccessors();
    private final Map<String, Optional<Template>> read = new HashMap<>();
    private final Map<PaperId, ValueHash> papers = new ConcurrentHashMap<>();
    private final ThreadLocal<Utf8Buffer> buffers = ThreadLocal.withInitial(Utf8Buffer::new);

    /**
     * The templates of a theme.
     *
     * @param problems receives templates that cannot be read
     */
    public Templates(Theme theme, Problems problems) {
        this.theme = theme;
        this.problems = problems;
    }

    /** Returns whether the archive brings a static file of this name: {@code custom.css}. */
    public boolean hasOwnStatic(String name) {
        return theme.hasOwn(name);
    }

    /** Returns the words of the interface, which templates see as {@code words}. */
    public Words words() {
        return theme.words();
    }

    /** Returns an empty hash. */
    public ValueHasher hasher() {
        return new ValueHasher(accessors);
    }

    /** Returns a hash of a paper, computed once for all files that show it. */
    public ValueHash hash(Paper paper) {
        ValueHash known = papers.get(paper.id());
        return known == null
                ? papers.computeIfAbsent(paper.id(), id -> hasher().add(paper).value())
                : known;
    }

    /** Reads a template. An unreadable one is reported once and returned as empty. */
    Optional<Template> template(String name) {
        Optional<Template> known = read.get(name);
        if (known == null) {
            try {
                known = theme.template(name, problems);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read.put(name, known);
        }
        return known;
    }

    /**
     * Reads a template and finds out what it depends on.
     *
     * @param parts templates that the program renders for its view
     */
    LoadedTemplate load(String name, List<String> parts) {
        Optional<Template> template = template(name);
        List<String> all = new ArrayList<>(parts);
        all.add(name);
        try {
            String sources = TemplateDependencies.of(all, theme::source, theme::fingerprint);
            return new LoadedTemplate(name, template, Optional.of(hasher().add(sources).value()));
        } catch (InputFailure e) {
            // It is reported.
            return new LoadedTemplate(name, template, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Renders a template.
     *
     * @param name the name of the file in messages
     * @throws OutputFailure if a template or a text refers to something that does not exist
     */
    byte[] render(
            LoadedTemplate template, Supplier<Map<String, Object>> view, Supplier<String> name)
            throws IOException {
        Utf8Buffer out = buffers.get().cleared();
        try {
            write(template.template(), view.get(), out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (TemplateException e) {
            throw failure(name.get(), e);
        } catch (Fragments.FragmentFailure e) {
            throw failure(name.get(), e.failure());
        } catch (Utf8Buffer.EndlessPage e) {
            throw refused(template, name.get(), String.valueOf(e.getMessage()), NO_END, e);
        } catch (StackOverflowError e) {
            String what = "its macros call each other without end";
            throw refused(template, name.get(), what, NO_END, e);
        } catch (SecurityException e) {
            String what = "it includes a link out of the templates folder";
            throw refused(template, name.get(), what, COPY, e);
        }
        return out.page();
    }

    /** Writes the rendered template. */
    static void write(Optional<Template> template, Map<String, Object> view, Utf8Buffer out)
            throws TemplateException, IOException {
        template.orElseThrow(() -> new IllegalStateException("a template was not read"))
                .createProcessingEnvironment(view, out)
                .process();
    }

    private OutputFailure refused(
            LoadedTemplate template, String file, String what, String hint, Throwable cause) {
        String message = "while rendering " + file + ": " + what;
        Problem problem = Problem.error(theme.at(template.name(), 1), message, hint);
        return new OutputFailure(problem, cause);
    }

    private OutputFailure failure(String file, TemplateException e) {
        String blamed = e.getBlamedExpressionString();
        int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
        String what = Theme.firstLine(e.getMessageWithoutStackTop());
        Problem problem =
                Problem.error(
                        theme.at(e.getTemplateSourceName(), line),
                        "while rendering " + file + ": " + what,
                        blamed == null ? SEE : "the trouble is in " + blamed + "; " + SEE);
        return new OutputFailure(problem, e);
    }
}
