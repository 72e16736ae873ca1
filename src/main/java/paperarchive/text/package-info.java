/**
 * Reads every text of an archive: titles, names, abstracts and free pages, their TeX, mathematics
 * and Markdown; and writes what was read as HTML, plain text and TeX.
 */
@NullMarked
package paperarchive.text;

import org.jspecify.annotations.NullMarked;
