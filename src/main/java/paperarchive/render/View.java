package paperarchive.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;

/**
 * What templates see. Every text is ready to be shown and still to be escaped, save {@code Html};
 * what is not known is an empty text or list, never missing.
 */
public final class View {
    private View() {}

    /** The archive: {@code site}. */
    public record Site(
            String title,
            String byline,
            String description,
            String language,
            String baseUrl,
            String cname,
            List<Link> menu) {}

    /** The page itself: {@code here}. */
    public record Here(
            String address, String canonical, String title, String description, boolean hidden) {}

    /** Words that lead somewhere; where {@code href} is empty they lead nowhere. */
    public record Link(String text, String href) {}

    /** A tag, author, venue or period and how many papers it has: {@code 1,204}. */
    public record Counted(String text, String href, String papers) {}

    /** A date for people and for machines: {@code 12 December 2025}, {@code 2025-12-12}. */
    public record Date(String text, String iso, String href) {}

    /** Someone who wrote a paper. */
    public record Person(
            String name,
            String indexName,
            String href,
            String orcid,
            String affiliation,
            String url) {}

    /**
     * A paper in a list.
     *
     * @param title in plain text
     * @param heading the title with its mathematics
     * @param by names and organisation, or how many wrote it: {@code Ada Lovelace and 2 more}
     * @param upvotes {@code 12 upvotes}
     * @param mark what became of it: {@code retracted}
     */
    public record Entry(
            String id,
            String title,
            TemplateHTMLOutputModel heading,
            String href,
            String by,
            Date date,
            String upvotes,
            String comments,
            TemplateHTMLOutputModel summary,
            String excerpt,
            List<Link> tags,
            List<Link> links,
            String mark,
            String language) {}

    /**
     * A list of papers with a heading of its own.
     *
     * @param rest {@code All 120 papers of} this heading where the list shows fewer, else empty
     */
    public record Section(String title, String href, List<Entry> entries, String rest) {}

    /**
     * The way to the other pages of a list.
     *
     * @param text {@code Page 2 of 7}; empty where there is one page only
     */
    public record Pager(String text, String previous, String next) {}

    /** One version of a paper. */
    public record Version(String version, Date date, String note, String url) {}

    /** What became of a paper. */
    public record Status(String state, String label, Date date, String note, String url, Link by) {}

    /**
     * A paper in full: {@code paper}.
     *
     * @param title in plain text
     * @param heading the title with its mathematics
     * @param people those whose names are known, in printed order
     * @param by what the names leave out: the organisation, {@code and 3 more}, {@code 6 authors}
     * @param appeared venue, volume, number, pages and publisher, those that are known
     */
    public record Paper(
            String id,
            String title,
            TemplateHTMLOutputModel heading,
            List<Person> people,
            String by,
            Date published,
            Date listed,
            String type,
            List<Link> appeared,
            TemplateHTMLOutputModel summary,
            TemplateHTMLOutputModel text,
            List<Link> tags,
            List<Link> links,
            List<Named> identifiers,
            String upvotes,
            String comments,
            List<Version> versions,
            List<Status> status,
            List<Link> replaces,
            List<Link> previous,
            List<Link> next,
            String submittedBy,
            String license,
            String language,
            String pdf) {}

    /** A value with a name: {@code doi}, {@code 10.1109/CVPR.2017.415}. */
    public record Named(String name, String text, String href) {}

    /** A year of the overview and its months. */
    public record Year(Counted year, List<Month> months) {}

    /** A month of the overview and its days. */
    public record Month(Counted month, List<Counted> days) {}

    /** The terms of an index that begin with one letter. */
    public record Letter(String letter, String id, List<Counted> terms) {}

    /** An address for search engines; {@code modified} may be empty. */
    public record Location(String address, String modified) {}
}
