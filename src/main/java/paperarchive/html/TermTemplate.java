package paperarchive.html;

import java.util.Map;
import paperarchive.plan.ListPage;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.template.ValueHasher;

/** The template of the list of papers of a tag, author or venue. */
final class TermTemplate extends HtmlTemplate<ListPage.OfTerm> {
    private final SiteParts parts;
    private final PaperLists lists;

    TermTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
        this.lists = new PaperLists(parts);
    }

    @Override
    public String template(ListPage.OfTerm page) {
        return switch (page.term().kind()) {
            case TAG -> "tag.ftlh";
            case AUTHOR -> "author.ftlh";
            case VENUE -> "venue.ftlh";
        };
    }

    @Override
    Map<String, Object> view(ListPage.OfTerm page, Hrefs hrefs) {
        Term term = page.term();
        Map<String, Object> view = lists.view(page, page.slice(), term.name(), hrefs);
        lists.addEntries(view, page.slice(), hrefs);
        view.put("name", term.name());
        view.put("orcid", term.orcid());
        view.put("index", hrefs.to(SitePath.page(term.kind().folder())));
        return view;
    }

    @Override
    boolean addShown(ListPage.OfTerm page, ValueHasher hash) {
        parts.hashes().addSlice(page.slice(), hash);
        PaperHashes.addNamed(page.term(), hash);
        hash.add(page.term().orcid());
        return true;
    }
}
