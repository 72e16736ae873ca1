/** Turns a folder of paper records into a plain HTML site. Start at {@link paperarchive.Build}. */
@NullMarked
package paperarchive;

import org.jspecify.annotations.NullMarked;
