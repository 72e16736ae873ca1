/** Makes the output folder exactly the files of a plan, all of them or none. */
@NullMarked
package paperarchive.publish;

import org.jspecify.annotations.NullMarked;
