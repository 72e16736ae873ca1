/** Machine-readable files: every record, changes, and the protocols of harvesters. */
@NullMarked
package paperarchive.api;

import org.jspecify.annotations.NullMarked;
