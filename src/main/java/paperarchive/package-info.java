/** A folder of paper records becomes a plain HTML site. Start at {@link paperarchive.Build}. */
@NullMarked
package paperarchive;

import org.jspecify.annotations.NullMarked;
