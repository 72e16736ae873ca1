/** Files for programs: every record, what changed, and the protocols of harvesters. */
@NullMarked
package paperarchive.api;

import org.jspecify.annotations.NullMarked;
