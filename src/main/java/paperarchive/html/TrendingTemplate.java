package paperarchive.html;

import java.util.List;
import java.util.Map;
import paperarchive.plan.ListPage;
import paperarchive.template.ValueHasher;

/** The most voted papers of the latest week, month and year. */
final class TrendingTemplate extends HtmlTemplate<ListPage.Trending> {
    private final SiteParts parts;

    TrendingTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
    }

    @Override
    public String template(ListPage.Trending page) {
        return "trending.ftlh";
    }

    @Override
    Map<String, Object> view(ListPage.Trending page, Hrefs hrefs) {
        Map<String, Object> view =
                chrome().view(
                                page,
                                hrefs,
                                words().text("trending"),
                                words().text("trendingDescription"));
        view.put("tops", page.tops().stream().map(top -> section(top, hrefs)).toList());
        return view;
    }

    private View.Section section(ListPage.Top top, Hrefs hrefs) {
        List<View.Entry> entries =
                top.papers().stream().map(paper -> parts.entries().full(paper, hrefs)).toList();
        return PeriodViews.section(top.period(), entries.size(), entries, hrefs, words());
    }

    /** Not fingerprinted: it is only one page, and it changes in nearly every build. */
    @Override
    boolean addShown(ListPage.Trending page, ValueHasher hash) {
        return false;
    }
}
