package paperarchive.check;

import java.util.ArrayList;
import java.util.List;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;

/**
 * The link to the PDF that follows from an identifier of the arXiv: {@code 1706.03762} has {@code
 * https://arxiv.org/pdf/1706.03762}. The page on the arXiv is where the identifier itself leads.
 *
 * <p>Source: arXiv, "Understanding the arXiv identifier", section on addresses.
 */
final class ArxivLinks {
    private ArxivLinks() {}

    /** Returns the links, and that of the PDF if none is given. */
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
