package paperarchive.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as a file holds it, before any rule of the archive is applied. Lines count from 1. */
public sealed interface RawValue {
    /** The line on which the value, or the name of its field, stands. */
    int line();

    /** What a person would call this kind of value: {@code text}, {@code a list}. */
    String kind();

    /** What the format itself says of a scalar. */
    enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        /** An unquoted YAML word that may stand for a text, a number or a truth value alike. */
        PLAIN("an unquoted word"),
        /** What stands for nothing: the word null, or in YAML a value left empty. */
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
