package paperarchive.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Page fragments that are identical on many pages, each rendered once: the head of all pages of one
 * depth, and a paper's entry in the lists of one depth.
 */
public final class Fragments {
    /**
     * The maximum number of cached fragments per depth, some 150 MB; further fragments are rendered
     * for each page.
     */
    private static final int MOST = 300_000;

    private final Optional<Template> template;
    private final ThreadLocal<Utf8Buffer> writers = ThreadLocal.withInitial(Utf8Buffer::new);
    private final ConcurrentMap<String, ConcurrentHashMap<String, TemplateHTMLOutputModel>> byRoot =
            new ConcurrentHashMap<>();

    /** The fragments of one template. */
    public Fragments(Templates templates, String name) {
        this.template = templates.template(name);
    }

    /**
     * Returns a fragment; renders it at the first call.
     *
     * @param root the relative path from the page to the site's root
     * @param key its key, unique for that depth
     * @param variables the variables of its template
     */
    public TemplateHTMLOutputModel of(
            String root, String key, Supplier<Map<String, Object>> variables) {
        ConcurrentHashMap<String, TemplateHTMLOutputModel> rendered =
                byRoot.computeIfAbsent(root, depth -> new ConcurrentHashMap<>());
        TemplateHTMLOutputModel known = rendered.get(key);
        if (known != null) {
            return known;
        }
        TemplateHTMLOutputModel fresh = render(variables.get());
        if (rendered.mappingCount() < MOST) {
            rendered.put(key, fresh);
        }
        return fresh;
    }

    private TemplateHTMLOutputModel render(Map<String, Object> variables) {
        try {
            Utf8Buffer out = writers.get().cleared();
            Templates.write(template, variables, out);
            return HTMLOutputFormat.INSTANCE.fromMarkup(
                    new String(out.page(), StandardCharsets.UTF_8));
        } catch (TemplateModelException e) {
            throw new IllegalStateException("HTML is always markup", e);
        } catch (TemplateException e) {
            throw new FragmentFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Thrown if a fragment cannot be rendered; the page that requested it reports the location. */
    static final class FragmentFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient TemplateException failure;

        FragmentFailure(TemplateException failure) {
            super(failure);
            this.failure = failure;
        }

        TemplateException failure() {
            return failure;
        }
    }
}
