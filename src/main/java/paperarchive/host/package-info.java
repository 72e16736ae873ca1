/** Files that a host needs besides the pages: sitemaps, redirects, static files and the like. */
@NullMarked
package paperarchive.host;

import org.jspecify.annotations.NullMarked;
