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
 * How a template reaches a {@link View}: the components of a record and nothing else. A template
 * can call no method, so that it can do no harm, and a component is found in one step.
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
