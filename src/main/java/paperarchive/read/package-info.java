/** The content folder becomes raw records: fields, and the line each starts on. */
@NullMarked
package paperarchive.read;

import org.jspecify.annotations.NullMarked;
