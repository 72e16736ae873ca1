/**
 * Parses every text of an archive (titles, names, abstracts and free pages, with their TeX,
 * mathematics and Markdown), and writes it as HTML, plain text and TeX.
 */
@NullMarked
package paperarchive.text;

import org.jspecify.annotations.NullMarked;
