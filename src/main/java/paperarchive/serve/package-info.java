/** The preview: a local web server that serves the current site from memory. */
@NullMarked
package paperarchive.serve;

import org.jspecify.annotations.NullMarked;
