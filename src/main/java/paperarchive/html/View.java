package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;

/**
 * The variables of templates. Texts are formatted but not escaped, except {@code Html}. Unknown
 * values are empty texts or lists, never null.
 */
public final class View {
    private View() {}

    /**
     * The archive: {@code site}.
     *
     * @param direction {@code rtl}, or empty
     * @param logo the path of a picture in the site
     * @param footer the text of the archive's own in the footer
     * @param policy what the content security policy allows besides the site itself
     * @param customStyle whether there is a {@code static/custom.css}
     */
    public record Site(
            String title,
            String byline,
            String description,
            String language,
            String direction,
            String baseUrl,
            String cname,
            String license,
            String contact,
            String source,
            String home,
            String index,
            String logo,
            TemplateHTMLOutputModel footer,
            String policy,
            boolean customStyle,
            List<Link> menu) {}

    /**
     * The page itself: {@code here}.
     *
     * @param card the absolute URL of the preview picture for sharing
     * @param alternates other forms of the page, such as its feed
     */
    public record Here(
            String address,
            String canonical,
            String title,
            String description,
            boolean hidden,
            String card,
            List<Alternate> alternates) {}

    /**
     * Another form of the page, for its head.
     *
     * @param rel its relation to the page: {@code alternate}
     * @param type its media type: {@code application/atom+xml}
     */
    public record Alternate(String rel, String type, String title, String href) {}

    /** A text with a link; without a link if {@code href} is empty. */
    public record Link(String text, String href) {}

    /**
     * A related paper.
     *
     * @param terms the words that both papers have: {@code weight sharing}
     */
    public record RelatedPaper(String text, String href, List<String> terms) {}

    /** A tag, author, venue or period and how many papers it has: {@code 1,204}. */
    public record Counted(String text, String href, String papers) {}

    /**
     * A tag, author or venue in an index.
     *
     * @param href its page, or its newest paper if it has none
     * @param others links to its other papers if it has no page: {@code 2}, {@code 3}
     */
    public record IndexEntry(String text, String href, String papers, List<Link> others) {}

    /**
     * The feeds of the tags, authors or venues.
     *
     * @param id of the heading: {@code tags}
     * @param more the link to the remaining lists; empty if there are none
     */
    public record FeedGroup(String id, String title, List<Counted> feeds, Link more) {}

    /**
     * The form of a mail provider.
     *
     * @param action the URL it sends to; empty for no form
     */
    public record Form(String action, String field, String provider, List<Named> hidden) {}

    /** A date for people and for machines: {@code 12 December 2025}, {@code 2025-12-12}. */
    public record Date(String text, String iso, String href) {}

    /**
     * Someone who wrote a paper.
     *
     * @param isolated whether names of the list are written from right to left, so each must be
     *     isolated
     */
    public record Person(
            String name,
            String indexName,
            String href,
            String orcid,
            String affiliation,
            String url,
            boolean isolated) {}

    /**
     * A paper in a list.
     *
     * @param heading the title with its mathematics
     * @param by names and organisation, or the number of authors: {@code Ada Lovelace and 2 more}
     * @param whole the abstract, if the list can expand it; otherwise empty
     * @param mark its status: {@code retracted}
     * @param direction {@code rtl} or {@code ltr} if the language is written otherwise than the
     *     site's
     */
    public record Entry(
            String id,
            String title,
            TemplateHTMLOutputModel heading,
            String href,
            TemplateHTMLOutputModel by,
            Date date,
            String upvotes,
            String comments,
            TemplateHTMLOutputModel summary,
            String excerpt,
            TemplateHTMLOutputModel whole,
            List<Link> tags,
            List<Link> links,
            String mark,
            String language,
            String direction) {}

    /**
     * A list of papers with a heading of its own.
     *
     * @param count {@code 120 papers}
     * @param rest the beginning of {@code all}, without the heading
     * @param all {@code All 120 papers of 12 December 2025} if the list shows fewer; otherwise
     *     empty
     */
    public record Section(
            String title,
            String href,
            String count,
            List<Entry> entries,
            String rest,
            String all) {}

    /**
     * Links to the other pages of a list.
     *
     * @param text {@code Page 2 of 7}; empty where there is one page only
     */
    public record Pager(String text, String previous, String next) {}

    /** One version of a paper. */
    public record Version(String version, Date date, String note, String url) {}

    /** The status of a paper. */
    public record Status(String state, String label, Date date, String note, String url, Link by) {}

