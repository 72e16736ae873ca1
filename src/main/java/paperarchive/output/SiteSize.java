package paperarchive.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The size of a site and of its parts.
 *
 * @param parts by the first folder of their addresses, the largest first
 */
public record SiteSize(List<Part> parts) {
    /** All pages of one type: {@code papers}, 46 files, 121,000 bytes. */
    public record Part(String name, int files, long bytes) {}

    public SiteSize {
        parts = List.copyOf(parts);
    }

    /**
     * The size of files by their paths.
     *
     * @param bytes the size of one file
     */
    public static <F> SiteSize of(Map<String, F> files, ToIntFunction<F> bytes) {
        Map<String, Part> parts = new TreeMap<>();
        files.forEach(
                (path, file) -> {
                    int slash = path.indexOf('/');
                    String name = slash < 0 ? "other" : path.substring(0, slash);
                    Part before = parts.getOrDefault(name, new Part(name, 0, 0));
                    long sum = before.bytes() + bytes.applyAsInt(file);
                    parts.put(name, new Part(name, before.files() + 1, sum));
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
}
