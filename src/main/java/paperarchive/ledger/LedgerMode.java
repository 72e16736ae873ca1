package paperarchive.ledger;

import java.time.LocalDate;

/** What a build does with addresses that the ledger lacks. */
public sealed interface LedgerMode {
    /**
     * The whole site is published: the ledger takes its new addresses in.
     *
     * @param day the day of the build
     */
    record Recording(LocalDate day) implements LedgerMode {}

    /** The ledger is kept elsewhere: an address that it lacks is an error. */
    record Frozen() implements LedgerMode {}

    /** A preview or a part of the site is built: the ledger stays as it is. */
    record Preview() implements LedgerMode {}
}
