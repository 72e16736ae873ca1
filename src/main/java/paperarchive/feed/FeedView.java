package paperarchive.feed;

import freemarker.core.TemplateXMLOutputModel;
import java.util.List;

/** The variables of feed templates. No text is escaped yet, except {@code content}. */
public final class FeedView {
    private FeedView() {}

    /**
     * The document: {@code document}.
     *
     * @param id of the whole feed, the same in each of its documents
     * @param self the URL of this document
     * @param home the URL of the page that shows the same list
     * @param current the URL of the latest document, if this document is part of the history;
     *     otherwise empty
     * @param older the URL of the document of the history before this one; may be empty
     * @param newer the URL of the document of the history after this one; may be empty
     * @param archived whether this document is part of the history
     */
    public record FeedDocument(
            String title,
            String subtitle,
            String id,
            String updated,
            String self,
            String home,
            String current,
            String older,
            String newer,
            boolean archived) {}

    /**
     * A paper: {@code entries}.
     *
     * @param byline the authors in words: {@code Ada Lovelace, Alan Turing and 12 more}
     * @param summary plain text; may be empty
     * @param content XHTML; may be empty
     * @param pdf the URL of the paper itself; may be empty
     */
    public record FeedEntry(
            String id,
            String title,
            String url,
            String published,
            String updated,
            String language,
            List<String> authors,
            String byline,
            List<FeedTag> tags,
            String summary,
            TemplateXMLOutputModel content,
            String pdf) {}

    /** A tag: {@code nlp}, {@code NLP}. */
    public record FeedTag(String slug, String name) {}
}
