/** The archive becomes the list of every file the site will have. No input, output or clock. */
@NullMarked
package paperarchive.plan;

import org.jspecify.annotations.NullMarked;
