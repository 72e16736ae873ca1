package paperarchive.paper;

/**
 * What a paper is called for ever, such as {@code mixture-of-recursions}; it alone decides the
 * address.
 */
public record PaperId(String value) implements Comparable<PaperId> {
    /** The rule for an id, as a person reads it. */
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

    @Override
    public int compareTo(PaperId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
