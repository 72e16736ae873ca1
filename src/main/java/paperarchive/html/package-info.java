/** A page of the plan becomes bytes. The one room that knows HTML. */
@NullMarked
package paperarchive.html;

import org.jspecify.annotations.NullMarked;
