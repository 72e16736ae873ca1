package paperarchive.render;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a template reaches a {@link View}: the components of a record and nothing else. A template
 * can call no method, so that it can do no harm, and a component is found in one step.
 */
final class ViewModels extends DefaultObjectWrapper {
    private final ClassValue<Map<String, Method>> components =
            new ClassValue<>() {
                @Override
                protected Map<String, Method> computeValue(Class<?> type) {
                    Map<String, Method> byName = new HashMap<>();
                    for (RecordComponent component : type.getRecordComponents()) {
                        Method accessor = component.getAccessor();
                        // Public already; this spares the look at who asks, at each call.
                        accessor.setAccessible(true);
                        byName.put(component.getName(), accessor);
                    }
                    return byName;
                }
            };

    ViewModels(Version version) {
        super(version);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Record) {
            return new RecordModel(value, components.get(value.getClass()));
        }
        return super.wrap(value);
    }

    private final class RecordModel implements TemplateHashModel {
        private final Object view;
        private final Map<String, Method> accessors;

        RecordModel(Object view, Map<String, Method> accessors) {
            this.view = view;
            this.accessors = accessors;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Method accessor = accessors.get(name);
            if (accessor == null) {
                return null;
            }
            try {
                return wrap(accessor.invoke(view));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("every view is public and only holds values", e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
