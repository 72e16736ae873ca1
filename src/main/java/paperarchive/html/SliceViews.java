package paperarchive.html;

import paperarchive.plan.Slice;
import paperarchive.problem.Counting;

/** What the pages of one long list say of each other. */
final class SliceViews {
    private SliceViews() {}

    /** A title, with the number of the page from the second on. */
    static String numbered(String title, Slice<?> slice) {
        return slice.number() == 1 ? title : title + ", page " + slice.number();
    }

    /** The way to the page before and the one after. */
    static View.Pager pager(Slice<?> slice, Hrefs hrefs) {
        return new View.Pager(
                slice.pages() == 1
                        ? ""
                        : "Page "
                                + Counting.grouped(slice.number())
                                + " of "
                                + Counting.grouped(slice.pages()),
                slice.previous().map(hrefs::to).orElse(""),
                slice.next().map(hrefs::to).orElse(""));
    }
}
