package paperarchive.html;

import java.util.Map;
import paperarchive.plan.Page;
import paperarchive.template.ValueHasher;

/** The reading list, a page on which a script shows saved papers; the same for everyone. */
final class ReadingListTemplate extends HtmlTemplate<Page.ReadingList> {
    ReadingListTemplate(SiteParts parts) {
        super(parts.chrome());
    }

    @Override
    public String template(Page.ReadingList page) {
        return "reading-list.ftlh";
    }

    @Override
    Map<String, Object> view(Page.ReadingList page, Hrefs hrefs) {
        return chrome().view(
                        page,
                        hrefs,
                        words().text("readingList"),
                        words().text("readingListDescription"));
    }

    /** Not fingerprinted: rendering one page is faster than looking up whether it changed. */
    @Override
    boolean addShown(Page.ReadingList page, ValueHasher hash) {
        return false;
    }
}
