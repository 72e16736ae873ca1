package paperarchive.migration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import paperarchive.problem.Location;

/**
 * An address of a live site.
 *
 * @param value below the root of that site, decoded: {@code papers/xkv/}; the whole URL if it is
 *     outside of the site
 * @param at where it was found
 */
public record PublishedUrl(String value, Location at) {
    private static final String INDEX = "index.html";

    /**
     * The address of a link below the root: {@code tags/%C3%BC/index.html#top} is {@code tags/ü/}.
     */
    static PublishedUrl of(String link, Location at) {
        String path = link.replaceFirst("[?#].*", "");
        if (path.equals(INDEX) || path.endsWith("/" + INDEX)) {
            path = path.substring(0, path.length() - INDEX.length());
        }
        return new PublishedUrl(decoded(path), at);
    }

    /** A plus sign is kept, because it means a space only in forms. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** Returns a URL without its scheme: {@code //example.org/papers/}. */
    static String withoutScheme(String address) {
        return address.replaceFirst("(?i)^https?:", "");
    }
}
