package paperarchive.problem;

/**
 * Formats texts from files for reports: on one line, truncated, and without terminal control
 * characters.
 */
public final class ReportText {
    private static final int MOST = 120;

    private ReportText() {}

    /** Returns the text in quotes, truncated if it is long: {@code "A title that goes on and…"}. */
    public static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /** Returns the text on one line, truncated if it is long. */
    public static String shortened(String text) {
        if (text.length() <= MOST) {
            return line(text);
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return line(text.substring(0, end)) + "…";
    }

    /** Returns the text on one line: a line break becomes {@code \n}, an escape {@code \u001b}. */
    public static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isObeyed(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (isObeyed(c)) {
                        line.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        return line.toString();
    }

    /** Control characters, the two line separators, and bidirectional controls. */
    private static boolean isObeyed(char c) {
        return c < ' '
                || (c >= 0x7f && c <= 0x9f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
