package paperarchive.paper;

import java.util.List;
import java.util.Locale;

/** Where an identifier leads: {@code doi} 10.1109/x leads to {@code https://doi.org/10.1109/x}. */
public final class IdentifierAddress {
    private IdentifierAddress() {}

    /** The address of a well-known scheme, or empty. */
    public static String of(Identifier identifier) {
        String value = identifier.value();
        if (value.startsWith("https://") || value.startsWith("http://")) {
            return WebAddress.of(value).orElse("");
        }
        String prefix =
                switch (identifier.scheme().toLowerCase(Locale.ROOT)) {
                    case "doi" -> "https://doi.org/";
                    case "arxiv" -> "https://arxiv.org/abs/";
                    case "openreview" -> "https://openreview.net/forum?id=";
                    case "acl" -> "https://aclanthology.org/";
                    case "pmid" -> "https://pubmed.ncbi.nlm.nih.gov/";
                    case "dblp" -> "https://dblp.org/rec/";
                    case "hal" -> "https://hal.science/";
                    case "handle" -> "https://hdl.handle.net/";
                    case "openalex" -> "https://openalex.org/";
                    case "pmcid" -> "https://pmc.ncbi.nlm.nih.gov/articles/";
                    case "semanticscholar" ->
                            value.matches("\\d+")
                                    ? "https://api.semanticscholar.org/CorpusID:"
                                    : "https://www.semanticscholar.org/paper/";
                    case "wikidata" -> "https://www.wikidata.org/entity/";
                    default -> "";
                };
        return prefix.isEmpty() ? "" : WebAddress.of(prefix + value.replace("#", "%23")).orElse("");
    }

    /** The addresses of the identifiers of a paper that lead somewhere. */
    public static List<String> all(Paper paper) {
        return paper.identifiers().stream()
                .map(IdentifierAddress::of)
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
