package paperarchive.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Identifier;
import paperarchive.paper.IdentifierAddress;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.words.Words;

/**
 * The links of a paper and the URLs of its identifiers, without duplicates. {@code PDF}, {@code
 * Code}, {@code Project}, then the others by name, then {@code arXiv}, {@code DOI}.
 */
final class PaperLinks {
    private static final List<String> FIRST = List.of("pdf", "code", "project", "page");
    private static final Comparator<Link> FIRST_LINKS_FIRST =
            Comparator.comparingInt((Link link) -> rank(link.name())).thenComparing(Link::name);

    private final Words words;
    private final Map<String, View.Link> byAddress = new LinkedHashMap<>();

    private PaperLinks(Words words) {
        this.words = words;
    }

    /** Returns the links of its own page. */
    static List<View.Link> all(Paper paper, Words words) {
        PaperLinks links = new PaperLinks(words);
        links.add(paper.links());
        for (Identifier identifier : paper.identifiers()) {
            String address = IdentifierAddress.of(identifier);
            if (!address.isEmpty()) {
                links.add(identifier.scheme(), address);
            }
        }
        return List.copyOf(links.byAddress.values());
    }

    /**
     * Returns the links for a list, without the external page about the paper, because its page
     * here is one click away.
     */
    static List<View.Link> inList(Paper paper, Words words) {
        PaperLinks links = new PaperLinks(words);
        links.add(paper.links().stream().filter(link -> !link.name().equals("page")).toList());
        return List.copyOf(links.byAddress.values());
    }

    /**
     * Returns the URL of the file if it is on this site; otherwise empty.
     *
     * <p>Source of the rule: Google Scholar, "Inclusion Guidelines for Webmasters": the tag {@code
     * citation_pdf_url} has to name a file of the same site.
     */
    static String ownPdf(Paper paper, String baseUrl) {
        return paper.link("pdf")
                .filter(address -> !baseUrl.isEmpty() && address.startsWith(baseUrl))
                .orElse("");
    }

    private void add(List<Link> links) {
        List<Link> sorted = new ArrayList<>(links);
        sorted.sort(FIRST_LINKS_FIRST);
        for (Link link : sorted) {
            add(link.name(), link.address());
        }
    }

    /** Of two names for one URL, the more specific one wins: {@code OpenReview}, not page. */
    private void add(String name, String address) {
        View.Link link = new View.Link(SchemeNames.of(name, words), address);
        String page = SchemeNames.of("page", words);
        byAddress.merge(key(address), link, (old, more) -> old.text().equals(page) ? more : old);
    }

    /** Normalizes a URL for comparison, ignoring the scheme and a trailing slash. */
    private static String key(String address) {
        int from = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : 0;
        int to = address.endsWith("/") ? address.length() - 1 : address.length();
        return address.substring(from, Math.max(from, to));
    }

    private static int rank(String name) {
        int rank = FIRST.indexOf(name);
        return rank < 0 ? FIRST.size() : rank;
    }
}
