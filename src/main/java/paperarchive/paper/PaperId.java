package paperarchive.paper;

import org.jspecify.annotations.Nullable;

/** The permanent id of a paper, such as {@code mixture-of-recursions}, which determines its URL. */
public record PaperId(String value) implements Comparable<PaperId> {
    /** The rule for ids, for messages. */
    public static final String RULE =
            "1 to 100 small letters a-z, digits, '.', '_' or '-', beginning with a letter or digit";

    private static final int MOST = 100;

    public PaperId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MOST || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    // Ids are keys of many maps. The generated methods of a record would be slow in short runs.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaperId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
