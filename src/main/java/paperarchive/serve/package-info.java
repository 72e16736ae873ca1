/** The preview: a local web server that shows the site of the present content, from memory. */
@NullMarked
package paperarchive.serve;

import org.jspecify.annotations.NullMarked;
