package paperarchive.html;

import java.util.Locale;
import paperarchive.words.Words;

/** Display names of link names and identifier schemes: {@code doi} is shown as DOI. */
final class SchemeNames {
    private SchemeNames() {}

    /** The label of a link or an identifier; a name that is not well known stays as written. */
    static String of(String name, Words words) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "acl" -> "ACL Anthology";
            case "arxiv" -> "arXiv";
            case "code", "page", "project" -> words.text(name.toLowerCase(Locale.ROOT));
            case "dblp" -> "DBLP";
            case "doi" -> "DOI";
            case "hal" -> "HAL";
            case "handle" -> "Handle";
            case "isbn" -> "ISBN";
            case "issn" -> "ISSN";
            case "openalex" -> "OpenAlex";
            case "openreview" -> "OpenReview";
            case "pdf" -> "PDF";
            case "orcid" -> "ORCID";
            case "pmcid" -> "PubMed Central";
            case "pmid" -> "PubMed";
            case "semanticscholar" -> "Semantic Scholar";
            case "urn" -> "URN";
            case "wikidata" -> "Wikidata";
            default -> name;
        };
    }
}
