package paperarchive.html;

import java.util.Map;
import paperarchive.plan.Page;
import paperarchive.template.ValueHasher;

/** The page where a script shows what a reader saved: the same for everyone. */
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

    /** The chrome alone decides it; one page is made sooner than that is looked up. */
    @Override
    boolean addShown(Page.ReadingList page, ValueHasher hash) {
        return false;
    }
}
