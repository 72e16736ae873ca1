package paperarchive.template;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exposes views to templates: the components of records and nothing else. Templates cannot call
 * methods, so they can do no harm, and components are looked up in one step.
 */
final class RecordObjectWrapper extends DefaultObjectWrapper {
    private final RecordAccessors components = new RecordAccessors();

    RecordObjectWrapper(Version version) {
        super(version);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Record view) {
            return new RecordModel(view, components.of(view));
        }
        return super.wrap(value);
    }

    private final class RecordModel implements TemplateHashModel {
        private final Record view;
        private final Map<String, Method> accessors;

        RecordModel(Record view, Map<String, Method> accessors) {
            this.view = view;
            this.accessors = accessors;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Method accessor = accessors.get(name);
            return accessor == null ? null : wrap(RecordAccessors.value(view, accessor));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
