package paperarchive.paper;

import java.util.regex.Pattern;

/**
 * What a paper is called for ever, such as {@code mixture-of-recursions}; it alone decides the
 * address.
 */
public record PaperId(String value) implements Comparable<PaperId> {
    /** The rule for an id, as a person reads it. */
    public static final String RULE =
            "1 to 100 small letters a-z, digits, '.', '_' or '-', beginning with a letter or digit";

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    public PaperId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(PaperId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
