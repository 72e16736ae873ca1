/** Plans the site of an archive: the list of all pages. Without I/O or a clock. */
@NullMarked
package paperarchive.plan;

import org.jspecify.annotations.NullMarked;