    /**
     * A paper in full: {@code paper}.
     *
     * @param title in plain text
     * @param heading the title with its mathematics
     * @param people the authors whose names are known and not folded, in printed order
     * @param folded the folded authors
     * @param more how many are folded: {@code 380 more}
     * @param by what is shown after the names: the organisation, {@code and 3 more}, {@code 6
     *     authors}
     * @param appeared venue, volume, number, pages and publisher, as far as they are known
     * @param links where it can be read, each address once
     * @param facts other data: identifiers without a URL, type, language, license, submitter
     * @param citation meta tags for reference managers and Google Scholar: {@code volume}, {@code
     *     12}
     * @param direction {@code rtl} or {@code ltr} if the language is written otherwise than the
     *     site's
     * @param bibtex how to cite it
     * @param reference how to cite it, as a line of a reference list; empty in a large archive
     * @param signposts typed links for programs: relation, media type, URL; none in a large archive
     * @param data what it is in JSON-LD; empty in a large archive
     * @param giscus the giscus parameters, if the settings use it
     */
    public record Paper(
            String id,
            String title,
            TemplateHTMLOutputModel heading,
            List<Person> people,
            List<Person> folded,
            String more,
            String by,
            Date published,
            Date listed,
            List<Link> appeared,
            TemplateHTMLOutputModel summary,
            TemplateHTMLOutputModel text,
            List<Link> tags,
            List<Link> links,
            String discussion,
            String correction,
            String giscus,
            List<Named> facts,
            String upvotes,
            String comments,
            List<Version> versions,
            List<Status> status,
            List<Link> replaces,
            List<Link> previous,
            List<Link> next,
            String language,
            String direction,
            String pdf,
            List<Named> citation,
            String bibtex,
            String reference,
            List<Named> signposts,
            TemplateHTMLOutputModel data) {}

    /** A value with a name: {@code doi}, {@code 10.1109/CVPR.2017.415}. */
    public record Named(String name, String text, String href) {}

    /**
     * A month or day of the archive.
     *
     * @param shade the shade for its number of papers: {@code h0} for none, to {@code h4}
     */
    public record Shaded(String text, String href, String papers, String shade) {}

    /** A year in the table of all years: always twelve months. */
    public record YearLine(Counted year, List<Shaded> months) {}

    /** A year of the overview, its days as a picture, and its months. */
    public record Year(Counted year, Drawing map, List<Month> months) {}

    /** A month of the overview and its days. */
    public record Month(Counted month, List<Shaded> days) {}

    /** The terms of an index that begin with one letter, and how many the whole index has. */
    public record Letter(String letter, String id, String count, List<IndexEntry> terms) {}

    /**
     * A picture made of lines.
     *
     * @param title the text alternative, a sentence
     * @param box the SVG {@code viewBox}
     */
    public record Drawing(String title, String box, List<Stroke> strokes) {}

    /** Lines of one shade, as an SVG path {@code d}. */
    public record Stroke(String shade, String path) {}

    /**
     * A month as a table of weeks that begin on Monday.
     *
     * @param folded whether it is collapsed, because papers follow below it
     */
    public record Calendar(Link month, boolean folded, List<Week> weeks) {}

    /** A week of a calendar; days of other months have no text. */
    public record Week(List<Day> days) {}

    /**
     * A day of a calendar; without papers it is not a link.
     *
     * @param here whether it is the day of the page
     */
    public record Day(String text, String href, boolean here) {}

    /**
     * Charts, with a table of the same numbers.
     *
     * @param first the name of the first column of the pictures
     * @param last the name of the last
     */
    public record Chart(
            String title, List<Series> series, String first, String last, Table table) {}

    /**
     * One small chart of a group; its subject may have a page.
     *
     * @param most its largest number, and where: {@code at most 46, in December 2025}
     */
    public record Series(Link link, String most, Drawing drawing) {}

    /** A table: the names of its columns, and its rows. */
    public record Table(List<String> columns, List<Row> rows) {}

    /** A row of a table: its heading, and a number for each further column. */
    public record Row(Link head, List<String> cells) {}

    /** Terms by their number of papers, the most first. */
    public record Ranking(String title, List<Ranked> terms) {}

    /**
     * A place in a ranking.
     *
     * @param width its number of papers in percent of the first place: {@code 62.5}
     */
    public record Ranked(String text, String href, String papers, String width) {}

    /** An absolute URL for search engines. */
    public record Location(String address) {}
}
