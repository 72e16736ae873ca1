package paperarchive.cite;

import paperarchive.paper.Publication;

/**
 * A paper as an entry of BibLaTeX, which has a date with its day, and types for theses, reports,
 * data and software.
 *
 * <p>Source: Philip Kime, Moritz Wemheuer and Philipp Lehman, "The biblatex Package", chapter 2.
 */
public final class Biblatex {
    private final StringBuilder entry = new StringBuilder(512);
    private final Citation citation;

    private Biblatex(Citation citation) {
        this.citation = citation;
    }

    /** Returns the entry, one field a line, without a line end after it. */
    public static String of(Citation citation) {
        return new Biblatex(citation).entry();
    }

    private String entry() {
        EntryType type = citation.type();
        entry.append('@').append(word()).append('{').append(citation.key());
        field("title", BibtexTitle.of(citation.paper().title()));
        field("author", BibtexAuthors.of(citation.paper()));
        boolean kind = type.word().equals("phdthesis") || type.word().equals("techreport");
        field("type", kind ? type.word() : "");
        published(type);
        citation.date().ifPresent(date -> field("date", date.toString()));
        addresses();
        field("note", citation.note());
        return entry.append("\n}").toString();
    }

    private String word() {
        EntryType type = citation.type();
        return switch (type.word()) {
            case "phdthesis" -> "thesis";
            case "techreport" -> "report";
            case "misc" -> miscellaneous(type.csl());
            default -> type.word();
        };
    }

    private String miscellaneous(String csl) {
        return switch (csl) {
            case "dataset", "software" -> csl;
            case "article", "webpage", "post", "post-weblog" ->
                    citation.url().isEmpty() && citation.doi().isEmpty() ? "misc" : "online";
            default -> "misc";
        };
    }

    /** If the type has no field for the venue, the venue is written as the organization. */
    private void published(EntryType type) {
        Publication in = citation.in();
        boolean byPublisher = type.hostIsPublisher() && !in.publisher().isEmpty();
        String venue = BibtexText.escaped(byPublisher ? in.publisher() : in.venue());
        String publisher = BibtexText.escaped(byPublisher ? "" : in.publisher());
        switch (type.host()) {
            case "" -> field("organization", publisher.isEmpty() ? venue : publisher);
            case "journal" -> field("journaltitle", venue);
            case "school" -> field("institution", venue);
            default -> field(type.host(), venue);
        }
        field("volume", BibtexText.escaped(in.volume()));
        field("number", BibtexText.escaped(in.number()));
        field("pages", Bibtex.pages(in.pages()));
        field("publisher", type.host().isEmpty() ? "" : publisher);
    }

    private void addresses() {
        field("doi", BibtexText.address(citation.doi()));
        if (!citation.arxiv().isEmpty()) {
            field("eprint", BibtexText.address(citation.arxiv()));
            field("eprinttype", "arxiv");
            field("eprintclass", citation.arxivClass());
        }
        if (citation.doi().isEmpty()) {
            field("url", BibtexText.address(citation.url()));
        }
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            entry.append(",\n  ").append(name).append("={").append(value).append('}');
        }
    }
}
