package paperarchive.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Settings;
import paperarchive.plan.Catalogue;
import paperarchive.plan.ListPage;
import paperarchive.template.ValueHasher;

/** The template of the home page: the latest listed days. */
final class HomeTemplate extends HtmlTemplate<ListPage.Home> {
    private final SiteParts parts;

    HomeTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
    }

    @Override
    public String template(ListPage.Home page) {
        return "home.ftlh";
    }

    @Override
    Map<String, Object> view(ListPage.Home page, Hrefs hrefs) {
        Catalogue catalogue = parts.site().catalogue();
        String description = description();
        Map<String, Object> view = chrome().viewWithCard(page, hrefs, "", description);
        List<View.Section> days = new ArrayList<>();
        page.days().forEach(day -> days.add(section(day, hrefs)));
        view.put(
                "around",
                page.days().isEmpty()
                        ? List.of()
                        : PeriodViews.around(catalogue, page.days().get(0).day(), hrefs, words()));
        view.put("days", days);
        view.put("data", StructuredData.of(parts.site().settings(), description, hrefs.index()));
        view.put("older", PeriodViews.link(page.older(), hrefs, words()));
        view.put("calendar", parts.calendars().latest(hrefs));
        view.put("count", words().count("paperCount", catalogue.papers().size()));
        return view;
    }

    private String description() {
        Settings settings = parts.site().settings();
        if (!settings.description().isEmpty()) {
            return settings.description();
        }
        int number = parts.site().catalogue().papers().size();
        String papers = words().count("paperCount", number);
        return settings.byline().isEmpty()
                ? words().text("homeDescription", Map.of("papers", papers))
                : settings.byline();
    }

    private View.Section section(ListPage.DayPart day, Hrefs hrefs) {
        List<View.Entry> entries =
                day.papers().stream()
                        .map(paper -> parts.entries().ofDay(paper, hrefs, true))
                        .toList();
        return PeriodViews.section(day.day(), day.total(), entries, hrefs, words());
    }

    /** Not fingerprinted: it is only one page, and it changes in nearly every build. */
    @Override
    boolean addShown(ListPage.Home page, ValueHasher hash) {
        return false;
    }
}
