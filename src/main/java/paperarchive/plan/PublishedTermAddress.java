package paperarchive.plan;

import java.util.Optional;
import paperarchive.paper.Ledger;

/**
 * A published address of a tag, author or venue, and its current term, if any.
 *
 * @param term empty where no paper has it any more
 */
public record PublishedTermAddress(Ledger.Entry entry, Optional<Term> term) {
    /** Where its page is: {@code authors/ada-lovelace/index.html}. */
    SitePath path() {
        return SitePath.page(entry.folder(), entry.slug());
    }
}
