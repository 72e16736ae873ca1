package paperarchive.check;

import java.util.ArrayList;
import java.util.List;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;

/**
 * The PDF link derived from an arXiv identifier: {@code 1706.03762} has {@code
 * https://arxiv.org/pdf/1706.03762}. The identifier itself links to the abstract page.
 *
 * <p>Source: arXiv, "Understanding the arXiv identifier", section on addresses.
 */
final class ArxivPdfLink {
    private ArxivPdfLink() {}

    /** Returns the links, with a PDF link added if there is none. */
    static List<Link> with(List<Link> links, List<Identifier> identifiers) {
        if (links.stream().anyMatch(link -> link.name().equals("pdf"))) {
            return links;
        }
        List<Link> all = new ArrayList<>(links);
        identifiers.stream()
                .filter(identifier -> identifier.scheme().equalsIgnoreCase("arxiv"))
                .findFirst()
                .ifPresent(
                        identifier ->
                                all.add(
                                        new Link(
                                                "pdf",
                                                "https://arxiv.org/pdf/" + identifier.value())));
        return all;
    }
}
