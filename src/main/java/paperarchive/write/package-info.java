/** Writes records as the text of record files; the inverse of package {@code read}. */
@NullMarked
package paperarchive.write;

import org.jspecify.annotations.NullMarked;
