package paperarchive.cite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;
import paperarchive.paper.Status;

/**
 * A paper as an entry of BibTeX.
 *
 * <p>Source of the types and their fields: Oren Patashnik, "BibTeXing", 1988; of {@code eprint} and
 * {@code archivePrefix}: the arXiv, "BibTeX and Eprints".
 */
public final class Bibtex {
    private static final List<String> PLACES = List.of("page", "openreview", "project", "pdf");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Pattern RANGE =
            Pattern.compile("(\\s*[^-\\s]*\\d[^-\\s]*)\\s*-\\s*([^-\\s]*\\d[^-\\s]*\\s*)");

    private final StringBuilder entry = new StringBuilder(512);
    private final Paper paper;

    private Bibtex(Paper paper) {
        this.paper = paper;
    }

    /**
     * The entry, one field a line, without a line end after it:
     * {@code @inproceedings{vaswani2017attention, …}}.
     *
     * @param key the key of the paper in its archive, see {@link CitationKeys}
     * @param permanent the address to give where the paper has none of its own; may be empty
     */
    public static String of(Paper paper, String key, String permanent) {
        return new Bibtex(paper).entry(key, permanent);
    }

    private String entry(String key, String permanent) {
        EntryType type = EntryType.of(paper);
        Optional<PartialDate> date = date();
        entry.append('@').append(type.word()).append('{').append(key);
        field("title", BibtexTitle.of(paper.title()));
        field("author", Names.of(paper));
        published(type);
        date.ifPresent(this::date);
        addresses(permanent);
        if (paper.is(Status.State.RETRACTED) || paper.is(Status.State.WITHDRAWN)) {
            field("note", paper.status().orElseThrow().state().label());
        }
        return entry.append("\n}").toString();
    }

    private void published(EntryType type) {
        Publication in = paper.publication();
        boolean byPublisher = type.hostIsPublisher() && !in.publisher().isEmpty();
        field(type.host(), BibtexText.escaped(byPublisher ? in.publisher() : in.venue()));
        field("volume", BibtexText.escaped(in.volume()));
        field("number", BibtexText.escaped(in.number()));
        field("pages", pages(in.pages()));
        field("publisher", byPublisher ? "" : BibtexText.escaped(in.publisher()));
    }

    /**
     * A range has two hyphens: {@code 101--117}. Where a text has dashes, they make its ranges, and
     * its hyphens belong to the numbers.
     */
    static String pages(String pages) {
        if (pages.indexOf('–') >= 0 || pages.indexOf('—') >= 0 || pages.contains("--")) {
            return BibtexText.escaped(pages.replaceAll("\\s*(?:[–—]|--+)\\s*", "--"));
        }
        StringBuilder all = new StringBuilder();
        for (String part : pages.split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            all.append(all.isEmpty() ? "" : ",");
            all.append(range.matches() ? range.group(1) + "--" + range.group(2) : part);
        }
        return BibtexText.escaped(all.toString());
    }

    private Optional<PartialDate> date() {
        return paper.published().isPresent()
                ? paper.published()
                : paper.listed().map(PartialDate::of);
    }

    private void date(PartialDate date) {
        line("year", "{" + String.format(Locale.ROOT, "%04d", date.year()) + "}");
        if (date.month() > 0) {
            line("month", MONTHS.get(date.month() - 1));
        }
    }

    /**
     * Where to find it: a DOI says it all, then the arXiv, then its own page, then this archive.
     */
    private void addresses(String permanent) {
        String doi = identifier("doi");
        String arxiv = identifier("arxiv");
        field("doi", BibtexText.address(doi));
        if (!arxiv.isEmpty()) {
            field("eprint", BibtexText.address(arxiv));
            field("archivePrefix", "arXiv");
        }
        if (doi.isEmpty()) {
            String preprint = "https://arxiv.org/abs/" + arxiv;
            String url = arxiv.isEmpty() ? place().orElse(permanent) : preprint;
            field("url", BibtexText.address(url));
        }
    }

    private String identifier(String scheme) {
        for (Identifier identifier : paper.identifiers()) {
            if (identifier.scheme().equalsIgnoreCase(scheme)) {
                return identifier.value();
            }
        }
        return "";
    }

    private Optional<String> place() {
        for (String name : PLACES) {
            for (Link link : paper.links()) {
                if (link.name().equals(name)) {
                    return Optional.of(link.address());
                }
            }
        }
        return Optional.empty();
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            line(name, "{" + value + "}");
        }
    }

    private void line(String name, String value) {
        entry.append(",\n  ").append(name).append('=').append(value);
    }
}
