/** Makes the output folder match a plan exactly, all files or none. */
@NullMarked
package paperarchive.publish;

import org.jspecify.annotations.NullMarked;
