package paperarchive.paper;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether links name the folder or the file of a page: the setting {@code links}. */
public enum LinkStyle {
    /** Folders if the site has a public URL, files otherwise. */
    AUTO,

    /** The folder of a page, as in {@code tags/nlp/}: the URL that people share. */
    FOLDER,

    /** The file of a page, as in {@code tags/nlp/index.html}, which also works from disk. */
    FILE;

    /**
     * Hosts that are only reachable from this machine or its network: names without a dot and those
     * of RFC 6761 and RFC 6762, and the addresses of RFC 1918, RFC 3927, RFC 4193 and RFC 4291.
     */
    private static final Pattern LOCAL_HOST =
            Pattern.compile(
                    "[^.:]+\\.?|.*\\.(localhost|local|test|invalid|internal)\\.?"
                            + "|(0|10|127)(\\.\\d+){3}|192\\.168(\\.\\d+){2}|169\\.254(\\.\\d+){2}"
                            + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}"
                            + "|\\[(::1?|0*(:0*){6}:0*1?|f[cd][0-9a-f:]*|fe[89ab][0-9a-f:]*)]");

    /**
     * Returns whether links name the file of a page.
     *
     * @param baseUrl the URL of the site, such as {@code https://example.org/papers/}; empty if it
     *     has none
     */
    public boolean namesFiles(String baseUrl) {
        return this == AUTO ? !isPublic(baseUrl) : this == FILE;
    }

    /** Returns the name of the setting's value: {@code folder}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isPublic(String baseUrl) {
        String host =
                baseUrl.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("/.*", "")
                        .replaceFirst(":\\d+$", "");
        return !host.isEmpty() && !LOCAL_HOST.matcher(host).matches();
    }
}
