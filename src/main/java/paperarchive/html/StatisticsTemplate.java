package paperarchive.html;

import java.util.Map;
import paperarchive.plan.StatsPage;
import paperarchive.template.ValueHasher;

/** The template of the statistics page. */
final class StatisticsTemplate extends HtmlTemplate<StatsPage> {
    private final SiteParts parts;

    StatisticsTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
    }

    @Override
    public String template(StatsPage page) {
        return "stats.ftlh";
    }

    @Override
    Map<String, Object> view(StatsPage page, Hrefs hrefs) {
        Map<String, Object> view =
                chrome().view(
                                page,
                                hrefs,
                                words().text("statistics"),
                                words().text("statisticsDescription"));
        new StatsViews(parts.site().settings(), words(), hrefs).put(page.statistics(), view);
        return view;
    }

    /** Not fingerprinted: it is only one page, and it changes in nearly every build. */
    @Override
    boolean addShown(StatsPage page, ValueHasher hash) {
        return false;
    }
}
