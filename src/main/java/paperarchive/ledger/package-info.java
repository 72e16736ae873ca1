/** The ledger of published addresses: read, merged and written. */
@NullMarked
package paperarchive.ledger;

import org.jspecify.annotations.NullMarked;
