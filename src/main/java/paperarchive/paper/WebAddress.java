package paperarchive.paper;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validates URLs that readers may follow: http, https or mailto, but nothing that runs code. */
public final class WebAddress {
    /** The rule for URLs, for messages. */
    public static final String RULE = "an address begins with https://, http:// or mailto:";

    /** The printable ASCII characters that are always percent-encoded. */
    private static final String ENCODED = "\"<>\\^`{|}[]";

    /** A part of a host's name: {@code example} and {@code org} in {@code example.org}. */
    private static final String LABEL = "[^\\s/?#\\\\@:\\[\\].]+";

    /** An address without its beginning: {@code github.com/ada/engine}. */
    private static final Pattern HOST_AND_PATH =
            Pattern.compile("(?:[a-z0-9-]+\\.)+(?:com|org|net|io|ai|edu|gov|dev|[a-z]{2})(?:/.*)?");

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?i)https?://LABEL(\\.LABEL)*+\\.?(:\\d{1,5})?([/?#].*)?"
                                    .replace("LABEL", LABEL)
                            + "|mailto:[^\\s@]+@[^\\s@]+",
                    Pattern.DOTALL);

    /** An origin, of a host by name or an IPv6 address in brackets, and a path. */
    private static final Pattern BASE =
            Pattern.compile(
                    "(?i)(https?://(?:LABEL(?:\\.LABEL)*+\\.?|\\[[0-9a-f:.]+\\])(?::\\d{1,5})?)(/[^?#]*)?"
                            .replace("LABEL", "[\\p{L}\\p{M}\\p{N}_-]+"));

    /** A name of 253 characters (RFC 1035, section 2.3.4), a scheme and a port. */
    private static final int MOST_ORIGIN = 270;

    /** Path segments that browsers normalize to another path or host. */
    private static final Pattern MISLEADING =
            Pattern.compile("(?i)[\\s\\\\\"<>\\p{Cc}\\p{Cf}]|//|/(\\.|%2e){1,2}(/|$)");

    private WebAddress() {}

    /**
     * Returns a URL that is safe in a page, or empty if it is invalid. Characters that are not
     * allowed in URLs are percent-encoded: {@code https://a.org/b c} becomes {@code
     * https://a.org/b%20c}.
     *
     * <p>Source of the set: WHATWG URL, path and query percent-encode sets.
     */
    public static Optional<String> of(String text) {
        return isPlain(text) || SHAPE.matcher(text).matches()
                ? Optional.of(encoded(text))
                : Optional.empty();
    }

    /** Returns the hint for a text that is not a URL. */
    public static String advice(String text) {
        String begins = text.toLowerCase(Locale.ROOT);
        if (begins.startsWith("https:") || begins.startsWith("http:")) {
            return "write a whole address: https://example.org/paper.pdf";
        }
        if (begins.startsWith("mailto:")) {
            return "write a whole address: mailto:ada@example.org";
        }
        boolean host = HOST_AND_PATH.matcher(begins).matches();
        return host && of("https://" + text).isPresent() ? "write https://" + text : RULE;
    }

    /**
     * The address of a site, ending in a slash: {@code https://a.org/repo/}; no user, no query, no
     * fragment, and no path that a browser reads differently.
     */
    public static Optional<String> base(String text) {
        Matcher m = BASE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String origin = m.group(1);
        String path = m.group(2) == null ? "/" : m.group(2);
        if (MISLEADING.matcher(path).find() || origin.length() > MOST_ORIGIN || !isSound(origin)) {
            return Optional.empty();
        }
        return Optional.of(origin + encoded(path.endsWith("/") ? path : path + "/"));
    }

    /** Returns whether an IPv6 address and a port are valid. */
    private static boolean isSound(String origin) {
        try {
            boolean literal = origin.endsWith("]") || origin.contains("]:");
            boolean host = !literal || new URI(origin).parseServerAuthority().getHost() != null;
            int colon = origin.lastIndexOf(':');
            boolean port = colon > origin.lastIndexOf(']') && colon > "https".length();
            return host && (!port || Integer.parseInt(origin.substring(colon + 1)) <= 65_535);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Returns the hint for a text that is not the URL of a site. */
    public static String adviceForBase(String text) {
        return text.replaceFirst("(?i)^https?://", "").contains("//")
                ? "write one slash between the parts of the path: https://example.org/papers/"
                : "write it as https://example.org/papers/";
    }

    /** Quick test that accepts most valid URLs; the pattern decides about the others. */
    private static boolean isPlain(String text) {
        int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
        int path = host == 0 ? -1 : text.indexOf('/', host);
        if (path <= host) {
            return false;
        }
        for (int i = host; i < path; i++) {
            char c = text.charAt(i);
            boolean dot = c == '.' && i > host && text.charAt(i - 1) != '.';
            if (!isLetterOrDigit(c) && c != '-' && !dot) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static String encoded(String text) {
        int first = 0;
        while (first < text.length() && isKept(text.charAt(first))) {
            first++;
        }
        return first == text.length() ? text : encoded(text, first);
    }

    private static boolean isKept(char c) {
        return isLetterOrDigit(c) || (c > ' ' && c < 0x7f && c != '%' && ENCODED.indexOf(c) < 0);
    }

    private static String encoded(String text, int first) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        out.append(text, 0, first);
        for (int i = first; i < text.length(); ) {
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
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean mustBeEncoded(int c) {
        return c <= ' '
                || ENCODED.indexOf(c) >= 0
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
