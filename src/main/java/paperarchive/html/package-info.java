/** Generates the HTML pages: one class for each kind of page, and what pages share. */
@NullMarked
package paperarchive.html;

import org.jspecify.annotations.NullMarked;
