/** Formats citations of papers as plain text, independent of any page. */
@NullMarked
package paperarchive.cite;

import org.jspecify.annotations.NullMarked;
