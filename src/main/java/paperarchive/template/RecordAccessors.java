package paperarchive.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The components of the records that templates see, each found in one step. */
final class RecordAccessors {
    private final ClassValue<Map<String, Method>> byType =
            new ClassValue<>() {
                @Override
                protected Map<String, Method> computeValue(Class<?> type) {
                    Map<String, Method> byName = new LinkedHashMap<>();
                    for (RecordComponent component : type.getRecordComponents()) {
                        Method accessor = component.getAccessor();
                        // Public already; this spares the look at who asks, at each call.
                        accessor.setAccessible(true);
                        byName.put(component.getName(), accessor);
                    }
                    return byName;
                }
            };

    /** The accessors of a record by name, in the order of its declaration. */
    Map<String, Method> of(Record view) {
        return byType.get(view.getClass());
    }

    static Object value(Record view, Method accessor) {
        try {
            return accessor.invoke(view);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("every view is public and only holds values", e);
        }
    }
}
