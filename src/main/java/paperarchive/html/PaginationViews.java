package paperarchive.html;

import java.util.Map;
import paperarchive.plan.Slice;
import paperarchive.words.Words;

/** What the pages of one long list say of each other. */
final class PaginationViews {
    private PaginationViews() {}

    /** A title, with the number of the page from the second on. */
    static String numbered(String title, Slice<?> slice, Words words) {
        return slice.number() == 1
                ? title
                : words.text(
                        "titleOfPage",
                        Map.of("title", title, "page", Integer.toString(slice.number())));
    }

    /** The way to the page before and the one after. */
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
