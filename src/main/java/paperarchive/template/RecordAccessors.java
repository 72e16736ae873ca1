package paperarchive.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The components of the records that templates see, each found in one step. */
final class RecordAccessors {
    private final Map<Class<?>, Map<String, Method>> byType = new ConcurrentHashMap<>();

    /** Returns the accessors of a record by name, in the order of its declaration. */
    Map<String, Method> of(Record view) {
        Map<String, Method> known = byType.get(view.getClass());
        return known == null
                ? byType.computeIfAbsent(view.getClass(), RecordAccessors::accessors)
                : known;
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> byName = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            // Public already; this spares the look at who asks, at each call.
            accessor.setAccessible(true);
            byName.put(component.getName(), accessor);
        }
        return byName;
    }

    static Object value(Record view, Method accessor) {
        try {
            return accessor.invoke(view);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("every view is public and only holds values", e);
        }
    }
}
