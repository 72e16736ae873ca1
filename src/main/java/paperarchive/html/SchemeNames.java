package paperarchive.html;

import java.util.Locale;

/** How names that records write small are written in print: {@code doi} is DOI. */
final class SchemeNames {
    private SchemeNames() {}

    /** The label of a link or an identifier; a name that is not well known stays as written. */
    static String of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "acl" -> "ACL Anthology";
            case "arxiv" -> "arXiv";
            case "code" -> "Code";
            case "dblp" -> "DBLP";
            case "doi" -> "DOI";
            case "openreview" -> "OpenReview";
            case "page" -> "Page";
            case "pdf" -> "PDF";
            case "pmid" -> "PubMed";
            case "project" -> "Project";
            default -> name;
        };
    }
}
