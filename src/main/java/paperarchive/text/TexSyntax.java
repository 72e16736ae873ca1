package paperarchive.text;

import java.util.regex.Pattern;

/** Utility methods for TeX syntax. */
final class TexSyntax {
    /** The maximum distance to look back for a URL. */
    private static final int LONGEST_ADDRESS = 300;

    /** A DOI, or a host with a path: {@code example.org/a}. */
    private static final Pattern NO_SCHEME =
            Pattern.compile("(?:^|[^\\w.])10\\.\\d{4,}/|[\\w-]\\.[a-z]{2,6}/");

    private static final Pattern MAIL = Pattern.compile("[\\w.:~+-]+@[\\w-]+\\.[\\w.-]+");

    private TexSyntax() {}

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Returns the index behind the name of a command that begins at {@code from}. */
    static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end == from ? Math.min(from + 1, text.length()) : end;
    }

    /** Searches only up to {@code last}, because searching a long text to its end would be slow. */
    static int indexOf(String text, String sought, int from, int last) {
        for (int i = from; i <= Math.min(last, text.length() - sought.length()); i++) {
            if (text.startsWith(sought, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns whether an index is within a bare URL, in which nothing is TeX. */
    static boolean isInAddress(String text, int at) {
        int from = at - 1;
        while (from >= Math.max(0, at - LONGEST_ADDRESS) && !endsAddress(text.charAt(from))) {
            from--;
        }
        String word = text.substring(from + 1, at);
        return word.contains("://")
                || word.regionMatches(true, 0, "www.", 0, 4)
                || (word.indexOf('/') > 0 && NO_SCHEME.matcher(word).find())
                || isMailAddress(text, from + 1, at);
    }

    /** Returns whether a word is an e-mail address: {@code a--b@example.org}. */
    private static boolean isMailAddress(String text, int from, int at) {
        int end = at;
        while (end < Math.min(text.length(), at + 100) && !endsAddress(text.charAt(end))) {
            end++;
        }
        return MAIL.matcher(text.substring(from, end)).matches();
    }

    private static boolean endsAddress(char c) {
        return c <= ' ' || c == '<' || c == '>' || c == '"' || c == '{' || c == '}' || c >= 0x3000;
    }
}
