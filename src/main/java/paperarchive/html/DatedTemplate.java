package paperarchive.html;

import java.util.Map;
import java.util.Optional;
import paperarchive.plan.Catalogue;
import paperarchive.plan.ListPage;
import paperarchive.plan.Period;
import paperarchive.template.ValueHasher;

/** The papers of a day, week, month or year. */
final class DatedTemplate extends HtmlTemplate<ListPage.Dated> {
    private final SiteParts parts;
    private final PaperLists lists;

    DatedTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
        this.lists = new PaperLists(parts);
    }

    @Override
    public String template(ListPage.Dated page) {
        return "dated.ftlh";
    }

    @Override
    Map<String, Object> view(ListPage.Dated page, Hrefs hrefs) {
        Period period = page.period();
        String heading = period.label(words());
        String title = PaginationViews.numbered(heading, page.slice(), words());
        String description = lists.description(heading, page.slice(), hrefs);
        Map<String, Object> view = chrome().viewWithCard(page, hrefs, title, description);
        lists.addHeading(view, heading, page.slice(), hrefs);
        boolean day = period.kind() == Period.Kind.DAY;
        if (day) {
            boolean small = parts.site().isSmall();
            view.put("full", true);
            view.put(
                    "entries",
                    PaperLists.each(
                            page.slice().items(), p -> parts.entries().ofDay(p, hrefs, small)));
        } else {
            lists.addEntries(view, page.slice(), hrefs);
        }
        view.put("kind", day ? "day" : period.kind().folder());
        view.put("period", new View.Date(heading, period.key(), hrefs.to(period.path())));
        view.put("previous", PeriodViews.link(page.previous(), hrefs, words()));
        view.put("next", PeriodViews.link(page.next(), hrefs, words()));
        Catalogue catalogue = parts.site().catalogue();
        view.put("around", PeriodViews.around(catalogue, period, hrefs, words()));
        view.put("calendar", parts.calendars().of(page, hrefs));
        return view;
    }

    @Override
    boolean addShown(ListPage.Dated page, ValueHasher hash) {
        Catalogue catalogue = parts.site().catalogue();
        parts.hashes().addSlice(page.slice(), hash);
        hash.add(page.period())
                .add(page.previous())
                .add(page.next())
                .add(Optional.ofNullable(catalogue.days().ceilingKey(page.period().start())))
                .add(parts.calendars().listed(page));
        return true;
    }
}
