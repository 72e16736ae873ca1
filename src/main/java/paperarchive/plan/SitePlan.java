package paperarchive.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paperarchive.paper.Settings;

/**
 * Every file the site will have, sorted by path: the one list of what exists.
 *
 * @param menu the free pages that stand in the menu, in its order
 */
public record SitePlan(
        Settings settings, Catalogue catalogue, List<Page.Free> menu, List<Page> pages) {

    /**
     * Sorts the pages and makes sure that no two want one place, even on a disk that ignores case.
     *
     * @throws IllegalStateException if two do; the rules before this one should have prevented it
     */
    public SitePlan {
        menu = List.copyOf(menu);
        pages = sorted(pages);
        rejectSharedPlaces(pages);
    }

    /** Two pages at one path stand side by side; of those with capitals all others are asked. */
    private static void rejectSharedPlaces(List<Page> sorted) {
        Map<String, Page> folded = new HashMap<>();
        String before = "";
        for (Page page : sorted) {
            String path = page.path().value();
            String small = page.path().folded();
            boolean capitals = !small.equals(path);
            if (path.equals(before) || (capitals && folded.put(small, page) != null)) {
                throw shared(page);
            }
            before = path;
        }
        for (Page page : folded.isEmpty() ? List.<Page>of() : sorted) {
            Page other = folded.get(page.path().value());
            if (other != null && other != page) {
                throw shared(page);
            }
        }
    }

    private static IllegalStateException shared(Page page) {
        return new IllegalStateException("two pages at " + page.path());
    }

    /** Pages in the order of their paths. */
    static List<Page> sorted(List<Page> pages) {
        Placed[] placed =
                pages.parallelStream()
                        .map(page -> new Placed(page.path().value(), page))
                        .toArray(Placed[]::new);
        if (!areSorted(placed)) {
            Arrays.parallelSort(placed);
        }
        return Arrays.stream(placed).map(Placed::page).toList();
    }

    private static boolean areSorted(Placed[] placed) {
        for (int i = 1; i < placed.length; i++) {
            if (placed[i - 1].compareTo(placed[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private record Placed(String path, Page page) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            return path.compareTo(other.path);
        }
    }

    /** The plan as text, one file a line: {@code papers/xkv/index.html <- paper.ftlh}. */
    public String outline() {
        return pages.stream()
                .map(page -> page.path() + " <- " + page.template() + "\n")
                .collect(Collectors.joining());
    }
}
