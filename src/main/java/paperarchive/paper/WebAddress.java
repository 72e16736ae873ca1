package paperarchive.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address a reader may be sent to: http, https or mailto, and nothing that runs. */
public final class WebAddress {
    /** The rule for an address, as a person reads it. */
    public static final String RULE = "an address begins with https://, http:// or mailto:";

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?i)https?://[^\\s/?#\\\\@:\\[\\]]+(:\\d{1,5})?([/?#].*)?|mailto:[^\\s@]+@[^\\s@]+",
                    Pattern.DOTALL);
    private static final Pattern BASE =
            Pattern.compile("(?i)https?://[^\\s/?#\\\\@]+(/[^\\s?#\\\\\"<>]*)?");

    private WebAddress() {}

    /**
     * The address fit to stand in a page, or empty where it is none. Characters that an address
     * cannot hold are percent-encoded: {@code https://a.org/b c} becomes {@code
     * https://a.org/b%20c}.
     *
     * <p>Source of the set: WHATWG URL, path and query percent-encode sets.
     */
    public static Optional<String> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(encoded(text)) : Optional.empty();
    }

    /**
     * The address of a site, ending in a slash: {@code https://a.org/repo/}; no query, no fragment.
     */
    public static Optional<String> base(String text) {
        if (!BASE.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(encoded(text.endsWith("/") ? text : text + "/"));
    }

    private static String encoded(String text) {
        if (text.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"<>\\^`{|}%[]".indexOf(c) < 0)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean strayPercent = c == '%' && !isEncodedByte(text, i);
            if (strayPercent || mustBeEncoded(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEncodedByte(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean mustBeEncoded(int c) {
        return c <= ' '
                || "\"<>\\^`{|}[]".indexOf(c) >= 0
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
