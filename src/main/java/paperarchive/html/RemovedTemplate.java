package paperarchive.html;

import java.util.Map;
import paperarchive.paper.Paper;
import paperarchive.plan.PaperPage;
import paperarchive.problem.Location;
import paperarchive.template.ValueHasher;

/** The notice (tombstone) at the address of a removed paper: only why and when. */
final class RemovedTemplate extends HtmlTemplate<PaperPage.Removed> {
    private final SiteParts parts;

    RemovedTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
    }

    @Override
    public String template(PaperPage.Removed page) {
        return "removed.ftlh";
    }

    @Override
    Map<String, Object> view(PaperPage.Removed page, Hrefs hrefs) {
        Paper paper = page.paper();
        String description = words().text("removedDescription");
        Map<String, Object> view =
                chrome().view(page, hrefs, parts.papers().title(paper), description);
        view.put("paper", parts.papers().link(paper, hrefs));
        view.put(
                "status",
                paper.status().map(s -> parts.papers().status(s, hrefs)).stream().toList());
        return view;
    }

    @Override
    boolean addShown(PaperPage.Removed page, ValueHasher hash) {
        parts.hashes().add(page.paper(), hash);
        return true;
    }

    @Override
    public Location source(PaperPage.Removed page) {
        return parts.site().archive().sourceOf(page.paper());
    }
}
