package paperarchive.html;

import java.util.ArrayList;
import java.util.List;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.IdentifierAddress;
import paperarchive.paper.Paper;

/**
 * The typed links of a paper's page, in its head and in {@code linkset.json}, which tell programs
 * its citable URL, its authors, and its full text. Links to metadata files are alternates.
 *
 * <p>Source: signposting.org/FAIR, levels 1 and 2.
 */
public final class Signposts {
    private Signposts() {}

    /**
     * The links, each with its relation, its media type, which may be empty, and its URL.
     *
     * @param address of the paper's page; may be empty
     */
    public static List<View.Named> of(Paper paper, String address) {
        List<View.Named> links = new ArrayList<>();
        String doi = doi(paper);
        add(links, "cite-as", "", doi.isEmpty() ? address : doi);
        for (Author author : paper.authors()) {
            add(links, "author", "", author.orcid().isEmpty() ? "" : orcid(author));
        }
        add(links, "type", "", "https://schema.org/ScholarlyArticle");
        add(links, "type", "", "https://schema.org/AboutPage");
        add(links, "license", "", isUrl(paper.license()) ? paper.license() : "");
        add(links, "item", "application/pdf", paper.link("pdf").orElse(""));
        return List.copyOf(links);
    }

    private static void add(List<View.Named> links, String rel, String type, String url) {
        if (!url.isEmpty()) {
            links.add(new View.Named(rel, type, url));
        }
    }

    static String orcid(Author author) {
        return "https://orcid.org/" + author.orcid();
    }

    static boolean isUrl(String license) {
        return license.startsWith("https://") || license.startsWith("http://");
    }

    private static String doi(Paper paper) {
        for (Identifier identifier : paper.identifiers()) {
            if (identifier.scheme().equals("doi")) {
                return IdentifierAddress.of(identifier);
            }
        }
        return "";
    }
}
