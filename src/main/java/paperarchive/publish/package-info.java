/** Bytes become the new state of the output folder, all of it or none. */
@NullMarked
package paperarchive.publish;

import org.jspecify.annotations.NullMarked;
