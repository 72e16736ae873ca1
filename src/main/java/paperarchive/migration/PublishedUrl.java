package paperarchive.migration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import paperarchive.problem.Location;

/**
 * An address of a live site.
 *
 * @param value below the root of that site, decoded: {@code papers/xkv/}; the whole address where
 *     it stands elsewhere
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

    /** The plus sign, which forms alone give a meaning, is kept. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** An address as both http and https would have it: {@code //example.org/papers/}. */
    static String withoutScheme(String address) {
        return address.replaceFirst("(?i)^https?:", "");
    }
}
