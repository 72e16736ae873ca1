package paperarchive.cite;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paperarchive.paper.Identifier;
import paperarchive.paper.IdentifierAddress;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;
import paperarchive.paper.Status;
import paperarchive.text.TitleRenderer;

/**
 * The data of a paper that citation formats use, read once from its record. Texts that are not
 * known are empty.
 *
 * @param key the citation key: {@code vaswani2017attention}
 * @param title in plain text
 * @param others whether there are more authors than names
 * @param date when it appeared, else when the archive listed it
 * @param in the venue; empty if it only names the preprint server
 * @param doi without the URL of a resolver: {@code 10.1109/CVPR.2017.415}
 * @param arxiv without {@code arXiv:}: {@code 1706.03762}
 * @param arxivClass {@code cs.CL}
 * @param url a URL to read it at, not a DOI: at arXiv, else its page, else the page in this archive
 * @param note {@code Retracted}
 */
public record Citation(
        String key,
        Paper paper,
        EntryType type,
        String title,
        List<CitedName> names,
        boolean others,
        Optional<PartialDate> date,
        Publication in,
        String doi,
        String arxiv,
        String arxivClass,
        String url,
        String note) {
    /** Schemes of identifiers that lead to the page of a paper at its publisher. */
    private static final Set<String> PUBLISHERS = Set.of("openreview", "acl");

    private static final List<String> PLACES = List.of("page", "openreview", "project", "pdf");
    private static final Pattern DOI =
            Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,}/\\S+)");
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(?i)(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/|arxiv:\\s*)?"
                            + "((?:[a-z-]+(?:\\.[a-z]{2})?/)?\\d[\\d.]+\\d(?:v\\d+)?)(?:\\.pdf)?");

    /** The volume of CoRR as dblp writes it: {@code abs/1706.03762}. */
    private static final Pattern VOLUME = Pattern.compile("abs/((?:[a-z-]+/)?\\d[\\d.]+\\d)");

    private static final Pattern ARXIV_CLASS =
            Pattern.compile(
                    "(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)"
                            + "\\.[A-Z][A-Za-z-]+");

    public Citation {
        names = List.copyOf(names);
    }

    /**
     * Reads a paper.
     *
     * @param permanent the address of its page in this archive; may be empty
     */
    public static Citation of(Paper paper, String key, String permanent, TitleRenderer titles) {
        Publication in = paper.publication();
        boolean preprint = EntryType.isPreprintServer(in.venue());
        String arxiv = arxiv(paper);
        return new Citation(
                key,
                paper,
                EntryType.of(paper),
                titles.words(paper.title()),
                paper.authors().stream().map(CitedName::of).toList(),
                !paper.authors().isEmpty() && paper.authorTotal() > paper.authors().size(),
                paper.published().or(() -> paper.listed().map(PartialDate::of)),
                preprint && !arxiv.isEmpty() ? withoutVenue(in) : in,
                doi(paper),
                arxiv,
                arxivClass(paper, arxiv),
                arxiv.isEmpty() ? place(paper).orElse(permanent) : "https://arxiv.org/abs/" + arxiv,
                note(paper));
    }

    /** Returns the CSL type of a paper; if its record has none, what its venue suggests. */
    public static String typeOf(Paper paper) {
        return EntryType.of(paper).csl();
    }

    private static Publication withoutVenue(Publication in) {
        return new Publication("", in.volume(), in.number(), in.pages(), in.publisher());
    }

    private static String doi(Paper paper) {
        String value = identifier(paper, "doi");
        Matcher doi = DOI.matcher(value);
        return doi.matches() ? doi.group(1) : value;
    }

    /** The identifier of the record, else that of a link to arXiv or of a volume of CoRR. */
    private static String arxiv(Paper paper) {
        String value = identifier(paper, "arxiv");
        Matcher known = ARXIV.matcher(value);
        if (!value.isEmpty()) {
            return known.matches() ? known.group(1) : value;
        }
        for (Link link : paper.links()) {
            if (isOfArxiv(link.address())) {
                Matcher linked = ARXIV.matcher(link.address());
                if (linked.matches()) {
                    return linked.group(1);
                }
            }
        }
        Matcher volume = VOLUME.matcher(paper.publication().volume());
        return volume.matches() ? volume.group(1) : "";
    }

    /** Whether an address may be one of arXiv, which few are. */
    private static boolean isOfArxiv(String address) {
        for (int x = address.indexOf("/"); x >= 0; x = address.indexOf("/", x + 1)) {
            if (address.regionMatches(true, x + 1, "arxiv.org/", 0, 10)
                    || address.regionMatches(true, x + 1, "www.arxiv.org/", 0, 14)) {
                return true;
            }
        }
        return address.regionMatches(true, 0, "arxiv:", 0, 6);
    }

    /** Returns the first tag that is a class of arXiv, as its importer writes them. */
    private static String arxivClass(Paper paper, String arxiv) {
        return arxiv.isEmpty()
                ? ""
                : paper.tags().stream()
                        .filter(tag -> ARXIV_CLASS.matcher(tag).matches())
                        .findFirst()
                        .orElse("");
    }

    private static String identifier(Paper paper, String scheme) {
        for (Identifier identifier : paper.identifiers()) {
            if (identifier.scheme().equalsIgnoreCase(scheme)) {
                return identifier.value();
            }
        }
        return "";
    }

    /** A link to its page, else its page at the service that gave it an identifier. */
    private static Optional<String> place(Paper paper) {
        Stream<String> links = PLACES.stream().flatMap(name -> paper.link(name).stream());
        Stream<String> pages =
                paper.identifiers().stream()
                        .filter(identifier -> PUBLISHERS.contains(identifier.scheme()))
                        .map(IdentifierAddress::of);
        return Stream.concat(links, pages).findFirst();
    }

    private static String note(Paper paper) {
        boolean warned = paper.is(Status.State.RETRACTED) || paper.is(Status.State.WITHDRAWN);
        return warned ? paper.status().map(status -> status.state().label()).orElse("") : "";
    }

    /** Returns whether the paper is an article of a journal. */
    public boolean isJournalArticle() {
        return type.csl().equals("article-journal");
    }

    /** Returns the DOI as a URL, else {@link #url}. */
    String address() {
        return doi.isEmpty() ? url : "https://doi.org/" + doi;
    }

    /** {@code arXiv} of a preprint there, whose record names no publisher; else the publisher. */
    String publisher() {
        boolean preprint = type.csl().equals("article") && !arxiv.isEmpty();
        return preprint && in.publisher().isEmpty() ? "arXiv" : in.publisher();
    }
}
