package paperarchive.html;

import java.util.Map;
import paperarchive.paper.FreePage;
import paperarchive.plan.Page;
import paperarchive.problem.Location;
import paperarchive.template.ValueHasher;

/** The template of a page that the user wrote. */
final class FreePageTemplate extends HtmlTemplate<Page.Free> {
    private final SiteParts parts;

    FreePageTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
    }

    @Override
    public String template(Page.Free page) {
        return "page.ftlh";
    }

    @Override
    Map<String, Object> view(Page.Free page, Hrefs hrefs) {
        FreePage written = page.page();
        Map<String, Object> view =
                chrome().viewWithCard(
                                page, hrefs, written.title(), parts.texts().description(written));
        view.put("heading", written.title());
        view.put("text", parts.texts().html(written, hrefs));
        return view;
    }

    /** Always rendered, because broken links have to be reported in every build. */
    @Override
    boolean addShown(Page.Free page, ValueHasher hash) {
        return false;
    }

    @Override
    public Location source(Page.Free page) {
        return new Location(page.page().file(), page.page().line());
    }
}
