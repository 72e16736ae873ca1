/** Web feeds of the archive and of its lists: Atom and JSON Feed. */
@NullMarked
package paperarchive.feed;

import org.jspecify.annotations.NullMarked;
