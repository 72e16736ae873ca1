package paperarchive.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paperarchive.output.OutputWarning;
import paperarchive.paper.Paper;
import paperarchive.plan.PaperPage;
import paperarchive.problem.Location;
import paperarchive.search.RelatedPapers;
import paperarchive.template.ValueHasher;
import paperarchive.text.Excerpt;

/** The template of the permanent page of a paper. */
final class PaperTemplate extends HtmlTemplate<PaperPage.OfPaper> {
    /** The maximum length of a related paper's title in a large archive. */
    private static final int RELATED_TITLE = 48;

    /** The shared terms that are shown; in a large archive it is one. */
    private static final int SHARED_TERMS = 3;

    private final SiteParts parts;

    PaperTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
    }

    @Override
    public String template(PaperPage.OfPaper page) {
        return "paper.ftlh";
    }

    @Override
    Map<String, Object> view(PaperPage.OfPaper page, Hrefs hrefs) {
        Paper paper = page.paper();
        String notice = PaperViews.notice(paper, words());
        String title = notice + parts.papers().title(paper);
        PageTexts texts = parts.papers().texts(paper);
        String description = (notice + parts.papers().description(paper, texts)).strip();
        Map<String, Object> view = chrome().viewWithCard(page, hrefs, title, description);
        view.put("notice", notice);
        view.put("paper", parts.papers().paper(page, texts, hrefs));
        view.put("related", related(paper, hrefs));
        return view;
    }

    /** In a large archive titles are cut, because 100,000 pages have them. */
    private List<View.RelatedPaper> related(Paper paper, Hrefs hrefs) {
        boolean small = parts.site().isSmall();
        List<View.RelatedPaper> links = new ArrayList<>();
        for (RelatedPapers.Related related : parts.related().to(paper)) {
            View.Link link = parts.papers().link(related.paper(), hrefs);
            String text = small ? link.text() : Excerpt.of(link.text(), RELATED_TITLE);
            List<String> terms = related.shared().stream().limit(small ? SHARED_TERMS : 1).toList();
            links.add(new View.RelatedPaper(text, link.href(), terms));
        }
        return links;
    }

    @Override
    boolean addShown(PaperPage.OfPaper page, ValueHasher hash) {
        parts.hashes().add(page.paper(), hash);
        PaperHashes.addTitled(page.previous(), hash);
        PaperHashes.addTitled(page.next(), hash);
        for (RelatedPapers.Related related : parts.related().to(page.paper())) {
            PaperHashes.addTitled(related.paper(), hash);
            hash.add(String.join(",", related.shared()));
        }
        return true;
    }

    @Override
    public Location source(PaperPage.OfPaper page) {
        return parts.site().archive().sourceOf(page.paper());
    }

    /** Only a paper's own page reports problems of its record; lists do not repeat them. */
    @Override
    public List<OutputWarning> warnings(PaperPage.OfPaper page) {
        return parts.papers().warnings(page.paper());
    }

    @Override
    public String describe(PaperPage.OfPaper page) {
        return page.path().address() + " (paper \"" + page.paper().id() + "\")";
    }
}
