package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Parts that many pages share to the byte, each rendered once: the head of every page of one depth,
 * and a paper's lines in the lists of one depth, which a dozen lists show.
 */
final class Fragments {
    /**
     * So many of one depth are kept, in some 150 MB; in a larger archive the others are made anew.
     */
    private static final int MOST = 300_000;

    private final String name;
    private final Map<String, Template> templates;
    private final ThreadLocal<PageWriter> writers = ThreadLocal.withInitial(PageWriter::new);
    private final ConcurrentMap<String, ConcurrentHashMap<String, TemplateHTMLOutputModel>> byRoot =
            new ConcurrentHashMap<>();

    /**
     * The fragments of one template.
     *
     * @param templates where the template will stand, by name
     */
    Fragments(String name, Map<String, Template> templates) {
        this.name = name;
        this.templates = templates;
    }

    /**
     * A fragment, rendered where this is the first page that asks for it.
     *
     * @param root the way from the page to the site's root
     * @param key what tells it from the others of that depth
     * @param variables what its template sees
     */
    TemplateHTMLOutputModel of(String root, String key, Supplier<Map<String, Object>> variables) {
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
        Template template = templates.get(name);
        if (template == null) {
            throw new IllegalStateException("template not read: " + name);
        }
        try {
            PageWriter out = writers.get().cleared();
            template.createProcessingEnvironment(variables, out).process();
            String html = new String(out.page(), StandardCharsets.UTF_8);
            return HtmlText.ready(html);
        } catch (TemplateException e) {
            throw new FragmentFailure(e);
        } catch (IOException e) {
            throw new IllegalStateException("memory refuses nothing", e);
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
