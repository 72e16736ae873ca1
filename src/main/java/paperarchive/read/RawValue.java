package paperarchive.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as written in a file, before any validation. Lines count from 1. */
public sealed interface RawValue {
    /** The line of the value or of its field name. */
    int line();

    /** The name of this type in messages: {@code text}, {@code a list}. */
    String kind();

    /** The type that the format gives a scalar. */
    enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        /** An unquoted YAML scalar, which may be a text, a number or a boolean. */
        PLAIN("an unquoted word"),
        /** A missing value: null, or an empty value in YAML. */
        NULL("an empty value");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A single value and its text as written, such as {@code 12} or {@code true}. */
    record Scalar(Kind type, String text, int line) implements RawValue {
        @Override
        public String kind() {
            return type.words;
        }
    }

    /** Values in written order. */
    record Items(List<RawValue> values, int line) implements RawValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Fields in written order. */
    record Fields(Map<String, RawValue> values, int line) implements RawValue {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String kind() {
            return "a map";
        }
    }
}
