/** The domain model: paper, author, date, status, archive. Independent of files, JSON and HTML. */
@NullMarked
package paperarchive.paper;

import org.jspecify.annotations.NullMarked;
