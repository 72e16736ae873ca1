package paperarchive.ledger;

import java.time.LocalDate;

/** How a build treats addresses that are missing from the ledger. */
public sealed interface LedgerMode {
    /**
     * The part of this mode that affects the bytes of a site, besides the ledger: {@code
     * Recording}.
     */
    default String key() {
        return getClass().getSimpleName();
    }

    /**
     * The site is about to be deployed ({@code --publish}): its new addresses are added to the
     * ledger.
     *
     * @param day the day of the deployment
     */
    record Recording(LocalDate day) implements LedgerMode {}

    /**
     * Another shard of a site that is about to be deployed: it uses the ledger that the first shard
     * writes, and does not write it.
     *
     * @param day the day of the deployment, the same for all parts
     */
    record Part(LocalDate day) implements LedgerMode {
        /** The day affects the bytes of this shard, so it is part of the name of the mode. */
        @Override
        public String key() {
            return "part " + day;
        }
    }

    /** The ledger must be complete ({@code --frozen}): a missing address is an error. */
    record Frozen() implements LedgerMode {}

    /** The site is built for preview: the ledger is unchanged, and new addresses are listed. */
    record Local() implements LedgerMode {}

    /** A preview with drafts or a part of a site is built: the ledger is unchanged. */
    record Preview() implements LedgerMode {}
}
