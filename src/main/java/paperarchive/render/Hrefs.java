package paperarchive.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import paperarchive.plan.SitePath;

/**
 * How one page links to the others. Links are relative and name the file, so that they work at the
 * root of a domain, below any path, and opened from disk.
 *
 * @param root the way to the site's root: {@code ../../}, or empty on the first page
 */
record Hrefs(String root) {
    static Hrefs from(SitePath page) {
        return new Hrefs("../".repeat(page.depth()));
    }

    /**
     * For a page that may be shown at any address: links begin at the path of the site's address.
     */
    static Hrefs below(String baseUrl) {
        int path = baseUrl.indexOf('/', baseUrl.indexOf("//") + 2);
        return new Hrefs(path < 0 ? "/" : baseUrl.substring(path));
    }

    String to(SitePath path) {
        return root + path.value();
    }

    /** The address of a page as other sites should write it; empty where the site has none. */
    static String absolute(String baseUrl, SitePath path) {
        return baseUrl.isEmpty() ? "" : baseUrl + encoded(path.address());
    }

    /** Letters beyond ASCII as percent-encoded UTF-8, as RFC 3986 wants them. */
    private static String encoded(String address) {
        if (address.chars().allMatch(c -> c < 0x80)) {
            return address;
        }
        StringBuilder out = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", b));
            } else {
                out.append((char) b);
            }
        }
        return out.toString();
    }
}
