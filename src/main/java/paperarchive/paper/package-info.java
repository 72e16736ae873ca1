/**
 * The words of the field: paper, author, date, status, archive. Knows no file, no JSON, no HTML.
 */
@NullMarked
package paperarchive.paper;

import org.jspecify.annotations.NullMarked;
