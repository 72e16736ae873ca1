package paperarchive.html;

import java.util.ArrayList;
import java.util.List;
import paperarchive.cite.Citation;
import paperarchive.cite.PageRange;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.Paper;
import paperarchive.paper.Publication;

/**
 * The meta tags from which reference managers and Google Scholar read the citation of a paper, by
 * name without {@code citation_}. They infer the type of the work from the name of the venue tag.
 *
 * <p>Source: Google Scholar, "Inclusion Guidelines for Webmasters"; Zotero, translator "Embedded
 * Metadata".
 */
final class CitationTags {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final List<View.Named> tags = new ArrayList<>();

    private CitationTags() {}

    /**
     * The tags of a paper.
     *
     * @param abstractText the whole abstract in plain text; empty to omit it
     */
    static List<View.Named> of(Paper paper, String abstractText) {
        CitationTags citation = new CitationTags();
        citation.add(paper);
        citation.add("abstract", abstractText);
        return List.copyOf(citation.tags);
    }

    /**
     * Adds the tags that a large archive leaves out: keywords, the arXiv id, the ISSN, and the
     * abstract page.
     *
     * @param tags those of {@link #of}
     * @param address of the paper's page; may be empty
     */
    static List<View.Named> withMore(List<View.Named> tags, Citation read, String address) {
        Paper paper = read.paper();
        CitationTags citation = new CitationTags();
        citation.tags.addAll(tags);
        citation.add("arxiv_id", read.arxiv());
        for (Identifier identifier : paper.identifiers()) {
            if (identifier.scheme().equals("issn")) {
                citation.add("issn", identifier.value());
            }
        }
        citation.add("keywords", String.join("; ", paper.tags()));
        citation.add("abstract_html_url", address);
        return List.copyOf(citation.tags);
    }

    private void add(Paper paper) {
        for (Author author : paper.authors()) {
            add("author", name(author, paper.authors().size() == 1));
        }
        paper.published()
                .ifPresent(date -> add("publication_date", date.toString().replace('-', '/')));
        Publication in = paper.publication();
        addVenue(Citation.typeOf(paper), in);
        add("volume", in.volume());
        add("issue", in.number());
        addPages(in.pages());
        for (Identifier identifier : paper.identifiers()) {
            if (identifier.scheme().equals("doi")) {
                add("doi", identifier.value());
            }
        }
        add("pdf_url", paper.link("pdf").orElse(""));
        add("language", paper.language());
    }

    /**
     * A name as {@code Doe Jr., John}: programs take the text between two commas for the given
     * name. Zotero reads a sole author with a comma between multi-word names as two people, so the
     * family name then gets no-break spaces.
     */
    private static String name(Author author, boolean alone) {
        String family = author.family().replace(",", "");
        if (author.given().isEmpty() || family.isEmpty()) {
            return author.name();
        }
        return (alone ? family.replace(' ', NO_BREAK_SPACE) : family) + ", " + author.given();
    }

    private void addVenue(String type, Publication in) {
        switch (type) {
            case "paper-conference", "speech" -> add("conference_title", in.venue());
            case "chapter", "entry", "entry-dictionary", "entry-encyclopedia" ->
                    add("inbook_title", in.venue());
            case "thesis" -> add("dissertation_institution", publisherOrVenue(in));
            case "report", "standard" -> add("technical_report_institution", publisherOrVenue(in));
            case "book", "classic", "collection" -> add("series_title", in.venue());
            default -> add("journal_title", in.venue());
        }
        boolean institution = type.equals("thesis") || type.equals("report");
        add("publisher", institution ? "" : in.publisher());
    }

    private static String publisherOrVenue(Publication in) {
        return in.publisher().isEmpty() ? in.venue() : in.publisher();
    }

    /**
     * Returns the first and last page of a range, or all of another text, such as an article
     * number.
     */
    private void addPages(String pages) {
        PageRange range = PageRange.of(pages);
        add("firstpage", range.first());
        add("lastpage", range.last());
    }

    private void add(String name, String text) {
        if (!text.isEmpty()) {
            tags.add(new View.Named(name, text, ""));
        }
    }
}
