package paperarchive.html;

import java.util.Map;
import paperarchive.plan.Slice;
import paperarchive.words.Words;

/** Links between the pages of a long list. */
final class PaginationViews {
    private PaginationViews() {}

    /** Returns a title, with the number of the page from the second on. */
    static String numbered(String title, Slice<?> slice, Words words) {
        return slice.number() == 1
                ? title
                : words.text(
                        "titleOfPage",
                        Map.of("title", title, "page", Integer.toString(slice.number())));
    }

    /** Returns the links to the previous and the next page. */
    static View.Pager pager(Slice<?> slice, Hrefs hrefs, Words words) {
        return new View.Pager(
                slice.pages() == 1
                        ? ""
                        : words.text(
                                "pageOf",
                                Map.of(
                                        "page", words.number(slice.number()),
                                        "pages", words.number(slice.pages()))),
                slice.previous().map(hrefs::to).orElse(""),
                slice.next().map(hrefs::to).orElse(""));
    }
}
