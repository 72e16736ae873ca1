package paperarchive.plan;

import java.util.Comparator;
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
        pages = pages.stream().sorted(Comparator.comparing(Page::path)).toList();
        Map<String, Page> places = new HashMap<>(pages.size() * 2);
        for (Page page : pages) {
            Page other = places.putIfAbsent(page.path().folded(), page);
            if (other != null) {
                throw new IllegalStateException(
                        "two pages at "
                                + page.path()
                                + ": "
                                + other.template()
                                + ", "
                                + page.template());
            }
        }
    }

    /** The plan as text, one file a line: {@code papers/xkv/index.html <- paper.ftlh}. */
    public String outline() {
        return pages.stream()
                .map(page -> page.path() + " <- " + page.template() + "\n")
                .collect(Collectors.joining());
    }
}
