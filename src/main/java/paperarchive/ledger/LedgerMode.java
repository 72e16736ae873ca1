package paperarchive.ledger;

import java.time.LocalDate;

/** What a build does with addresses that the ledger lacks. */
public sealed interface LedgerMode {
    /** What of this mode decides the bytes of a site, besides the ledger: {@code Recording}. */
    default String key() {
        return getClass().getSimpleName();
    }

    /**
     * The site is about to be deployed ({@code --publish}): the ledger takes its new addresses in.
     *
     * @param day the day of the deployment
     */
    record Recording(LocalDate day) implements LedgerMode {}

    /**
     * A further part of a site that is about to be deployed: it shows the ledger that the first
     * part writes, and writes nothing.
     *
     * @param day the day of the deployment, the same for all parts
     */
    record Part(LocalDate day) implements LedgerMode {
        /** The day decides bytes of this part, so it belongs to the name of the mode. */
        @Override
        public String key() {
            return "part " + day;
        }
    }

    /**
     * The ledger has to have them already ({@code --frozen}): an address that it lacks is an error.
     */
    record Frozen() implements LedgerMode {}

    /**
     * The site is built to be looked at: the ledger stays as it is, and new addresses are named.
     */
    record Local() implements LedgerMode {}

    /** A preview with drafts or a part of a site is built: the ledger stays as it is. */
    record Preview() implements LedgerMode {}
}
