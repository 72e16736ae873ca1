package paperarchive.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.PersonKey;

/**
 * Identifies authors: authors with the same name are one person unless their ORCIDs differ, and
 * authors with the same ORCID are one person regardless of spelling. A mention without an ORCID
 * belongs to the ORCID known for its name, if there is exactly one.
 */
final class AuthorIdentities {
    private final Map<String, TreeSet<String>> orcidsByName = new HashMap<>();

    private AuthorIdentities() {}

    static AuthorIdentities of(List<Paper> papers) {
        AuthorIdentities identities = new AuthorIdentities();
        for (Paper paper : papers) {
            for (Author author : paper.authors()) {
                if (!author.orcid().isEmpty()) {
                    identities
                            .orcidsByName
                            .computeIfAbsent(PersonKey.of(author.name()), name -> new TreeSet<>())
                            .add(author.orcid());
                }
            }
        }
        return identities;
    }

    /**
     * Returns the identity key of a mention: an ORCID, or else the name.
     *
     * @param name the author's name in printed order
     */
    String of(Author author, String name) {
        if (!author.orcid().isEmpty()) {
            return author.orcid();
        }
        String key = PersonKey.of(name);
        TreeSet<String> orcids = orcidsByName.get(key);
        return orcids != null && orcids.size() == 1 ? orcids.first() : key;
    }

    /** Returns the ORCID behind each identity that has one. */
    Map<String, String> orcids() {
        Map<String, String> orcids = new HashMap<>();
        orcidsByName.values().forEach(all -> all.forEach(orcid -> orcids.put(orcid, orcid)));
        return orcids;
    }
}
