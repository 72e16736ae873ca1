package paperarchive.html;

import java.util.Map;
import paperarchive.plan.StatsPage;
import paperarchive.template.ValueHasher;

/** The archive in numbers. */
final class StatisticsTemplate extends HtmlTemplate<StatsPage> {
    private static final String DESCRIPTION =
            "The archive in numbers: papers over time, tags, authors and venues.";

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
        Map<String, Object> view = chrome().view(page, hrefs, "Statistics", DESCRIPTION);
        new StatsViews(parts.site().settings(), hrefs).put(page.statistics(), view);
        return view;
    }

    /** One page, which changes with nearly every build. */
    @Override
    boolean addShown(StatsPage page, ValueHasher hash) {
        return false;
    }
}
