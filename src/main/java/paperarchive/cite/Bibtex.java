package paperarchive.cite;

import java.util.List;
import java.util.stream.Collectors;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;

/**
 * A paper as an entry of BibTeX.
 *
 * <p>Source of the types and their fields: Oren Patashnik, "BibTeXing", 1988; of {@code eprint} and
 * {@code archivePrefix}: the arXiv, "BibTeX and Eprints".
 */
public final class Bibtex {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private final StringBuilder entry = new StringBuilder(512);
    private final Citation citation;

    private Bibtex(Citation citation) {
        this.citation = citation;
    }

    /**
     * The entry, one field a line, without a line end after it:
     * {@code @inproceedings{vaswani2017attention, …}}.
     */
    public static String of(Citation citation) {
        return new Bibtex(citation).entry();
    }

    private String entry() {
        EntryType type = citation.type();
        entry.append('@').append(type.word()).append('{').append(citation.key());
        field("title", BibtexTitle.of(citation.paper().title()));
        field("author", BibtexAuthors.of(citation.paper()));
        published(type);
        citation.date().ifPresent(this::date);
        addresses();
        field("note", citation.note());
        return entry.append("\n}").toString();
    }

    /**
     * If the type has no field for the venue, the venue is written as the publisher, if there is
     * none.
     */
    private void published(EntryType type) {
        Publication in = citation.in();
        boolean byPublisher = type.hostIsPublisher() && !in.publisher().isEmpty();
        String publisher = in.publisher().isEmpty() ? in.venue() : in.publisher();
        if (!type.host().isEmpty()) {
            field(type.host(), BibtexText.escaped(byPublisher ? in.publisher() : in.venue()));
            publisher = byPublisher ? "" : in.publisher();
        }
        field("volume", BibtexText.escaped(in.volume()));
        field("number", BibtexText.escaped(in.number()));
        field("pages", pages(in.pages()));
        field("publisher", BibtexText.escaped(publisher));
    }

    /** Returns a range has two hyphens: {@code 101--117}. */
    static String pages(String pages) {
        if (pages.isEmpty()) {
            return "";
        }
        String ranges =
                PageRange.list(pages).stream()
                        .map(range -> range.with("--"))
                        .collect(Collectors.joining(", "));
        return BibtexText.escaped(ranges);
    }

    private void date(PartialDate date) {
        field("year", date.yearText());
        if (date.month() > 0) {
            begin("month").append(MONTHS.get(date.month() - 1));
        }
    }

    /** Adds the URL; omitted if there is a DOI. */
    private void addresses() {
        field("doi", BibtexText.address(citation.doi()));
        if (!citation.arxiv().isEmpty()) {
            field("eprint", BibtexText.address(citation.arxiv()));
            field("archivePrefix", "arXiv");
            field("primaryClass", citation.arxivClass());
        }
        if (citation.doi().isEmpty()) {
            field("url", BibtexText.address(citation.url()));
        }
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            begin(name).append('{').append(value).append('}');
        }
    }

    private StringBuilder begin(String name) {
        return entry.append(",\n  ").append(name).append('=');
    }
}
