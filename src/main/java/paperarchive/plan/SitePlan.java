package paperarchive.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Set<String> folded = new HashSet<>(pages.size() * 2);
        pages = sorted(pages);
        for (Page page : pages) {
            if (!folded.add(page.path().folded())) {
                throw new IllegalStateException("two pages at " + page.path());
            }
        }
    }

    /** Pages in the order of their paths. */
    static List<Page> sorted(List<Page> pages) {
        Placed[] placed =
                pages.parallelStream()
                        .map(page -> new Placed(page.path(), page))
                        .toArray(Placed[]::new);
        Arrays.parallelSort(placed, Comparator.comparing(Placed::path));
        return Arrays.stream(placed).map(Placed::page).toList();
    }

    private record Placed(SitePath path, Page page) {}

    /** The plan as text, one file a line: {@code papers/xkv/index.html <- paper.ftlh}. */
    public String outline() {
        return pages.stream()
                .map(page -> page.path() + " <- " + page.template() + "\n")
                .collect(Collectors.joining());
    }
}
