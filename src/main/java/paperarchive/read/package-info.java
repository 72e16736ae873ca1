/** Reads the content folder into raw records: fields, with the line of each. */
@NullMarked
package paperarchive.read;

import org.jspecify.annotations.NullMarked;
