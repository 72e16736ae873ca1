package paperarchive.plan;

import java.util.List;
import java.util.Optional;

/**
 * The terms of one paper.
 *
 * @param authors one for each author, in printed order
 * @param tags one for each tag, in written order
 */
public record PaperTerms(List<Term> authors, List<Term> tags, Optional<Term> venue) {
    static final PaperTerms NONE = new PaperTerms(List.of(), List.of(), Optional.empty());

    public PaperTerms {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
