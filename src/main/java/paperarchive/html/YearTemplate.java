package paperarchive.html;

import java.util.Map;
import paperarchive.plan.IndexPage;
import paperarchive.plan.Period;
import paperarchive.template.ValueHasher;

/** A year of a large archive: its months, and its most voted papers. */
final class YearTemplate extends HtmlTemplate<IndexPage.YearOverview> {
    private final SiteParts parts;

    YearTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
    }

    @Override
    public String template(IndexPage.YearOverview page) {
        return "year.ftlh";
    }

    @Override
    Map<String, Object> view(IndexPage.YearOverview page, Hrefs hrefs) {
        Period year = page.period();
        String label = year.label(words());
        String count = words().count("paperCount", page.year().year().papers());
        String description =
                words().text("listDescription", Map.of("list", label, "papers", count));
        Map<String, Object> view = chrome().viewWithCard(page, hrefs, label, description);
        view.put("heading", label);
        view.put("count", count);
        view.put("period", new View.Date(label, year.key(), hrefs.to(page.path())));
        view.put("previous", PeriodViews.link(page.previous(), hrefs, words()));
        view.put("next", PeriodViews.link(page.next(), hrefs, words()));
        view.put("year", OverviewTemplate.year(page.year(), page.days(), hrefs, words()));
        view.put("months", OverviewTemplate.months(page.year(), page.months(), hrefs, words()));
        view.put(
                "entries",
                PaperLists.each(page.top(), paper -> parts.entries().full(paper, hrefs)));
        return view;
    }

    /** Not fingerprinted: these are few pages, whose shades change in nearly every build. */
    @Override
    boolean addShown(IndexPage.YearOverview page, ValueHasher hash) {
        return false;
    }
}
