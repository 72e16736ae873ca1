package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;

/**
 * Builder of a {@link View.Paper}; components that are not set are empty. Not thread-safe; one
 * instance per paper.
 */
final class PaperViewBuilder {
    String id = "";
    String title = "";
    TemplateHTMLOutputModel heading = EscapedHtml.ready("");
    List<View.Person> people = List.of();
    List<View.Person> folded = List.of();
    String more = "";
    String by = "";
    View.Date published = DateViews.NONE;
    View.Date listed = DateViews.NONE;
    List<View.Link> appeared = List.of();
    TemplateHTMLOutputModel summary = EscapedHtml.ready("");
    TemplateHTMLOutputModel text = EscapedHtml.ready("");
    List<View.Link> tags = List.of();
    List<View.Link> links = List.of();
    String discussion = "";
    String correction = "";
    String giscus = "";
    List<View.Named> facts = List.of();
    String upvotes = "";
    String comments = "";
    List<View.Version> versions = List.of();
    List<View.Status> status = List.of();
    List<View.Link> replaces = List.of();
    List<View.Link> previous = List.of();
    List<View.Link> next = List.of();
    String language = "";
    String direction = "";
    String pdf = "";
    List<View.Named> citation = List.of();
    String bibtex = "";
    String reference = "";
    List<View.Named> signposts = List.of();
    TemplateHTMLOutputModel data = EscapedHtml.ready("");

    View.Paper build() {
        return new View.Paper(
                id,
                title,
                heading,
                people,
                folded,
                more,
                by,
                published,
                listed,
                appeared,
                summary,
                text,
                tags,
                links,
                discussion,
                correction,
                giscus,
                facts,
                upvotes,
                comments,
                versions,
                status,
                replaces,
                previous,
                next,
                language,
                direction,
                pdf,
                citation,
                bibtex,
                reference,
                signposts,
                data);
    }
}
