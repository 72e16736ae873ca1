package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Settings;
import paperarchive.paper.Status;
import paperarchive.template.Fragments;
import paperarchive.words.Words;

/** Creates the views of papers in lists. */
final class EntryViews {
    /** The template of a paper in short. */
    static final String BRIEF = "partials/brief.ftlh";

    private static final TemplateHTMLOutputModel NO_TEXT = EscapedHtml.ready("");

    /** The maximum number of tags of a paper in a list; its own page shows all. */
    private static final int MOST_TAGS = 12;

    private final PaperViews papers;
    private final Settings settings;
    private final Words words;
    private final Fragments briefs;

    EntryViews(PaperViews papers, Settings settings, Words words, Fragments briefs) {
        this.papers = papers;
        this.settings = settings;
        this.words = words;
        this.briefs = briefs;
    }

    /** Returns a brief, pre-rendered entry for long lists, without texts, tags and links. */
    TemplateHTMLOutputModel brief(Paper paper, Hrefs hrefs) {
        return briefs.of(
                hrefs.root(), paper.id().value(), () -> Map.of("entry", inShort(paper, hrefs)));
    }

    private View.Entry inShort(Paper paper, Hrefs hrefs) {
        return entry(paper, hrefs, date(paper, hrefs), NO_TEXT, "", NO_TEXT, List.of(), List.of());
    }

    /** Returns a full list entry. */
    View.Entry full(Paper paper, Hrefs hrefs) {
        return full(paper, hrefs, date(paper, hrefs), false);
    }

    /**
     * Returns a full list entry below a heading with the day, which it does not repeat.
     *
     * @param whole whether the abstract can be unfolded
     */
    View.Entry ofDay(Paper paper, Hrefs hrefs, boolean whole) {
        boolean said = paper.published().flatMap(PartialDate::full).equals(paper.listed());
        return full(paper, hrefs, said ? DateViews.NONE : date(paper, hrefs), whole);
    }

    private View.Entry full(Paper paper, Hrefs hrefs, View.Date date, boolean whole) {
        String excerpt = papers.excerpt(paper);
        boolean more = whole && !excerpt.isEmpty() && excerpt.endsWith("…");
        return entry(
                paper,
                hrefs,
                date,
                papers.html(paper.summary()),
                excerpt,
                more ? papers.html(paper.abstractText()) : NO_TEXT,
                tags(paper, hrefs),
                PaperLinks.inList(paper, words));
    }

    private List<View.Link> tags(Paper paper, Hrefs hrefs) {
        List<View.Link> tags = papers.tags(paper, hrefs);
        return tags.size() > MOST_TAGS ? tags.subList(0, MOST_TAGS) : tags;
    }

    private View.Entry entry(
            Paper paper,
            Hrefs hrefs,
            View.Date date,
            TemplateHTMLOutputModel summary,
            String excerpt,
            TemplateHTMLOutputModel whole,
            List<View.Link> tags,
            List<View.Link> links) {
        return new View.Entry(
                paper.id().value(),
                papers.title(paper),
                papers.heading(paper),
                hrefs.to(paper.id()),
                EscapedHtml.ready(AuthorViews.inList(paper, settings.authorsShown(), words)),
                date,
                words.some("upvoteCount", paper.upvotes()),
                words.some("commentCount", paper.comments()),
                summary,
                excerpt,
                whole,
                tags,
                links,
                mark(paper),
                paper.language(),
                WritingDirection.within(settings.language(), paper.language()));
    }

    /** Returns the publication date, or else the day listed. */
    private View.Date date(Paper paper, Hrefs hrefs) {
        if (paper.published().isPresent()) {
            return DateViews.of(paper.published().get(), words);
        }
        return paper.listed().isPresent()
                ? DateViews.day(paper.listed().get(), hrefs, words)
                : DateViews.NONE;
    }

    private String mark(Paper paper) {
        if (paper.status().isEmpty() || paper.is(Status.State.CORRECTED)) {
            return "";
        }
        return words.text(paper.status().get().state().word());
    }
}
