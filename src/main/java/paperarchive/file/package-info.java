/** Atomic file writes, used by every package that writes files. */
@NullMarked
package paperarchive.file;

import org.jspecify.annotations.NullMarked;
