package paperarchive;

import java.time.LocalDate;

/** What a build does with addresses that the ledger does not hold yet. */
public sealed interface NewAddresses {
    /** The whole site is published for good: the ledger takes them in. */
    record Recorded(LocalDate day) implements NewAddresses {}

    /** Somebody else keeps the ledger, and has not done so: that is an error. */
    record Refused() implements NewAddresses {}

    /** What is built is a preview, or a part: the ledger stays as it is. */
    record Passed() implements NewAddresses {}
}
