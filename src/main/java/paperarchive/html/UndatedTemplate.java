package paperarchive.html;

import java.util.Map;
import paperarchive.plan.ListPage;
import paperarchive.template.ValueHasher;

/** The template of the list of papers without a listed day. */
final class UndatedTemplate extends HtmlTemplate<ListPage.Undated> {
    private final SiteParts parts;
    private final PaperLists lists;

    UndatedTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
        this.lists = new PaperLists(parts);
    }

    @Override
    public String template(ListPage.Undated page) {
        return "undated.ftlh";
    }

    @Override
    Map<String, Object> view(ListPage.Undated page, Hrefs hrefs) {
        String heading = words().text("papersWithoutDay");
        Map<String, Object> view = lists.view(page, page.slice(), heading, hrefs);
        lists.addEntries(view, page.slice(), hrefs);
        return view;
    }

    @Override
    boolean addShown(ListPage.Undated page, ValueHasher hash) {
        parts.hashes().addSlice(page.slice(), hash);
        return true;
    }
}
