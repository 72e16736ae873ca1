package paperarchive.plan;

import java.util.Locale;

/**
 * The path of a file below the root of the site: {@code papers/xkv/index.html}. Pages are always
 * the {@code index.html} of their address.
 */
public record SitePath(String value) implements Comparable<SitePath> {
    private static final String INDEX = "index.html";

    public SitePath {
        int part = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : '/';
            boolean wrong = c == '/' ? isNoName(value, part, i) : c < ' ' || c == '\\' || c == ':';
            if (wrong) {
                throw new IllegalArgumentException("not a path of the site: " + value);
            }
            part = c == '/' ? i + 1 : part;
        }
    }

    private static boolean isNoName(String path, int from, int to) {
        int length = to - from;
        return length == 0
                || (length == 1 && path.charAt(from) == '.')
                || (length == 2 && path.startsWith("..", from));
    }

    /** Returns the page at an address: {@code papers, xkv} is {@code papers/xkv/index.html}. */
    public static SitePath page(String... parts) {
        StringBuilder path = new StringBuilder(64);
        for (String part : parts) {
            path.append(part).append('/');
        }
        return new SitePath(path.append(INDEX).toString());
    }

    /**
     * Returns a further page of a list: {@code tags/nlp/page/2/index.html}; number 1 is the list
     * itself.
     */
    public SitePath further(int number) {
        return number == 1 ? this : new SitePath(address() + "page/" + number + "/" + INDEX);
    }

    /** Returns the public address: {@code papers/xkv/}; empty for the site's root. */
    public String address() {
        return isPage() ? value.substring(0, value.length() - INDEX.length()) : value;
    }

    public boolean isPage() {
        return value.equals(INDEX) || value.endsWith("/" + INDEX);
    }

    /** Returns the depth of the file in folders: 2 for {@code papers/xkv/index.html}. */
    public int depth() {
        int depth = 0;
        for (int i = value.indexOf('/'); i >= 0; i = value.indexOf('/', i + 1)) {
            depth++;
        }
        return depth;
    }

    /** Returns a case-folded key, which must be unique on a case-insensitive disk. */
    public String folded() {
        return isSmall() ? value : value.toLowerCase(Locale.ROOT);
    }

    private boolean isSmall() {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 'z' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(SitePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
