package paperarchive.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a paginated list.
 *
 * @param first the path of the first page
 * @param number this page's number, from 1
 * @param pages how many pages the list has
 * @param total how many items the whole list has
 */
public record Slice<T>(SitePath first, List<T> items, int number, int pages, int total) {
    public Slice {
        items = List.copyOf(items);
    }

    /** Returns a list cut into pages of at most {@code size}; an empty list still has one page. */
    public static <T> List<Slice<T>> cut(SitePath first, List<T> items, int size) {
        int pages = Math.max(1, (items.size() + size - 1) / size);
        List<Slice<T>> slices = new ArrayList<>(pages);
        for (int number = 1; number <= pages; number++) {
            int from = (number - 1) * size;
            int to = Math.min(items.size(), from + size);
            List<T> part = pages == 1 ? items : items.subList(from, to);
            slices.add(new Slice<>(first, part, number, pages, items.size()));
        }
        return slices;
    }

    public SitePath path() {
        return first.further(number);
    }

    public Optional<SitePath> previous() {
        return number > 1 ? Optional.of(first.further(number - 1)) : Optional.empty();
    }

    public Optional<SitePath> next() {
        return number < pages ? Optional.of(first.further(number + 1)) : Optional.empty();
    }
}
