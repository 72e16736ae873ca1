package paperarchive.plan;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
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
        NavigableMap<String, Page> places = new TreeMap<>();
        Set<String> folded = new HashSet<>(pages.size() * 2);
        for (Page page : pages) {
            SitePath path = page.path();
            if (places.put(path.value(), page) != null || !folded.add(path.folded())) {
                throw new IllegalStateException("two pages at " + path);
            }
        }
        pages = List.copyOf(places.values());
    }

    /** The plan as text, one file a line: {@code papers/xkv/index.html <- paper.ftlh}. */
    public String outline() {
        return pages.stream()
                .map(page -> page.path() + " <- " + page.template() + "\n")
                .collect(Collectors.joining());
    }
}
