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
 * Parts that many pages share to the byte, each rendered once: the head of every page of one depth,
 * and a paper's lines in the lists of one depth, which a dozen lists show.
 */
public final class Fragments {
    /**
     * At most this many of one depth are kept, in some 150 MB; in a larger archive the others are
     * rendered for each page.
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
     * A fragment, rendered where this is the first page that asks for it.
     *
     * @param root the way from the page to the site's root
     * @param key what tells it from the others of that depth
     * @param variables what its template sees
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

    /** A template of a fragment went wrong; the page that asked for it can say where. */
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
