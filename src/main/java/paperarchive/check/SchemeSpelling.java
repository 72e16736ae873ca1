package paperarchive.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The well-known names of identifiers, whatever their capitals, spaces and hyphens. */
final class SchemeSpelling {
    private static final Set<String> STANDARD =
            Set.of(
                    "acl",
                    "arxiv",
                    "dblp",
                    "doi",
                    "hal",
                    "handle",
                    "isbn",
                    "issn",
                    "openalex",
                    "openreview",
                    "orcid",
                    "pmcid",
                    "pmid",
                    "semanticscholar",
                    "urn",
                    "wikidata");

    private static final Map<String, String> SYNONYMS =
            Map.ofEntries(
                    Map.entry("aclanthology", "acl"),
                    Map.entry("arxivid", "arxiv"),
                    Map.entry("dblpkey", "dblp"),
                    Map.entry("openreviewid", "openreview"),
                    Map.entry("pmc", "pmcid"),
                    Map.entry("pubmed", "pmid"),
                    Map.entry("pubmedid", "pmid"),
                    Map.entry("semanticscholarid", "semanticscholar"));

    private SchemeSpelling() {}

    /**
     * Returns the standard spelling: {@code doi} for {@code DOI}, {@code semanticscholar} for
     * {@code Semantic Scholar}. A name that is not well known is returned as it is.
     */
    static String standard(String written) {
        String folded = written.toLowerCase(Locale.ROOT).replaceAll("[\\s_.:-]+", "");
        String name = SYNONYMS.getOrDefault(folded, folded);
        return STANDARD.contains(name) ? name : written;
    }
}
