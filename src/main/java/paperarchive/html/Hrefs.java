package paperarchive.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import paperarchive.paper.PaperId;
import paperarchive.paper.Settings;
import paperarchive.plan.SitePath;

/**
 * Computes links between pages. Links are relative and as short as possible, so they work at the
 * root of a domain and below any path. Only this class decides whether a link names the folder of a
 * page or its file.
 *
 * @param root the relative path to the site's root: {@code ../../}, or empty on the first page
 * @param section the first folder of the page's own path: {@code papers/}, or empty if it has none
 * @param files whether links name files, so that the site can be read from disk
 */
public record Hrefs(String root, String section, boolean files) {
    private static final String UP = "../";
    private static final String PAPERS = "papers/";

    /** Returns how a page of a site links to the others. */
    public static Hrefs from(SitePath page, Settings settings) {
        return from(page, namesFiles(settings));
    }

    /** Returns the same for a known link style. */
    static Hrefs from(SitePath page, boolean files) {
        int slash = page.value().indexOf('/');
        return new Hrefs(UP.repeat(page.depth()), page.value().substring(0, slash + 1), files);
    }

    static boolean namesFiles(Settings settings) {
        return settings.links().namesFiles(settings.baseUrl());
    }

    /**
     * For a page that may be shown at any address: links begin with the path of the base URL, and
     * are encoded for use in unquoted attributes.
     */
    public static Hrefs below(Settings settings) {
        String baseUrl = settings.baseUrl();
        int path = baseUrl.indexOf('/', baseUrl.indexOf("//") + 2);
        String root = path < 0 ? "/" : baseUrl.substring(path);
        return new Hrefs(root.replace("=", "%3D").replace("'", "%27"), "", namesFiles(settings));
    }

    /** Returns the same for links that all pages of this depth share. */
    Hrefs shared() {
        return new Hrefs(root, "", files);
    }

    /** Returns the end of a link to a page: {@code index.html}, or empty if links name folders. */
    String index() {
        return files ? "index.html" : "";
    }

    /**
     * Returns whether the page is two folders below the root or deeper, as {@code papers/a/} does.
     */
    boolean isDeep() {
        return root.startsWith(UP + UP);
    }

    /**
     * Returns a link: from {@code papers/a/} to {@code papers/b/} it is {@code ../b/}, or its file.
     */
    public String to(SitePath path) {
        String target = files ? path.value() : path.address();
        String link =
                !section.isEmpty() && target.startsWith(section)
                        ? root.substring(UP.length()) + target.substring(section.length())
                        : root + target;
        return link.isEmpty() ? "./" : link;
    }

    /** The way to the page of a paper. */
    String to(PaperId paper) {
        String folder = section.equals(PAPERS) ? root.substring(UP.length()) : root + PAPERS;
        return folder + paper.value() + '/' + index();
    }

    /** Returns the canonical URL of a page; empty if the site has no base URL. */
    public static String absolute(String baseUrl, SitePath path) {
        return baseUrl.isEmpty() ? "" : baseUrl + encoded(path.address());
    }

    /** Percent-encodes non-ASCII characters as UTF-8 (RFC 3986). */
    private static String encoded(String address) {
        if (isAscii(address)) {
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

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
