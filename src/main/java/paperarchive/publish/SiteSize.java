package paperarchive.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large a site is and what makes it so.
 *
 * @param parts by the first folder of their addresses, the largest first
 */
public record SiteSize(List<Part> parts) {
    /**
     * The most a site on GitHub Pages may have, in bytes.
     *
     * <p>Source: GitHub Docs, "GitHub Pages limits": published sites may be no larger than 1 GB.
     */
    public static final long GITHUB_PAGES = 1_000_000_000L;

    /** All pages of one kind: {@code papers}, 46, 121,000. */
    public record Part(String name, int files, long bytes) {}

    public SiteSize {
        parts = List.copyOf(parts);
    }

    /** The size of files by their paths. */
    static SiteSize of(Map<String, LastBuild.FileMade> files) {
        Map<String, Part> parts = new TreeMap<>();
        files.forEach(
                (path, file) -> {
                    int slash = path.indexOf('/');
                    String name = slash < 0 ? "other" : path.substring(0, slash);
                    Part before = parts.getOrDefault(name, new Part(name, 0, 0));
                    long bytes = before.bytes() + file.size();
                    parts.put(name, new Part(name, before.files() + 1, bytes));
                });
        List<Part> largestFirst = new ArrayList<>(parts.values());
        largestFirst.sort(Comparator.comparingLong(Part::bytes).reversed());
        return new SiteSize(largestFirst);
    }

    public int files() {
        return parts.stream().mapToInt(Part::files).sum();
    }

    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /** How much of what GitHub Pages takes the site needs, in percent, rounded up. */
    public int percentOfGithubPages() {
        return (int) ((bytes() * 100 + GITHUB_PAGES - 1) / GITHUB_PAGES);
    }
}
