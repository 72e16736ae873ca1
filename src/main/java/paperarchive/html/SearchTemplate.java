package paperarchive.html;

import java.util.Map;
import paperarchive.plan.Page;
import paperarchive.template.ValueHasher;

/** The page on which a script searches the archive; the same for every query. */
final class SearchTemplate extends HtmlTemplate<Page.Search> {
    SearchTemplate(SiteParts parts) {
        super(parts.chrome());
    }

    @Override
    public String template(Page.Search page) {
        return "search.ftlh";
    }

    @Override
    Map<String, Object> view(Page.Search page, Hrefs hrefs) {
        return chrome().view(
                        page, hrefs, words().text("search"), words().text("searchDescription"));
    }

    /** Not fingerprinted: rendering one page is faster than looking up whether it changed. */
    @Override
    boolean addShown(Page.Search page, ValueHasher hash) {
        return false;
    }
}
