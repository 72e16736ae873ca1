/** Records become the text of record files; the opposite of the room {@code read}. */
@NullMarked
package paperarchive.write;

import org.jspecify.annotations.NullMarked;
