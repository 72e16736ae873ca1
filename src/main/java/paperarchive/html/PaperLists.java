package paperarchive.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import paperarchive.paper.Paper;
import paperarchive.plan.Page;
import paperarchive.plan.Slice;
import paperarchive.words.Words;

/** Views shared by the pages of long paper lists. */
final class PaperLists {
    private final SiteParts parts;

    PaperLists(SiteParts parts) {
        this.parts = parts;
    }

    /** Returns the heading of a list, its number of papers, and the links to its other pages. */
    void addHeading(Map<String, Object> view, String heading, Slice<Paper> slice, Hrefs hrefs) {
        view.put("heading", heading);
        view.put("count", words().count("paperCount", slice.total()));
        view.put("pager", PaginationViews.pager(slice, hrefs, words()));
    }

    /** Returns the variables of every page and the heading of its list. */
    Map<String, Object> view(Page page, Slice<Paper> slice, String heading, Hrefs hrefs) {
        String title = PaginationViews.numbered(heading, slice, words());
        Map<String, Object> view =
                parts.chrome().view(page, hrefs, title, description(heading, slice, hrefs));
        addHeading(view, heading, slice, hrefs);
        return view;
    }

    /** {@code NLP: 46 papers}; empty if there are several pages, whose headings say the same. */
    String description(String heading, Slice<Paper> slice, Hrefs hrefs) {
        return parts.chrome().isOneOfMany(hrefs) ? "" : description(heading, slice.total());
    }

    private String description(String heading, int total) {
        return words().text(
                        "listDescription",
                        Map.of("list", heading, "papers", words().count("paperCount", total)));
    }

    private Words words() {
        return parts.chrome().words();
    }

    /** Returns the papers: in full if the archive is small, otherwise brief and pre-rendered. */
    void addEntries(Map<String, Object> view, Slice<Paper> slice, Hrefs hrefs) {
        boolean small = parts.site().isSmall();
        view.put("full", small);
        view.put(
                "entries",
                small
                        ? each(slice.items(), paper -> parts.entries().full(paper, hrefs))
                        : each(slice.items(), paper -> parts.entries().brief(paper, hrefs)));
    }

    static <T, R> List<R> each(List<T> items, Function<T, R> view) {
        List<R> views = new ArrayList<>(items.size());
        for (T item : items) {
            views.add(view.apply(item));
        }
        return views;
    }
}
