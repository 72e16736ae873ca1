package paperarchive.plan;

import java.util.Optional;
import paperarchive.ledger.LedgerUpdate.Answer;

/** A public address of the site: that of a page, or a former one. */
public sealed interface Address permits Page, Redirect {
    SitePath path();

    /** Returns the target to record in the ledger; empty if the ledger does not record it. */
    default Optional<Answer> answer() {
        return Optional.empty();
    }
}
