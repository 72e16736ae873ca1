package paperarchive.plan;

import java.util.Optional;
import paperarchive.ledger.LedgerUpdate.Answer;

/** An address of the site that people may pass on: that of a page, or a former one. */
public sealed interface Address permits Page, Redirect {
    SitePath path();

    /** Who answers here and has to be kept in the ledger; empty where the ledger keeps nothing. */
    default Optional<Answer> answer() {
        return Optional.empty();
    }
}
